using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Claims;
using Bot.Core.Feedback;
using Bot.Core.Messages;
using Bot.Core.Personas;
using Bot.Core.Personas.Primary;

namespace Bot.Core.Sample;

/// <summary>
/// Personas, messages and claims with their history, proposed and signed on past days by the normal approval rules.
/// </summary>
internal static class SampleAgreements
{
    private const string NotSigned = "-";

    // "persona-operations-lead-2" holds the fields that differ from "persona-operations-lead".
    private const string Second = "-2";
    private const int MostEvidence = 5;

    // Local times in this order, so that no signature comes before its proposal.
    private static readonly TimeOnly Morning = new(9, 40);
    private static readonly TimeOnly Noon = new(12, 20);
    private static readonly TimeOnly Afternoon = new(16, 5);

    private static readonly IReadOnlyList<IAgreementType> Kinds =
    [
        new PersonaType(),
        new PrimaryPersonaType(),
        new MessageType(),
        new ClaimType(),
    ];

    /// <param name="calendar">The days of the sample.</param>
    /// <param name="feedback">The sample's stored feedback, for the evidence.</param>
    public static IReadOnlyList<Agreement> All(SampleCalendar calendar, IReadOnlyList<FeedbackEntry> feedback)
    {
        var agreements = new Dictionary<string, Agreement>();
        foreach (var row in SampleContent.Rows("agreements.txt"))
        {
            var name = row[1].EndsWith(Second, StringComparison.Ordinal) ? row[1][..^Second.Length] : row[1];
            var type = Kinds.Single(type => type.Key == row[0]);
            agreements[name] = Signed(
                Proposed(agreements.GetValueOrDefault(name), type, row, calendar, feedback),
                row,
                calendar
            );
        }

        return [.. agreements.Values];
    }

    private static Agreement Proposed(
        Agreement? before,
        IAgreementType type,
        string[] row,
        SampleCalendar calendar,
        IReadOnlyList<FeedbackEntry> feedback
    )
    {
        var at = At(row[4], Morning, calendar);
        var typed = Typed($"{row[1]}.txt", type, calendar);
        var content = AgreementContent.Of(
            type.Fields,
            field => typed.GetValueOrDefault(field) ?? before?.Latest?.Content[field]
        );
        var evidence = feedback
            .Where(entry => entry.Details.Tags.Contains(row[7]) && entry.Created < at)
            .Select(entry => entry.Number)
            .TakeLast(MostEvidence);
        return ApprovalRules
            .Propose(
                before ?? Agreement.None(SamplePeople.Organization, type.Key, type.Subject(content)),
                new Proposal(content, row[3], before?.Latest?.Hash, row[8], [.. evidence]),
                new Actor(SamplePeople.Find(row[2]), at, Key(row[1], "proposed"))
            )
            .Agreement;
    }

    // Days in the files are relative to today (+180, -12), so that an expired claim stays expired.
    private static Dictionary<string, string> Typed(string file, IAgreementType type, SampleCalendar calendar)
    {
        var typed = SampleContent.Fields(file);
        foreach (var field in type.Fields.Where(field => field.Type == FieldType.Day && typed.ContainsKey(field.Name)))
        {
            typed[field.Name] = calendar
                .Today.AddDays(int.Parse(typed[field.Name], CultureInfo.InvariantCulture))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return typed;
    }

    private static Agreement Signed(Agreement proposed, string[] row, SampleCalendar calendar)
    {
        var signatures = new[]
        {
            (Member: "tom", Ago: row[5], Time: Noon),
            (Member: "sofia", Ago: row[6], Time: Afternoon),
        }
            .Where(key => key.Ago != NotSigned)
            .Select(key => new Actor(
                SamplePeople.Find(key.Member),
                At(key.Ago, key.Time, calendar),
                Key(row[1], key.Member)
            ))
            .OrderBy(actor => actor.At);
        return signatures.Aggregate(
            proposed,
            (agreement, actor) => ApprovalRules.Sign(agreement, agreement.Pending!.Number, null, actor).Agreement
        );
    }

    private static string Key(string file, string act) => $"sample-{file}-{act}";

    // Nobody signs on a weekend; such a day moves to the Friday before.
    private static DateTimeOffset At(string daysAgo, TimeOnly time, SampleCalendar calendar)
    {
        var day = calendar.Today.AddDays(-int.Parse(daysAgo, CultureInfo.InvariantCulture));
        var workday = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
        return new DateTimeOffset(
            TimeZoneInfo.ConvertTimeToUtc(workday.ToDateTime(time), SamplePeople.Company.TimeZone),
            TimeSpan.Zero
        );
    }
}
