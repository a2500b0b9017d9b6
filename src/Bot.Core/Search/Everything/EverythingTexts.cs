using Bot.Core.Chat;

namespace Bot.Core.Search.Everything;

internal static class EverythingTexts
{
    public static readonly LocalizedText Summary = new(
        "Search everything: texts, themes, figures, feedback",
        "Buscar en todo: textos, temas, cifras, comentarios"
    );

    public static readonly LocalizedText Example = new("search onboarding", "buscar onboarding");

    public static readonly LocalizedText ForWhat = new(
        "Search for what? For example “search onboarding”.",
        "¿Qué quieres buscar? Por ejemplo «buscar onboarding»."
    );

    public static LocalizedText Found(string words) => new($"Found for “{words}”", $"Encontrado para «{words}»");

    public static LocalizedText Nothing(string words) =>
        new(
            $"Nothing has the words “{words}”: no signed text, theme, figure or report. Try fewer words.",
            $"Nada tiene las palabras «{words}»: ni textos, ni temas, ni cifras, ni comentarios. Prueba con menos."
        );
}
