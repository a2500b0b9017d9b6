using Bot.Core.Agreements;

namespace Bot.Core.Claims;

/// <summary>The fields of a claim.</summary>
public static class ClaimFields
{
    public static FieldDefinition Name { get; } =
        new("name", ClaimTexts.Name, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            Hint = ClaimTexts.NameHint,
            ColumnNames = "title shortname claimname titulo claim promesa promise",
        };

    public static FieldDefinition Wording { get; } =
        new("wording", ClaimTexts.Wording, FieldType.Area)
        {
            Required = true,
            IsHeadline = true,
            MaxLength = 500,
            Hint = ClaimTexts.WordingHint,
            ColumnNames =
                "approvedwording approvedtext textoaprobado claim statement text sentence promise "
                + "promesa frase texto redaccion",
        };

    public static FieldDefinition OtherWays { get; } =
        new("otherWays", ClaimTexts.OtherWays, FieldType.List)
        {
            Hint = ClaimTexts.OtherWaysHint,
            ColumnNames =
                "alsosaid variants variations alternatives alternativewordings paraphrases synonyms "
                + "variantes alternativas otrasformas sinonimos",
        };

    public static FieldDefinition Forbidden { get; } =
        new("forbidden", ClaimTexts.Forbidden, FieldType.List)
        {
            Hint = ClaimTexts.ForbiddenHint,
            ColumnNames =
                "donotsay dontsay neversay notsay mustnotsay wordstoavoid prohibido nodecir nosedebe " + "noprometer",
        };

    public static FieldDefinition State { get; } =
        new("state", ClaimTexts.State, FieldType.Choice)
        {
            Required = true,
            Options = ClaimTexts.States,
            ColumnNames = "status availability estatus disponibilidad situacion",
            OptionNames = new Dictionary<string, string>
            {
                [ClaimTexts.Available] = "ga generallyavailable live released active disponibles activa activo",
                [ClaimTexts.Beta] = "preview earlyaccess pilot piloto",
                [ClaimTexts.Planned] =
                    "roadmap onroadmap comingsoon upcoming prevista planificado planificada proximamente",
                [ClaimTexts.NotOffered] = "notavailable unavailable notoffered nodisponible noofrecido noofrecida",
                [ClaimTexts.Retired] = "deprecated discontinued sunset retirado retirada descatalogado",
            },
        };

    public static FieldDefinition Plan { get; } =
        new("plan", ClaimTexts.Plan, FieldType.Line)
        {
            Hint = ClaimTexts.PlanHint,
            ColumnNames = "plans edition editions tier package planes edicion ediciones paquete",
        };

    public static FieldDefinition Region { get; } =
        new("region", ClaimTexts.Region, FieldType.Line)
        {
            Hint = ClaimTexts.RegionHint,
            ColumnNames = "regions country countries market regiones pais paises mercado",
        };

    // The name is "proof" because the form already has a field "evidence", the feedback behind a version.
    public static FieldDefinition Proof { get; } =
        new("proof", ClaimTexts.Proof, FieldType.Area)
        {
            Hint = ClaimTexts.ProofHint,
            ColumnNames =
                "evidence source reference proofpoint proofpoints substantiation link url pruebas "
                + "evidencia fuente respaldo enlace",
        };

    public static FieldDefinition Expiry { get; } =
        new("expiry", ClaimTexts.Expiry, FieldType.Day)
        {
            Hint = ClaimTexts.ExpiryHint,
            ColumnNames =
                "expires expirydate expiration expirationdate validto validthru caducidad caduca "
                + "fechadecaducidad vence vencimiento vigencia validohasta",
        };

    public static FieldDefinition Instead { get; } =
        new("instead", ClaimTexts.Instead, FieldType.Area)
        {
            Hint = ClaimTexts.InsteadHint,
            ColumnNames = "alternative insteadsay whattosayinstead ensulugar ensulugardecir decirensulugar alternativa",
        };

    public static FieldDefinition Language { get; } =
        new("language", ClaimTexts.Language, FieldType.Choice)
        {
            Options = ContentLanguages.Options,
            ColumnNames = "lang idioma lengua",
            OptionNames = ContentLanguages.Names,
        };

    public static FieldDefinition WordingOther { get; } =
        ContentTranslations.Of(Wording, "wordingtranslation translation traduccion textotraducido wordinges wordingen");

    public static FieldDefinition InsteadOther { get; } =
        ContentTranslations.Of(Instead, "insteadtranslation ensulugartraducido insteades insteaden");

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Name,
        Wording,
        OtherWays,
        Forbidden,
        State,
        Plan,
        Region,
        Proof,
        Expiry,
        Instead,
        Language,
        WordingOther,
        InsteadOther,
    ];
}
