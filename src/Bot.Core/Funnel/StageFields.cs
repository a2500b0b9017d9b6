using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Kpis;

namespace Bot.Core.Funnel;

/// <summary>The fields of a stage of the customer journey.</summary>
public static class StageFields
{
    public const string Sales = "sales",
        Marketing = "marketing",
        Both = "both";

    public static FieldDefinition Stage { get; } =
        new("stage", StageTexts.Stage, FieldType.Choice)
        {
            Required = true,
            IsKey = true,
            IsTitle = true,
            Options = Stages.Options,
            OptionNames = Stages.OptionNames,
            ColumnNames = "phase etapa fase journeystage",
        };

    public static FieldDefinition Name { get; } =
        new("name", StageTexts.Name, FieldType.Line)
        {
            IsTitle = true,
            MaxLength = 40,
            Hint = StageTexts.NameHint,
            ColumnNames = "ourname nombre nuestronombre called",
        };

    public static FieldDefinition Leads { get; } =
        new("leads", StageTexts.Leads, FieldType.Choice)
        {
            Required = true,
            IsEssential = true,
            Options =
            [
                new Option(Marketing, StageTexts.Marketing),
                new Option(Sales, StageTexts.Sales),
                new Option(Both, StageTexts.Both),
            ],
            OptionNames = new Dictionary<string, string> { [Both] = "both ambos losdos all todos" },
            ColumnNames = "owner team whoowns responsable equipo quienlleva lidera",
        };

    public static FieldDefinition Entry { get; } =
        new("entry", StageTexts.Entry, FieldType.Area)
        {
            Required = true,
            IsHeadline = true,
            IsEssential = true,
            MaxLength = 500,
            Hint = StageTexts.EntryHint,
            ColumnNames = "entryrule entrycriteria start entrada criterioentrada inicio",
        };

    public static FieldDefinition Exit { get; } =
        new("exit", StageTexts.Exit, FieldType.Area)
        {
            IsEssential = true,
            MaxLength = 500,
            Hint = StageTexts.ExitHint,
            ColumnNames = "exitrule exitcriteria end salida criteriosalida fin",
        };

    public static FieldDefinition Counted { get; } =
        new("counted", StageTexts.Counted, FieldType.Choice)
        {
            Hint = StageTexts.CountedHint,
            Options =
            [
                new Option(nameof(StageSource.Leads), StageTexts.FromLeads),
                new Option(nameof(StageSource.Deals), StageTexts.FromDeals),
                new Option(nameof(StageSource.Crm), StageTexts.FromCrm),
                new Option(nameof(StageSource.Won), StageTexts.FromWon),
                new Option(nameof(StageSource.Nothing), StageTexts.FromNothing),
            ],
            ColumnNames = "condition source condicion fuente",
        };

    public static FieldDefinition EntryIf { get; } =
        new("entryif", StageTexts.EntryIf, FieldType.Line)
        {
            Hint = StageTexts.EntryIfHint,
            Check = StageTexts.CheckCondition,
            ColumnNames = "entrycondition startswhenindata condiciondeentrada",
        };

    public static FieldDefinition ExitIf { get; } =
        new("exitif", StageTexts.ExitIf, FieldType.Line)
        {
            Hint = StageTexts.ExitIfHint,
            Check = StageTexts.CheckCondition,
            ColumnNames = "exitcondition endswhenindata condiciondesalida",
        };

    public static FieldDefinition CrmNames { get; } =
        new("crm", StageTexts.CrmNames, FieldType.List)
        {
            Hint = StageTexts.CrmNamesHint,
            ColumnNames = "crmstage crmstages crmnames fasecrm fasesdelcrm",
        };

    public static FieldDefinition After { get; } =
        new("after", StageTexts.After, FieldType.Choice)
        {
            Hint = StageTexts.AfterHint,
            Options = Stages.Options,
            OptionNames = Stages.OptionNames,
            ColumnNames = "follows previous previousstage despuesde anterior",
        };

    public static FieldDefinition Kpi { get; } =
        new("kpi", StageTexts.Kpi, FieldType.Choice)
        {
            IsEssential = true,
            Options = [.. KpiCatalog.All.Select(definition => new Option(definition.Key, definition.Name))],
            ColumnNames = "metric figure indicador metrica",
        };

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [Stage, Name, Leads, Entry, Exit, EntryIf, ExitIf, Counted, CrmNames, After, Kpi];
}
