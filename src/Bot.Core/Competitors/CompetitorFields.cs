using Bot.Core.Agreements;

namespace Bot.Core.Competitors;

/// <summary>The fields of what we say against one competitor.</summary>
public static class CompetitorFields
{
    public static FieldDefinition Name { get; } =
        new("name", CompetitorTexts.Name, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            ColumnNames = "competitor competidor rival company empresa vendor",
        };

    public static FieldDefinition OurLine { get; } =
        new("ourLine", CompetitorTexts.OurLine, FieldType.Area)
        {
            Required = true,
            IsHeadline = true,
            IsEssential = true,
            MaxLength = 1000,
            Hint = CompetitorTexts.OurLineHint,
            ColumnNames = "ourline ourposition whyus response nuestramensaje nuestrorespuesta porquenosotros",
        };

    public static FieldDefinition TheirClaim { get; } =
        new("theirClaim", CompetitorTexts.TheirClaim, FieldType.Area)
        {
            IsEssential = true,
            MaxLength = 500,
            ColumnNames = "theirclaim theysay theirpitch loquedicen sumensaje",
        };

    public static FieldDefinition Strengths { get; } =
        new("strengths", CompetitorTexts.Strengths, FieldType.List)
        {
            IsEssential = true,
            Hint = CompetitorTexts.StrengthsHint,
            ColumnNames = "strength strong strongpoints pros fortalezas puntosfuertes",
        };

    public static FieldDefinition Ask { get; } =
        new("ask", CompetitorTexts.Ask, FieldType.List)
        {
            IsEssential = true,
            Hint = CompetitorTexts.AskHint,
            ColumnNames = "question questions questiontoask pregunta preguntas",
        };

    public static FieldDefinition Landmines { get; } =
        new("landmines", CompetitorTexts.Landmines, FieldType.List)
        {
            Hint = CompetitorTexts.LandminesHint,
            ColumnNames = "landmine traps avoid donts trampas cuidado evitar",
        };

    public static FieldDefinition Proof { get; } =
        new("proof", CompetitorTexts.Proof, FieldType.List)
        {
            ColumnNames = "proofs proofpoint evidence wins prueba pruebas evidencia",
        };

    public static FieldDefinition Language { get; } =
        new("language", CompetitorTexts.Language, FieldType.Choice)
        {
            Options = ContentLanguages.Options,
            ColumnNames = "lang idioma lengua",
            OptionNames = ContentLanguages.Names,
        };

    public static FieldDefinition OurLineOther { get; } =
        ContentTranslations.Of(OurLine, "ourlinetranslation nuestromensajetraducido ourlinees ourlineen");

    public static FieldDefinition AskOther { get; } =
        ContentTranslations.Of(Ask, "asktranslation preguntastraducidas askes asken");

    public static FieldDefinition LandminesOther { get; } =
        ContentTranslations.Of(Landmines, "landminestranslation trampastraducidas landmineses landminesen");

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [Name, OurLine, TheirClaim, Strengths, Ask, Landmines, Proof, Language, OurLineOther, AskOther, LandminesOther];
}
