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

    // "What should I send a CFO?", "¿tenemos algo para mandarle a compras?": the speaker sends. English names the speaker.
    private static bool IsWhatToSend(Sentence sentence)
    {
        var words = sentence.Text.Tokens.Select(token => token.Word).ToList();
        var send = sentence.Text.Concepts.FirstOrDefault(concept => concept.Concept == "send")?.At ?? 0;
        var before = words.Take(send).ToList();
        return IsAsked(sentence.Text.Text, words)
            && before.TakeLast(FarthestVerb).Any(word => Things.Contains(word))
            && (words[send] is not ("send" or "forward") || before.Exists(word => word is "i" or "we" or "to"));
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
