using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

internal sealed class DealFile : FileKind<Deal>
{
    public override FactSource Source => FactSource.Deals;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new(
            "id",
            ColumnTexts.Id,
            CellKind.Text,
            "dealid",
            "opportunityid",
            "recordid",
            "iddeltrato",
            "iddelaoportunidad",
            "iddelnegocio",
            "iddetrato",
            "iddeoportunidad",
            "iddenegocio",
            "idtrato",
            "idoportunidad",
            "idderegistro",
            "id"
        ),
        new(
            "name",
            ColumnTexts.DealName,
            CellKind.Text,
            "dealname",
            "opportunityname",
            "opportunity",
            "deal",
            "name",
            "nombredeltrato",
            "nombredelaoportunidad",
            "nombredelnegocio",
            "trato",
            "oportunidad",
            "negocio",
            "nombre"
        ),
        new(
            "account",
            ColumnTexts.Account,
            CellKind.Text,
            "accountname",
            "account",
            "associatedcompany",
            "primaryassociatedcompany",
            "companyname",
            "company",
            "customer",
            "client",
            "nombredelacuenta",
            "cuenta",
            "empresa",
            "empresaasociada",
            "cliente",
            "compania"
        ),
        new(
            "amount",
            ColumnTexts.Amount,
            CellKind.Amount,
            "amount",
            "dealamount",
            "amountincompanycurrency",
            "dealvalue",
            "value",
            "importe",
            "monto",
            "cantidad",
            "valor",
            "valordeltrato",
            "total"
        ),
        new(
            "currency",
            ColumnTexts.CurrencyName,
            CellKind.Text,
            "currency",
            "currencyisocode",
            "amountcurrency",
            "opportunitycurrency",
            "dealcurrency",
            "currencycode",
            "moneda",
            "divisa"
        ),
        new(
            "stage",
            ColumnTexts.Stage,
            CellKind.Text,
            "stage",
            "stagename",
            "dealstage",
            "etapa",
            "etapadeltrato",
            "etapadelnegocio",
            "fase"
        ),
        new(
            "state",
            ColumnTexts.State,
            CellKind.Text,
            "state",
            "status",
            "dealstatus",
            "outcome",
            "result",
            "wonlost",
            "estado",
            "resultado",
            "situacion"
        ),
        new("won", ColumnTexts.Won, CellKind.Text, "iswon", "won", "isclosedwon", "ganado", "ganada"),
        new("lost", ColumnTexts.Lost, CellKind.Text, "islost", "lost", "isclosedlost", "perdido", "perdida"),
        new(
            "created",
            ColumnTexts.Created,
            CellKind.Day,
            "createdate",
            "createddate",
            "created",
            "createdat",
            "creationdate",
            "dealcreated",
            "opened",
            "opendate",
            "fechadecreacion",
            "fechacreacion",
            "creado",
            "creada",
            "creadoel",
            "apertura"
        )
        {
            IsNeeded = true,
        },
        new(
            "closed",
            ColumnTexts.Closed,
            CellKind.Day,
            "closedate",
            "closeddate",
            "closed",
            "closedat",
            "dealcloseddate",
            "wondate",
            "fechadecierre",
            "fechacierre",
            "cierre",
            "cerrado",
            "cerrada",
            "cerradoel"
        )
        {
            IsNeeded = true,
        },
        new(
            "title",
            ColumnTexts.BuyerTitle,
            CellKind.Text,
            "contacttitle",
            "primarycontacttitle",
            "contactjobtitle",
            "buyertitle",
            "jobtitle",
            "cargodelcontacto",
            "cargodelcomprador",
            "cargo",
            "puesto"
        ),
        .. LabelColumns,
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [
            ColumnTexts.Id,
            ColumnTexts.Account,
            ColumnTexts.Amount,
            ColumnTexts.State,
            ColumnTexts.Created,
            ColumnTexts.Closed,
        ];

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. columns.Contains("id") || columns.Contains("name")
                ? Array.Empty<LocalizedText>()
                : [ColumnTexts.IdOrName],
            .. columns.Contains("state") || columns.Contains("stage") || columns.Contains("won")
                ? Array.Empty<LocalizedText>()
                : [ColumnTexts.State],
            .. base.MissingColumns(columns),
        ];

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns)
    {
        if (!columns.Contains("id"))
        {
            yield return ImportTexts.NoDealId;
        }

        if (!columns.Contains("account"))
        {
            yield return ImportTexts.NoAccount;
        }

        if (!columns.Contains("amount"))
        {
            yield return ImportTexts.NoAmounts;
        }
    }

    protected override Deal? Read(RowCells row)
    {
        var account = row.Text("account") ?? "";
        var id = row.Has("id") ? row.Needed("id") : $"{account}/{row.Needed("name")}";
        var state = State(row);
        var created = row.PastDay("created", row.Today.AddDays(1));
        DateOnly? closed = state is null or DealState.Open ? null : row.PastDay("closed", row.Today.AddDays(1));
        var amount = row.Money("amount");
        return state is null
            ? null
            : new Deal(
                id,
                account,
                amount,
                state.Value,
                created,
                closed,
                row.Text("stage"),
                Labels(row),
                row.Text("title")
            );
    }

    protected override string Id(Deal fact) => fact.Id;

    protected override FactRows Rows(IReadOnlyList<Deal> facts) => new(facts, [], []);

    protected override IReadOnlyList<LocalizedText> Show(Deal fact) =>
        [
            Words(fact.Id),
            Words(fact.Account.Length == 0 ? null : fact.Account),
            fact.Amount is { } amount ? LocalizedText.Invariant($"{amount}") : Words(null),
            ImportTexts.Name(fact.State),
            LocalizedText.Invariant($"{fact.Created}"),
            fact.Closed is { } closed ? LocalizedText.Invariant($"{closed}") : Words(null),
        ];

    private static DealState? State(RowCells row)
    {
        var column = StateColumn(row);
        if (column != "won" && row.Has("won") && DealWords.IsYes(row.Text("won") ?? "") == true)
        {
            return DealState.Won;
        }

        var words = column == "won" ? row.Text("won") ?? "" : row.Needed(column);
        var state = column switch
        {
            "state" => DealWords.State(words),
            "stage" => DealWords.OfStage(words),
            _ => DealWords.OfFlags(words, row.Text("lost") ?? ""),
        };
        if (state is null && words.Length > 0)
        {
            row.Reject(ImportProblemTexts.NoState(Truncate.ToLine(words, 40)), column);
        }

        return state;
    }

    private static string StateColumn(RowCells row) =>
        row switch
        {
            _ when row.Text("state") is not null => "state",
            _ when row.Text("stage") is not null => "stage",
            _ when row.Has("won") => "won",
            _ when row.Has("state") => "state",
            _ => "stage",
        };
}
