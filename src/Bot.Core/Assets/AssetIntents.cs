using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Assets;

/// <summary>Plain questions about what to send, and about what is missing.</summary>
internal static class AssetIntents
{
    // "What could we possibly send".
    private const int FarthestVerb = 4;

    public static IServiceCollection AddAssetIntents(this IServiceCollection services) =>
        services
            .AddIntent("asset", Show)
            .AddIntent(Intent.BareWords, Named)
            .AddIntent(Intent.WholeSentence, sentence => IsWhatToSend(sentence) ? Show(sentence) : []);

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

    // "What should I send a CFO?", "¿qué le mando a un jefe de tráfico?": the speaker sends. English names the speaker.
    private static bool IsWhatToSend(Sentence sentence)
    {
        var words = sentence.Text.Tokens.Select(token => token.Word).ToList();
        var what = sentence.Text.Concepts.FirstOrDefault(concept => concept.Concept == "what")?.At;
        var send = sentence.Text.Concepts.FirstOrDefault(concept => concept.Concept == "send")?.At;
        return what < send
            && send - what <= FarthestVerb
            && (words[send.Value] != "send" || words.Take(send.Value).Any(word => word is "i" or "we"));
    }

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
