using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Sample;

namespace Bot.Core.Agreements;

/// <summary>
/// The sample's agreements of all types with their history, proposed and signed on past days by the normal approval rules.
/// </summary>
internal sealed class SampleAgreements(
    AgreementStore agreements,
    FeedbackStore feedback,
    IEnumerable<IAgreementType> types
) : ISampleContent
{
    private static readonly LocalizedText Count = new("Personas and messages", "Perfiles y mensajes");

    private const string NotSigned = "-";

    // "persona-operations-lead-2" holds the fields that differ from "persona-operations-lead".
    private const string Second = "-2";
    private const int MostEvidence = 5;

    // Local times in this order, so that no signature comes before its proposal.
    private static readonly TimeOnly Morning = new(9, 40);
    private static readonly TimeOnly Noon = new(12, 20);
    private static readonly TimeOnly Afternoon = new(16, 5);

    public int Order => 20;

    public async Task<IReadOnlyList<SampleCount>> LoadAsync(
        SampleCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var entries = await feedback.ListAsync(
            SamplePeople.Organization,
            new FeedbackFilter(),
            0,
            int.MaxValue,
            cancellationToken
        );
        var agreed = All([.. types], calendar, [.. entries.OrderBy(entry => entry.Number)]);
        foreach (var agreement in agreed)
        {
            await agreements.AddAsync(agreement, cancellationToken);
        }

        return [new SampleCount(Count, agreed.Count)];
    }

    /// <param name="types">All types of agreement.</param>
    /// <param name="calendar">The days of the sample.</param>
    /// <param name="heard">The sample's stored feedback, for the evidence.</param>
    public static IReadOnlyList<Agreement> All(
        IReadOnlyList<IAgreementType> types,
        SampleCalendar calendar,
        IReadOnlyList<FeedbackEntry> heard
    )
    {
        var byName = new Dictionary<string, Agreement>();
        foreach (var row in SampleContent.Rows("agreements.txt"))
        {
            var name = row[1].EndsWith(Second, StringComparison.Ordinal) ? row[1][..^Second.Length] : row[1];
            var type = types.Single(type => type.Key == row[0]);
            byName[name] = Signed(Proposed(byName.GetValueOrDefault(name), type, row, calendar, heard), row, calendar);
        }

        return [.. byName.Values];
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
                new Proposal(content, row[3], before?.Latest?.Hash, row[8], [.. evidence]).Of(type),
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
            (agreement, actor) => ApprovalRules.Sign(agreement, agreement.Latest!.Number, null, actor).Agreement
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
