using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

internal sealed class LeadFile : FileKind<Lead>
{
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
        columns.Contains("email") ? [ImportTexts.EmailNotKept] : [];

    protected override Lead Read(RowCells row) =>
        new(Id(row), row.PastDay("created", row.Today.AddDays(1)), row.Text("account"), Labels(row), row.Text("title"));

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
