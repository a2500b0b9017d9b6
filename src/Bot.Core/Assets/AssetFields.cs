using Bot.Core.Agreements;
using Bot.Core.Journey;
using Bot.Core.Personas;

namespace Bot.Core.Assets;

/// <summary>The fields of an asset.</summary>
public static class AssetFields
{
    public static FieldDefinition Title { get; } =
        new("title", AssetTexts.Title, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 120,
            ColumnNames = "asset recurso name nombre titulo document documento content contenido",
        };

    public static FieldDefinition Link { get; } =
        new("link", AssetTexts.Link, FieldType.Line)
        {
            Required = true,
            IsEssential = true,
            MaxLength = 500,
            Hint = AssetTexts.LinkHint,
            ColumnNames = "url enlace address direccion location ubicacion file archivo path",
        };

    public static FieldDefinition Use { get; } =
        new("use", AssetTexts.Use, FieldType.Area)
        {
            IsHeadline = true,
            IsEssential = true,
            MaxLength = 500,
            Hint = AssetTexts.UseHint,
            ColumnNames = "howtouse whentouse usage description uso comousar cuandousar descripcion notes notas",
        };

    public static FieldDefinition Kind { get; } =
        new("kind", AssetTexts.Kind, FieldType.Choice)
        {
            Required = true,
            IsEssential = true,
            Options = AssetTexts.Kinds,
            ColumnNames = "type format category tipo formato categoria",
            OptionNames = AssetTexts.KindNames,
        };

    public static FieldDefinition StageChoice { get; } =
        new("stages", AssetTexts.Stages, FieldType.Choice)
        {
            Multiple = true,
            IsEssential = true,
            Hint = AssetTexts.EmptyMeansAny,
            Options = Stages.Options,
            ColumnNames = "stage funnelstage journeystage phase etapa etapas fase",
            OptionNames = Stages.OptionNames,
        };

    public static FieldDefinition PersonaChoice { get; } =
        new("personas", AssetTexts.Personas, FieldType.Choice)
        {
            Multiple = true,
            IsEssential = true,
            Hint = AssetTexts.EmptyMeansAny,
            OptionsOf = PersonaType.KindKey,
            ColumnNames = "persona audience buyer perfil comprador publico audiencia",
        };

    public static FieldDefinition Language { get; } =
        new("language", AssetTexts.Language, FieldType.Choice)
        {
            Options = ContentLanguages.Options,
            ColumnNames = "lang idioma lengua",
            OptionNames = ContentLanguages.Names,
        };

    public static FieldDefinition Expiry { get; } =
        new("expiry", AssetTexts.Expiry, FieldType.Day)
        {
            Hint = AssetTexts.ExpiryHint,
            ColumnNames = "expires expirydate validuntil validto caducidad caduca validohasta",
        };

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [Title, Link, Use, Kind, StageChoice, PersonaChoice, Language, Expiry];
}
