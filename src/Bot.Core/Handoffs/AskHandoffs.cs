using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.Personas;
using Bot.Core.Personas.Matching;
using Bot.Core.WorkingTime;

namespace Bot.Core.Handoffs;

/// <summary>
/// Asks about hand-offs whose time is over, each once, and closes the questions that the facts answer. A person gets a
/// few a day at most; who imports a year of leads asks nobody about them.
/// </summary>
internal sealed class AskHandoffs(
    HandoffReader reader,
    HandoffQuestion type,
    QuestionWorkflow questions,
    AgreementStore agreements,
    CurrentFacts facts,
    IDocumentStore data
) : IOrganizationJob
{
    /// <summary>How many days after its time a hand-off is still asked about.</summary>
    public const int DaysAfter = 14;

    /// <summary>How many questions a person gets on a day.</summary>
    public const int MostADay = 5;

    // The longest time until it is due is far shorter in working days.
    private const int DaysBack = 60;

    private readonly ConcurrentDictionary<string, DateTimeOffset> next = new();
    private readonly ConcurrentDictionary<string, (object Facts, string Stamp)> seen = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> known = new();

    public DateTimeOffset Next(Organization organization, DateTimeOffset now) =>
        next.GetValueOrDefault(organization.Id, DateTimeOffset.MaxValue);

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var signed = await reader.SignedAsync(organization.Id, cancellationToken);
        if (signed.Count == 0)
        {
            next[organization.Id] = DateTimeOffset.MaxValue;
            return;
        }

        if (now < Next(organization, now) && await IsSeenAsync(organization, signed, cancellationToken))
        {
            return;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);
        var book = await reader.ReadAsync(organization, now, today.AddDays(-DaysBack), today, cancellationToken);
        if (!ReferenceEquals(seen.GetValueOrDefault(organization.Id).Facts, book.Facts))
        {
            // Other nodes have asked too since the last import.
            known.TryRemove(organization.Id, out _);
        }

        var asked = await KnownAsync(organization.Id, cancellationToken);
        var due = new List<(Handoff Handoff, JudgedCase Found, DateTimeOffset At)>();
        foreach (var handoff in book.All.Where(handoff => MissingFacts.Of(book.Facts, handoff.Promise) is null))
        {
            foreach (var found in book.Judge(handoff, today.AddDays(-DaysBack), today, book.LocalNow))
            {
                var at = book.Calendar.Instant(found.Deadline.Ends);
                if (found.State is not (HandoffState.Open or HandoffState.Missed))
                {
                    await CloseAsync(organization.Id, asked, handoff, found, now, cancellationToken);
                }
                else if (book.StartOf(found.Case) >= handoff.Since && at > now.AddDays(-DaysAfter))
                {
                    due.Add((handoff, found, at));
                }
            }
        }

        await AskAsync(book, asked, due, cancellationToken);
        seen[organization.Id] = (book.Facts, StampOf(organization, signed, book.Hours));
    }

    // The job runs after each change, and most changes are about something else.
    private async Task<bool> IsSeenAsync(
        Organization organization,
        IReadOnlyList<Handoff> signed,
        CancellationToken cancellationToken
    ) =>
        seen.TryGetValue(organization.Id, out var before)
        && ReferenceEquals(before.Facts, await facts.GetAsync(organization.Id, cancellationToken))
        && before.Stamp
            == StampOf(organization, signed, await CompanyHours.ReadAsync(data, organization.Id, cancellationToken));

    private static string StampOf(Organization organization, IReadOnlyList<Handoff> signed, CompanyHours hours) =>
        string.Join(
            '/',
            signed
                .Select(handoff => $"{handoff.Agreement.Subject}@{handoff.Agreement.Revision}")
                .Append(hours.Stamp())
                .Append(organization.Zone)
        );

    private async Task AskAsync(
        HandoffBook book,
        ConcurrentDictionary<string, bool> asked,
        List<(Handoff Handoff, JudgedCase Found, DateTimeOffset At)> due,
        CancellationToken cancellationToken
    )
    {
        var (organization, now) = (book.Organization, book.Now);
        var left = new Dictionary<string, int>();
        var when = organization.NextDay(now);
        foreach (var (handoff, found, at) in due.OrderBy(one => one.At).ThenBy(one => one.Found.Case.Key))
        {
            var id = HandoffAnswer.Id(handoff.Agreement.Subject, found.Case.Key);
            if (asked.ContainsKey(id))
            {
                continue;
            }

            if (at > now)
            {
                when = at < when ? at : when;
                continue;
            }

            if (book.Responsible(handoff, found.Case) is not { } member)
            {
                continue;
            }

            if (!left.TryGetValue(member.Id, out var count))
            {
                count = MostADay - await TodayAsync(organization, member, now, cancellationToken);
            }

            left[member.Id] = count - 1;
            if (count > 0)
            {
                var question = new Question(organization.Id, HandoffQuestion.TypeKey, id, [member.Id], now)
                {
                    Patience = TimeSpan.FromDays(3650),
                    ExpiresAt = now.AddDays(DaysAfter),
                    About = HandoffQuestion.About(
                        handoff,
                        found,
                        book.Facts,
                        await PersonaAsync(organization.Id, book.Facts.Name(found.Case.Title), cancellationToken),
                        organization.Zone
                    ),
                };
                await data.CommitAsync(
                    organization.Id,
                    transaction => QuestionStore.AddAsync(transaction, question),
                    cancellationToken
                );
                asked[id] = true;
            }
        }

        next[organization.Id] = when;
    }

    // By facts or by an answer: then nobody has to answer any more.
    private async Task CloseAsync(
        string organization,
        ConcurrentDictionary<string, bool> asked,
        Handoff handoff,
        JudgedCase found,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var id = HandoffAnswer.Id(handoff.Agreement.Subject, found.Case.Key);
        if (asked.TryGetValue(id, out var isOpen) && isOpen)
        {
            await questions.CancelAsync(type, organization, id, now, cancellationToken);
            asked[id] = false;
        }
    }

    // The questions that are known to be asked, and whether they may be open. Read once after a start.
    private async Task<ConcurrentDictionary<string, bool>> KnownAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        if (!known.TryGetValue(organization, out var asked))
        {
            asked = new ConcurrentDictionary<string, bool>(
                (await data.ListAsync(QuestionStore.Set, organization, cancellationToken))
                    .Where(question => question.Type == HandoffQuestion.TypeKey)
                    .Select(question => KeyValuePair.Create(question.Id, question.IsOpen))
            );
            known[organization] = asked;
        }

        return asked;
    }

    private async Task<int> TodayAsync(
        Organization organization,
        Member member,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var yesterday = organization.NextDay(now).AddDays(-1);
        return (await data.ListAsync(QuestionStore.Set, organization.Id, cancellationToken)).Count(question =>
            question.Type == HandoffQuestion.TypeKey
            && question.IsFor(member)
            && (question.AskedAt ?? question.DueAt) >= yesterday
        );
    }

    // The signed persona with such a title; the only one if there is just one.
    private async Task<string?> PersonaAsync(string organization, string title, CancellationToken cancellationToken)
    {
        var personas = (await agreements.ListAsync(organization, PersonaType.KindKey, cancellationToken))
            .Select(agreement => agreement.Agreed)
            .OfType<AgreementVersion>()
            .Select(version => PersonaContent.Read(version.Content))
            .ToList();
        var read = JobTitle.Read(title);
        var found = personas
            .Where(persona => persona.TitlesOrName.Any(wanted => JobTitle.Read(wanted).Compare(read) == Match.Matches))
            .ToList();
        return found.Count > 0 ? found[0].Title
            : personas.Count == 1 ? personas[0].Title
            : null;
    }
}
