using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Personas;

namespace Bot.Core.Messages;

/// <summary>The fields of a message.</summary>
public static class MessageFields
{
    private const string AnyNames =
        "any all everyone everybody anyone general allstages anypersona "
        + "todos todas cualquiera todaslasetapas todaslaspersonas";

    public static FieldDefinition Persona { get; } =
        new("persona", MessageTexts.Persona, FieldType.Choice)
        {
            Required = true,
            IsKey = true,
            IsTitle = true,
            OptionsOf = PersonaType.KindKey,
            Options = [new Option(MessageType.Any, MessageTexts.Everybody)],
            ColumnNames = "audience buyer buyerpersona targetpersona target publico audiencia comprador",
            OptionNames = new Dictionary<string, string> { [MessageType.Any] = AnyNames },
        };

    public static FieldDefinition Stage { get; } =
        new("stage", MessageTexts.Stage, FieldType.Choice)
        {
            Required = true,
            IsKey = true,
            IsTitle = true,
            Options = [new Option(MessageType.Any, MessageTexts.AnyStage), .. Stages.Options],
            ColumnNames = "funnelstage journeystage phase buyingstage fase etapadelrecorrido",
            OptionNames = StageNames(),
        };

    public static FieldDefinition Language { get; } =
        new("language", MessageTexts.Language, FieldType.Choice)
        {
            Options = ContentLanguages.Options,
            ColumnNames = "lang idioma lengua",
            OptionNames = ContentLanguages.Names,
        };

    public static FieldDefinition Headline { get; } =
        new("headline", MessageTexts.Headline, FieldType.Line)
        {
            Required = true,
            IsHeadline = true,
            IsEssential = true,
            ColumnNames = "message mensaje title tagline titulo mainmessage coremessage mensajeprincipal",
        };

    public static FieldDefinition SubHeadline { get; } =
        new("subHeadline", MessageTexts.SubHeadline, FieldType.Line)
        {
            IsEssential = true,
            MaxLength = 300,
            ColumnNames = "subhead subheading subtitle bajada",
        };

    public static FieldDefinition Positioning { get; } =
        new("positioning", MessageTexts.Positioning, FieldType.Area)
        {
            Hint = MessageTexts.PositioningHint,
            ColumnNames = "positioningstatement declaraciondeposicionamiento",
        };

    public static FieldDefinition Pitch { get; } =
        new("pitch", MessageTexts.Pitch, FieldType.Area)
        {
            IsEssential = true,
            Hint = MessageTexts.PitchHint,
            ColumnNames = "elevatorspeech presentacion presentacionen30segundos",
        };

    public static FieldDefinition ShortText { get; } =
        new("short", MessageTexts.Short, FieldType.Area) { ColumnNames = "description descripcion" };

    public static FieldDefinition LongText { get; } =
        new("long", MessageTexts.Long, FieldType.Area) { ColumnNames = "boilerplate textolargo" };

    public static FieldDefinition Pillars { get; } =
        new("pillars", MessageTexts.Pillars, FieldType.List)
        {
            IsEssential = true,
            Hint = MessageTexts.PillarsHint,
            HasParts = true,
            ColumnNames =
                "pillar pillars pilares valueproposition valuepropositions valueprops "
                + "messagingpillars pilar propuestadevalor propuestasdevalor",
        };

    public static FieldDefinition Proof { get; } =
        new("proof", MessageTexts.Proof, FieldType.List)
        {
            ColumnNames = "proofs proofpoint evidence prueba evidencia",
        };

    public static FieldDefinition Use { get; } =
        new("use", MessageTexts.Use, FieldType.List) { ColumnNames = "dos say decir palabrasausar" };

    public static FieldDefinition Avoid { get; } =
        new("avoid", MessageTexts.Avoid, FieldType.List)
        {
            ColumnNames = "donts donotsay dontsay nodecir palabrasaevitar palabrasprohibidas",
        };

    public static FieldDefinition Strong { get; } =
        new("strong", MessageTexts.Strong, FieldType.List)
        {
            Hint = MessageTexts.StrongHint,
            ColumnNames = "strongcompetitors competidoresfuertes",
        };

    public static FieldDefinition Weak { get; } =
        new("weak", MessageTexts.Weak, FieldType.List)
        {
            Hint = MessageTexts.WeakHint,
            ColumnNames = "weakcompetitors competidoresdebiles",
        };

    public static FieldDefinition Differentiators { get; } =
        new("differentiators", MessageTexts.Differentiators, FieldType.List)
        {
            Hint = MessageTexts.DifferentiatorsHint,
            ColumnNames =
                "differentiator competitors versuscompetitors whyus diferenciadores diferencia " + "competencia",
        };

    public static FieldDefinition HeadlineOther { get; } =
        ContentTranslations.Of(Headline, "headlinetranslation titulartraducido headlinees headlineen");

    public static FieldDefinition SubHeadlineOther { get; } =
        ContentTranslations.Of(SubHeadline, "subheadlinetranslation subtitulotraducido subheadlinees subheadlineen");

    public static FieldDefinition PitchOther { get; } =
        ContentTranslations.Of(Pitch, "pitchtranslation pitchtraducido pitches pitchen");

    public static FieldDefinition ShortTextOther { get; } =
        ContentTranslations.Of(ShortText, "shorttranslation textocortotraducido shortes shorten");

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [
        Persona,
        Stage,
        Language,
        Headline,
        SubHeadline,
        Positioning,
        Pitch,
        ShortText,
        LongText,
        Pillars,
        Proof,
        Use,
        Avoid,
        Strong,
        Weak,
        Differentiators,
        HeadlineOther,
        SubHeadlineOther,
        PitchOther,
        ShortTextOther,
    ];

    private static Dictionary<string, string> StageNames() =>
        Stages.OptionNames.Append(KeyValuePair.Create(MessageType.Any, AnyNames)).ToDictionary();
}
