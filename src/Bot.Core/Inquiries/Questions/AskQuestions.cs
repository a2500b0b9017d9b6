using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Messaging;

namespace Bot.Core.Inquiries.Questions;

/// <summary>
/// Scheduled job: asks the questions that are due and sends reminders. One commit stores a document with its asked
/// questions and their messages.
/// </summary>
public sealed class AskQuestions<TDocument>(
    IQuestionSource<TDocument> source,
    IDocumentStore data,
    Outbox outbox,
    ClaimLease lease
) : IScheduledJob
    where TDocument : class
{
    private const int AtOnce = 100;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await data.ClaimDueAsync(source.Set, now, lease.Length, AtOnce, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var claim in await source.AskTogetherAsync(due, now, cancellationToken))
            {
                if (await source.DueAsync(claim.Document, now, cancellationToken) is { } questions)
                {
                    await AskAsync(claim, questions, now, cancellationToken);
                }
            }
        }
    }

    private async Task AskAsync(
        Claim<TDocument> claim,
        Func<TDocument, IEnumerable<DueQuestion<TDocument>>> questions,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var set = source.Set;
        var (organization, id) = (set.Organization(claim.Document), set.Id(claim.Document));
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                if (
                    !await transaction.HoldsAsync(set, claim)
                    || await transaction.GetAsync(set, organization, id, CancellationToken.None) is not { } current
                    || questions(current).ToList() is not { Count: > 0 } due
                )
                {
                    return false;
                }

                var changed = current;
                foreach (var question in due)
                {
                    var cards = question
                        .To.SelectMany(member => PostedCard.For(member, question.Key, set.RevisionOf(current) + 1))
                        .ToList();
                    changed = question.Asked(changed, cards);
                    await outbox.SendAsync(transaction, [.. Messages(question, now), .. question.Also]);
                }

                await source.SaveAsync(transaction, changed);
                return true;
            },
            cancellationToken
        );
    }

    private static IEnumerable<OutboundMessage> Messages(DueQuestion<TDocument> question, DateTimeOffset now) =>
        from member in question.To
        from message in Notification.To(member, question.Key, question.Card, now)
        select message with
        {
            IsUpdatable = question.IsUpdatable,
        };
}
