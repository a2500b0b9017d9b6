using Bot.Core.Agreements;
using Bot.Core.Personas;

namespace Bot.Core.Objections;

/// <summary>The fields of an objection and its answer.</summary>
public static class ObjectionFields
{
    public static FieldDefinition Said { get; } =
        new("said", ObjectionTexts.Said, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 120,
            Hint = ObjectionTexts.SaidHint,
            ColumnNames = "objection objecion name title titulo objections customersays elclientedice",
        };

    public static FieldDefinition OtherWays { get; } =
        new("otherWays", ObjectionTexts.OtherWays, FieldType.List)
        {
            Hint = ObjectionTexts.OtherWaysHint,
            ColumnNames = "alsosaid variants variations synonyms variantes otrasformas",
        };

    public static FieldDefinition Family { get; } =
        new("family", ObjectionTexts.Family, FieldType.Choice)
        {
            Required = true,
            Options = ObjectionTexts.Families,
            ColumnNames = "type category kind tipo categoria familia",
            OptionNames = new Dictionary<string, string>
            {
                [ObjectionTexts.NoBudget] = "budget price money cost presupuesto precio dinero coste",
                [ObjectionTexts.OtherContract] = "contract locked vendor contrato permanencia",
                [ObjectionTexts.NotReady] = "timing later notnow momento masadelante ahorano",
                [ObjectionTexts.NoValue] = "value need roi valor necesidad",
                [ObjectionTexts.ProductLimit] = "product feature missing producto funcion falta",
                [ObjectionTexts.NoAuthority] = "authority decision autoridad decide",
                [ObjectionTexts.Competitor] = "competition competencia competidores",
                [ObjectionTexts.NoAnswer] = "silence ghosting silencio",
            },
        };

    public static FieldDefinition Probe { get; } =
        new("probe", ObjectionTexts.Probe, FieldType.Area)
        {
            IsEssential = true,
            MaxLength = 500,
            Hint = ObjectionTexts.ProbeHint,
            ColumnNames = "question questions ask pregunta preguntas indagar",
        };

    public static FieldDefinition Answer { get; } =
        new("answer", ObjectionTexts.Answer, FieldType.Area)
        {
            Required = true,
            IsHeadline = true,
            IsEssential = true,
            MaxLength = 1000,
            Hint = ObjectionTexts.AnswerHint,
            ColumnNames = "response reply rebuttal respuesta contestacion text texto",
        };

    public static FieldDefinition Proof { get; } =
        new("proof", ObjectionTexts.Proof, FieldType.List)
        {
            IsEssential = true,
            ColumnNames = "proofs proofpoint evidence prueba pruebas evidencia",
        };

    public static FieldDefinition Material { get; } =
        new("material", ObjectionTexts.Material, FieldType.Line)
        {
            IsEssential = true,
            MaxLength = 300,
            Hint = ObjectionTexts.MaterialHint,
            ColumnNames = "asset link url document recurso enlace documento",
        };

    public static FieldDefinition Personas { get; } =
        new("personas", ObjectionTexts.Personas, FieldType.Choice)
        {
            Multiple = true,
            OptionsOf = PersonaType.KindKey,
            ColumnNames = "persona audience buyer perfil comprador",
        };

    public static FieldDefinition Language { get; } =
        new("language", ObjectionTexts.Language, FieldType.Choice)
        {
            Options = ContentLanguages.Options,
            ColumnNames = "lang idioma lengua",
            OptionNames = ContentLanguages.Names,
        };

    public static FieldDefinition AnswerOther { get; } =
        ContentTranslations.Of(Answer, "answertranslation respuestatraducida answeres answeren");

    public static FieldDefinition ProbeOther { get; } =
        ContentTranslations.Of(Probe, "probetranslation preguntatraducida probees probeen");

    public static FieldDefinition ProofOther { get; } =
        ContentTranslations.Of(Proof, "prooftranslation pruebatraducida proofes proofen");

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [Said, OtherWays, Family, Answer, Probe, Proof, Material, Personas, Language, AnswerOther, ProbeOther, ProofOther];
}
