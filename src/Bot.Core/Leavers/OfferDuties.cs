using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Core.Leavers;

/// <summary>
/// Job: passes the duties of people who left to their successors, and asks the admins about those without one. A
/// company whose only admin left asks its approvers, else everybody.
/// </summary>
internal sealed class OfferDuties(
    IDocumentStore data,
    MemberStore members,
    LeaverDuties duties,
    HandOver handOver,
    QuestionStore questions
) : IOrganizationJob
{
    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => DateTimeOffset.MaxValue;

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await members.ListAsync(organization.Id, cancellationToken);
        foreach (var leaver in all.Where(member => member is { HasLeft: true, HandedOverAt: null }))
        {
            if (all.Responsible(leaver.Successor) is { } successor)
            {
                await data.CommitAsync(
                    organization.Id,
                    transaction => handOver.ApplyAsync(transaction, organization.Id, leaver.Id, successor.Id, now),
                    cancellationToken
                );
            }
            else if ((await duties.DescribeAsync(data, leaver, cancellationToken)).Count == 0)
            {
                await members.ChangeAsync(leaver, current => current with { HandedOverAt = now }, cancellationToken);
            }
            else if (Deciders(all) is { Count: > 0 } deciders)
            {
                await questions.AddAsync(
                    new Question(
                        organization.Id,
                        LeaverQuestion.TypeKey,
                        LeaverQuestion.IdOf(leaver),
                        [.. deciders.Select(member => member.Id)],
                        now
                    ),
                    cancellationToken
                );
            }
        }
    }

    private static List<Member> Deciders(IReadOnlyList<Member> all)
    {
        var here = all.Where(member => !member.HasLeft).ToList();
        return here.Where(member => member.IsAdmin).ToList() is { Count: > 0 } admins ? admins
            : here.Where(member => member.IsApprover).ToList() is { Count: > 0 } approvers ? approvers
            : here;
    }
}
