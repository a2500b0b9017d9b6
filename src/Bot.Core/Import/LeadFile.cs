using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

internal sealed class LeadFile : FileKind<Lead>
{
    private static readonly string[] Steps =
    [
        "qualified",
        "accepted",
        "contacted",
        "firsttouch",
        "converted",
        "rejected",
    ];

    public override FactSource Source => FactSource.Leads;

    public override string DayColumn => "created";

    public override IReadOnlyList<string> CoreColumns => ["created"];

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("leads", "id", ColumnTexts.Id),
        Column("leads", "email", ColumnTexts.Email),
        Column("leads", "created", ColumnTexts.Created, CellKind.Day, isNeeded: true),
        Column("leads", "account", ColumnTexts.Account),
        Column("leads", "title", ColumnTexts.Title),
        .. LabelColumns,
        Column("leads", "qualified", ColumnTexts.Qualified, CellKind.Day),
        Column("leads", "accepted", ColumnTexts.Accepted, CellKind.Day),
        Column("leads", "contacted", ColumnTexts.Contacted, CellKind.Day),
        Column("leads", "firsttouch", ColumnTexts.FirstTouch),
        Column("leads", "converted", ColumnTexts.Converted, CellKind.Day),
        Column("leads", "rejected", ColumnTexts.Rejected, CellKind.Day),
        Column("leads", "status", ColumnTexts.Status),
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [ColumnTexts.Id, ColumnTexts.Created, ColumnTexts.Account, ColumnTexts.Title, ColumnTexts.Channel];

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. columns.Contains("id") || columns.Contains("email")
                ? Array.Empty<LocalizedText>()
                : [ColumnTexts.IdOrEmail],
            .. base.MissingColumns(columns),
        ];

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns) =>
        [
            .. columns.Contains("email") ? [ImportTexts.EmailNotKept] : Array.Empty<LocalizedText>(),
            .. columns.Overlaps(Steps) ? [ImportNoteTexts.TimesAreLocal] : Array.Empty<LocalizedText>(),
        ];

    protected override Lead Read(RowCells row)
    {
        var day = row.PastDay("created", row.Today.AddDays(1));
        var created = row.Moment("created") ?? new Moment(day);
        return new Lead(Id(row), day, row.Text("account"), Labels(row), row.Text("title"))
        {
            Steps = new LeadSteps(
                created.Time,
                row.PastMoment("qualified"),
                row.PastMoment("accepted"),
                row.PastMoment("contacted") ?? FirstTouch(row, created),
                row.PastMoment("converted"),
                row.PastMoment("rejected"),
                row.Text("status")
            ),
        };
    }

    // "Time to first touch" counts from the lead's creation.
    private static Moment? FirstTouch(RowCells row, Moment created)
    {
        if (row.Text("firsttouch") is not { } words)
        {
            return null;
        }

        if (Durations.Read(words, row.Sheet.Header("firsttouch")!) is { } time)
        {
            return created.Time is { } at
                ? Durations.After(created.Day.ToDateTime(at), time)
                : new Moment(created.Day.AddDays((int)time.TotalDays));
        }

        row.Reject(ImportProblemTexts.NoDuration(Truncate.ToLine(words, 40)), "firsttouch");
        return null;
    }

    protected override string Id(Lead fact) => fact.Id;

    protected override DateOnly? LastDay(Lead fact) => fact.Created;

    protected override FactList<Lead> NewList() => FactLists.Leads();

    protected override FactRows Rows(IReadOnlyList<Lead> facts) => new([], facts, []);

    protected override IReadOnlyList<LocalizedText> Show(Lead fact) =>
        [
            Words(fact.Id),
            LocalizedText.Invariant($"{fact.Created}"),
            Words(fact.Account),
            Words(fact.Title),
            Words(fact.Labels.Channel),
        ];

    private static string Id(RowCells row) => row.Has("id") ? row.Needed("id") : HashOf(row.Needed("email"));

    /// <summary>Tells people apart without keeping their address.</summary>
    internal static string HashOf(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())))[..20];
}
