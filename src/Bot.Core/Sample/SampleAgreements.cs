using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Claims;
using Bot.Core.Feedback;
using Bot.Core.Messages;
using Bot.Core.Personas;
using Bot.Core.Personas.Primary;

namespace Bot.Core.Sample;

/// <summary>Personas, messages and claims with their history: proposed and signed by the rules that hold for everybody, on days before today.</summary>
internal static class SampleAgreements
{
    private const string Nothing = "-";

    // "persona-operations-lead-2" holds the fields that changed since "persona-operations-lead".
    private const string Second = "-2";
    private const int MostEvidence = 5;

    // At these local times, so that a signature never comes before what it is given to.
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

    /// <param name="calendar">The days.</param>
    /// <param name="heard">The sample's feedback as it is stored, for the evidence.</param>
    public static IReadOnlyList<Agreement> All(SampleCalendar calendar, IReadOnlyList<FeedbackEntry> heard)
    {
        var agreements = new Dictionary<string, Agreement>();
        foreach (var row in SampleContent.Rows("agreements.txt"))
        {
            var name = row[1].EndsWith(Second, StringComparison.Ordinal) ? row[1][..^Second.Length] : row[1];
            var type = Kinds.Single(type => type.Key == row[0]);
            agreements[name] = Signed(
                Proposed(agreements.GetValueOrDefault(name), type, row, calendar, heard),
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
        IReadOnlyList<FeedbackEntry> heard
    )
    {
        var at = At(row[4], Morning, calendar);
        var typed = Typed($"{row[1]}.txt", type, calendar);
        var content = AgreementContent.Of(
            type.Fields,
            field => typed.GetValueOrDefault(field) ?? before?.Latest?.Content[field]
        );
        var evidence = heard
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

    // Days are written as days from today (+180, -12), so that what has expired stays so.
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
        var acts = new[] { (Member: "tom", Ago: row[5], Time: Noon), (Member: "sofia", Ago: row[6], Time: Afternoon) }
            .Where(key => key.Ago != Nothing)
            .Select(key => new Actor(
                SamplePeople.Find(key.Member),
                At(key.Ago, key.Time, calendar),
                Key(row[1], key.Member)
            ))
            .OrderBy(actor => actor.At);
        return acts.Aggregate(
            proposed,
            (agreement, actor) => ApprovalRules.Sign(agreement, agreement.Pending!.Number, null, actor).Agreement
        );
    }

    private static string Key(string file, string act) => $"sample-{file}-{act}";

    // Nobody signs on a weekend: what falls on one was done on the Friday before.
    private static DateTimeOffset At(string daysAgo, TimeOnly time, SampleCalendar calendar)
    {
        var day = calendar.Today.AddDays(-int.Parse(daysAgo, CultureInfo.InvariantCulture));
        var worked = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
        return new DateTimeOffset(
            TimeZoneInfo.ConvertTimeToUtc(worked.ToDateTime(time), SamplePeople.Company.TimeZone),
            TimeSpan.Zero
        );
    }
}
