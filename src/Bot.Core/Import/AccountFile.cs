using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

internal sealed class AccountFile : FileKind<Account>
{
    // Headers that occur in files of people, deals or spend, but not in files of accounts.
    private const string Other = "other";

    public override FactSource Source => FactSource.Accounts;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("accounts", "name", ColumnTexts.Account, isNeeded: true),
        Column("accounts", "industry", ColumnTexts.Industry),
        Column("accounts", "size", ColumnTexts.Size),
        Column("accounts", "region", ColumnTexts.Region),
        Evidence("accounts", Other, ColumnTexts.Id),
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [ColumnTexts.Account, ColumnTexts.Industry, ColumnTexts.Size, ColumnTexts.Region];

    /// <summary>
    /// A file of companies also has an id and a creation date, so it looks like a file of leads. The number of
    /// employees, a web domain or yearly revenue tell it apart, unless the rows also have columns about people.
    /// </summary>
    public static bool IsMeant(CsvLine header, IReadOnlySet<string> columns)
    {
        var names = header.Cells.Select(FileColumn.Plain).ToHashSet();
        return names.Overlaps(ColumnNames.Of("accounts.evidence")) && FileKind.Of(FactSource.Accounts).CanRead(columns);
    }

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. base.MissingColumns(columns),
            .. columns.Contains("industry") || columns.Contains("size") || columns.Contains("region")
                ? Array.Empty<LocalizedText>()
                : [ColumnTexts.IndustrySizeOrRegion],
            // A file of deals or people that lacks their required columns is no file of accounts either, nor close to
            // one.
            .. columns.Contains(Other) ? Enumerable.Repeat(ColumnTexts.IndustrySizeOrRegion, 9) : [],
        ];

    protected override void Check(IReadOnlyList<Account> facts, ImportFindings findings) =>
        findings.Told = findings.Told with { Alike = AlikeNames.Of(facts.Select(account => account.Name)) };

    protected override Account Read(RowCells row) =>
        new(row.Needed("name"), row.Text("industry"), row.Text("size"), row.Text("region"));

    protected override string Id(Account fact) => fact.Key;

    protected override LocalizedText DuplicateProblem(int line) => ImportProblemTexts.SameAccount(line);

    protected override FactList<Account> NewList() => FactLists.Accounts();

    protected override FactRows Rows(IReadOnlyList<Account> facts) => FactRows.None with { Accounts = facts };

    protected override IReadOnlyList<LocalizedText> Show(Account fact) =>
        [Words(fact.Name), Words(fact.Industry), Words(fact.Size), Words(fact.Region)];
}
