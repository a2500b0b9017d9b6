using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

internal sealed class AccountFile : FileKind<Account>
{
    // What stands in a file of people, deals or costs and in none of accounts.
    private const string Other = "other";

    public override FactSource Source => FactSource.Accounts;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new(
            "name",
            ImportTexts.Account,
            CellKind.Text,
            "accountname",
            "companyname",
            "account",
            "company",
            "name",
            "nombredelacuenta",
            "nombredelaempresa",
            "cuenta",
            "empresa",
            "compania",
            "cliente",
            "nombre"
        )
        {
            IsNeeded = true,
        },
        new(
            "industry",
            ImportTexts.Industry,
            CellKind.Text,
            "industry",
            "accountindustry",
            "companyindustry",
            "vertical",
            "sector",
            "industria",
            "sectordelaempresa"
        ),
        new(
            "size",
            ImportTexts.Size,
            CellKind.Text,
            "numberofemployees",
            "employees",
            "employeecount",
            "companysize",
            "employeerange",
            "headcount",
            "size",
            "numerodeempleados",
            "empleados",
            "ndeempleados",
            "plantilla",
            "tamanodelaempresa",
            "tamano"
        ),
        new(
            "region",
            ImportTexts.Region,
            CellKind.Text,
            "countryregion",
            "country",
            "billingcountry",
            "region",
            "territory",
            "paisregion",
            "pais",
            "paisdefacturacion",
            "territorio",
            "zona"
        ),
        new(
            Other,
            ImportTexts.Id,
            CellKind.Text,
            "email",
            "emailaddress",
            "firstname",
            "lastname",
            "jobtitle",
            "contactid",
            "leadid",
            "dealname",
            "dealid",
            "opportunityname",
            "opportunityid",
            "amount",
            "stage",
            "dealstage",
            "closedate",
            "amountspent",
            "cost",
            "correo",
            "correoelectronico",
            "apellidos",
            "cargo",
            "importe",
            "etapa",
            "fechadecierre",
            "gasto",
            "coste"
        ),
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [ImportTexts.Account, ImportTexts.Industry, ImportTexts.Size, ImportTexts.Region];

    /// <summary>
    /// A file of companies has an id and a day of creation too, so that it reads as one of leads; how many people work
    /// there, its web address or its yearly revenue tell it apart, unless a person stands in the row.
    /// </summary>
    public static bool IsMeant(CsvLine header)
    {
        var names = header.Cells.Select(FileColumn.Plain).ToHashSet();
        return names.Overlaps([
                "numberofemployees",
                "companydomainname",
                "annualrevenue",
                "companyid",
                "accountid",
                "numerodeempleados",
                "ingresosanuales",
                "nombrededominiodelaempresa",
                "iddelaempresa",
                "iddelacuenta",
            ])
            && FileKind.Of(FactSource.Accounts) is var kind
            && kind.CanRead(Sheet.Map(header, kind).Keys.ToHashSet());
    }

    public override IReadOnlyList<LocalizedText> Lacks(IReadOnlySet<string> columns) =>
        [
            .. base.Lacks(columns),
            .. columns.Contains("industry") || columns.Contains("size") || columns.Contains("region")
                ? Array.Empty<LocalizedText>()
                : [ImportTexts.IndustrySizeOrRegion],
            // Of deals or people without the columns that those need it is no file of accounts either, and not nearly one.
            .. columns.Contains(Other) ? Enumerable.Repeat(ImportTexts.IndustrySizeOrRegion, 9) : [],
        ];

    protected override Account Read(RowCells row) =>
        new(row.Needed("name"), row.Text("industry"), row.Text("size"), row.Text("region"));

    protected override string Id(Account fact) => fact.Key;

    protected override LocalizedText Twice(int line) => ImportTexts.SameAccount(line);

    protected override FactRows Rows(IReadOnlyList<Account> facts) => FactRows.None with { Accounts = facts };

    protected override IReadOnlyList<LocalizedText> Show(Account fact) =>
        [Words(fact.Name), Words(fact.Industry), Words(fact.Size), Words(fact.Region)];
}
