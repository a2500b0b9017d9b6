using Bot.Core.Agreements;

namespace Bot.Core.Personas;

/// <summary>The fields of a persona.</summary>
public static class PersonaFields
{
    public static FieldDefinition Name { get; } =
        new("name", PersonaTexts.Name, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            Hint = PersonaTexts.NameHint,
            ColumnNames = "persona buyerpersona personaname profile perfil nombredelapersona compradortipo",
        };

    public static FieldDefinition Titles { get; } =
        new("titles", PersonaTexts.Titles, FieldType.List)
        {
            ColumnNames = "title titles jobtitle role jobrole jobroles position puesto puestos cargo rol",
        };

    public static FieldDefinition ReportsTo { get; } =
        new("reportsTo", PersonaTexts.ReportsTo, FieldType.Line)
        {
            ColumnNames = "boss manager reporta reportaa jefe superior",
        };

    public static FieldDefinition CompanySize { get; } =
        new("companySize", PersonaTexts.CompanySize, FieldType.Line)
        {
            Hint = PersonaTexts.CompanySizeHint,
            ColumnNames =
                "size employees headcount organizationsize organisationsize tamano empleados "
                + "tamanodeempresa numerodeempleados plantilla",
        };

    public static FieldDefinition Industries { get; } =
        new("industries", PersonaTexts.Industries, FieldType.List)
        {
            ColumnNames = "industry sector industria industrias vertical verticals",
        };

    public static FieldDefinition Region { get; } =
        new("region", PersonaTexts.Region, FieldType.Line)
        {
            ColumnNames = "regions country countries location geography regiones pais paises zona ubicacion",
        };

    public static FieldDefinition Job { get; } =
        new("job", PersonaTexts.Job, FieldType.Area)
        {
            IsEssential = true,
            Hint = PersonaTexts.JobHint,
            ColumnNames = "jtbd jobstobedone jobtobedone trabajo trabajoporhacer tareaporresolver",
        };

    public static FieldDefinition MeasuredBy { get; } =
        new("measuredBy", PersonaTexts.MeasuredBy, FieldType.List)
        {
            ColumnNames = "kpi kpis metrics successmetrics measuredon metricas indicadores semide selemidepor",
        };

    public static FieldDefinition Goals { get; } =
        new("goals", PersonaTexts.Goals, FieldType.List)
        {
            ColumnNames = "goal objective objectives objetivo metas meta",
        };

    public static FieldDefinition Pains { get; } =
        new("pains", PersonaTexts.Pains, FieldType.List)
        {
            IsEssential = true,
            ColumnNames =
                "pain painpoint challenge challenges problem problems frustrations problema dolor "
                + "dolores retos reto puntosdedolor frustraciones",
        };

    public static FieldDefinition Motivations { get; } =
        new("motivations", PersonaTexts.Motivations, FieldType.List)
        {
            ColumnNames =
                "motivation motivations motives buyingmotivation drivers triggers buyingtriggers "
                + "motivacion motivaciones motivos",
        };

    public static FieldDefinition Objections { get; } =
        new("objections", PersonaTexts.Objections, FieldType.List)
        {
            ColumnNames = "objection commonobjections concerns objecion reparos dudas",
        };

    public static FieldDefinition Sources { get; } =
        new("sources", PersonaTexts.Sources, FieldType.List)
        {
            ColumnNames =
                "source channels channel informationsources sourcesofinformation wateringholes "
                + "wheretheylook fuente fuentes canales canal fuentesdeinformacion",
        };

    public static FieldDefinition Roles { get; } =
        new("roles", PersonaTexts.Roles, FieldType.Choice)
        {
            Multiple = true,
            Options = PersonaTexts.RoleOptions,
            ColumnNames =
                "purchasingrole buyingrole buyingroles decisionrole roleinpurchase papel papelenlacompra roldecompra "
                + "rolenlacompra rolesdecompra",
            OptionNames = new Dictionary<string, string>
            {
                ["economic-buyer"] = "buyer budgetowner decisionmaker decide decisor decisora compradoreconomico",
                ["user"] = "enduser usuario usuaria usa",
                ["champion"] = "promotor promotora impulsa",
                ["influencer"] = "influenciador influenciadora prescriptor prescriptora",
                ["blocker"] = "gatekeeper bloqueador bloqueadora puedebloquear",
            },
        };

    public static FieldDefinition DealMakers { get; } =
        new("dealMakers", PersonaTexts.DealMakers, FieldType.List)
        {
            ColumnNames = "dealmaker whatclosesthedeal loquecierra loquecierraeltrato",
        };

    public static FieldDefinition DealBreakers { get; } =
        new("dealBreakers", PersonaTexts.DealBreakers, FieldType.List)
        {
            ColumnNames = "dealbreaker whatbreaksthedeal loquerompe loquerompeeltrato",
        };

    public static FieldDefinition Disqualifiers { get; } =
        new("disqualifiers", PersonaTexts.Disqualifiers, FieldType.List)
        {
            ColumnNames = "disqualifier notafit exclusions descartes descalificadores noencaja",
        };

    public static FieldDefinition Questions { get; } =
        new("questions", PersonaTexts.Questions, FieldType.List)
        {
            IsEssential = true,
            ColumnNames =
                "question qualifyingquestion discoveryquestions qualificationquestions preguntas "
                + "preguntasdecualificacion",
        };

    public static FieldDefinition JobOther { get; } =
        ContentTranslations.Of(Job, "jobtranslation trabajotraducido jobes joben");

    public static FieldDefinition PainsOther { get; } =
        ContentTranslations.Of(Pains, "painstranslation problemastraducidos painses painsen");

    public static FieldDefinition QuestionsOther { get; } =
        ContentTranslations.Of(Questions, "questionstranslation preguntastraducidas questionses questionsen");

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Name,
        Titles,
        ReportsTo,
        CompanySize,
        Industries,
        Region,
        Job,
        MeasuredBy,
        Goals,
        Pains,
        Motivations,
        Objections,
        Sources,
        Roles,
        DealMakers,
        DealBreakers,
        Disqualifiers,
        Questions,
        JobOther,
        PainsOther,
        QuestionsOther,
    ];
}
