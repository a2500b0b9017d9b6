using System.Collections.Frozen;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Assets;

/// <summary>Plain questions about what to send, and about what is missing.</summary>
internal static class AssetIntents
{
    // "What could we possibly send".
    private const int FarthestVerb = 4;

    private static readonly FrozenSet<string> Things = ["what", "que", "something", "anything", "algo"];

    private static readonly FrozenSet<string> Assets =
    [
        "asset",
        "assets",
        "recurso",
        "recursos",
        "content",
        "contenido",
        "contenidos",
        "material",
        "materials",
        "materiales",
    ];

    private static readonly FrozenSet<string> Sends =
    [
        "send",
        "forward",
        "mando",
        "mandar",
        "mandarle",
        "mandarles",
        "mandamos",
        "enviar",
        "envio",
        "enviarle",
        "enviarles",
        "reenviar",
        "reenviarle",
        "compartirle",
        "dejarle",
    ];

    public static IServiceCollection AddAssetIntents(this IServiceCollection services) =>
        services
            .AddIntent("asset", Show)
            .AddIntent(Intent.BareWords, Named)
            .AddIntent(
                Intent.WholeSentence,
                sentence => IsWhatToSend(sentence) || IsWhatIsMissing(sentence) ? Show(sentence) : []
            );

    private static IEnumerable<Line> Show(Sentence sentence)
    {
        if (IsAboutGaps(sentence))
        {
            yield return new Line(ShowCoverage.Name);
        }

        yield return Of(sentence);
    }

    private static Line Of(Sentence sentence) =>
        new(AssetType.KindKey, sentence.Text.Text.Trim().TrimEnd('?', '.', '!'));

    private static IEnumerable<Line> Named(Sentence sentence) =>
        AssetWish.NamesKind(sentence.Text) ? [Of(sentence) with { IsExact = true }] : [];

    // "What should I send a CFO?", "¿tenemos algo para mandarle a compras?": the speaker sends. English names the speaker.
    private static bool IsWhatToSend(Sentence sentence)
    {
        var words = sentence.Text.Tokens.Select(token => token.Word).ToList();
        var send = words.FindIndex(Sends.Contains);
        if (send < 0)
        {
            return false;
        }

        var before = words.Take(send).ToList();
        return IsAsked(sentence.Text.Text, words)
            && before.TakeLast(FarthestVerb).Any(word => Things.Contains(word))
            && (words[send] is not ("send" or "forward") || before.Exists(word => word is "i" or "we" or "to"));
    }

    // "Which assets are missing?", "¿qué recursos faltan?".
    private static bool IsWhatIsMissing(Sentence sentence)
    {
        var words = sentence.Text.Tokens.Select(token => token.Word).ToList();
        return IsAboutGaps(sentence)
            && words.Exists(Assets.Contains)
            && (words[0] is "which" or "where" or "donde" || IsAsked(sentence.Text.Text, words));
    }

    // A customer who wants something to send is a report.
    private static bool IsAsked(string text, List<string> words) =>
        text.Contains('?', StringComparison.Ordinal) || (words.Count > 0 && Things.Contains(words[0]));

    private static bool IsAboutGaps(Sentence sentence) =>
        sentence.Text.Tokens.Any(token =>
            token.Word
                is "gap"
                    or "gaps"
                    or "missing"
                    or "coverage"
                    or "lack"
                    or "faltan"
                    or "falta"
                    or "cobertura"
                    or "huecos"
        );
}
