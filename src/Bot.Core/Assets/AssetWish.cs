using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Assets;

/// <summary>What somebody looks for: for whom, at which stage, of which kind, and about what.</summary>
/// <param name="Personas">Values of the personas that the words name.</param>
/// <param name="Stages">Values of the stages.</param>
/// <param name="Kinds">Values of the kinds.</param>
/// <param name="Language">The value of the language; null if none is named.</param>
/// <param name="Topics">The other words' meanings.</param>
internal sealed record AssetWish(
    IReadOnlySet<string> Personas,
    IReadOnlySet<string> Stages,
    IReadOnlySet<string> Kinds,
    string? Language,
    IReadOnlySet<string> Topics
)
{
    // A kind is named in up to so many words ("lista de precios").
    private const int LongestKind = 3;

    // That it is an asset says nothing about which.
    private const string AnyAsset = "=asset";

    private static readonly Dictionary<string, string> KindByName = AssetTexts
        .Kinds.SelectMany(kind =>
            AssetTexts
                .KindNames[kind.Value]
                .Split(' ')
                .Append(Plain(kind.Label.English.ToString()))
                .Append(Plain(kind.Label.Spanish.ToString()))
                .Select(name => (name, kind.Value))
        )
        .DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.Value);

    private static readonly Dictionary<string, string> LanguageByName = new()
    {
        ["english"] = "en",
        ["ingles"] = "en",
        ["spanish"] = "es",
        ["espanol"] = "es",
        ["castellano"] = "es",
    };

    public bool IsEmpty =>
        Personas.Count == 0 && Stages.Count == 0 && Kinds.Count == 0 && Language is null && Topics.Count == 0;

    public static bool NamesKind(AnalyzedText text) =>
        Enumerable.Range(0, text.Tokens.Count).Any(at => Kind(text, at) is not null);

    public static AssetWish Read(string words, AgreementView view, Vocabulary vocabulary, OrganizationWords own)
    {
        var text = AnalyzedText.Of(words, Chat.Language.English);
        var mentions = vocabulary.Find(text);
        var personas = mentions
            .Where(mention => mention.Kind == MentionKinds.Persona)
            .Select(mention => Persona(view, mention.Name))
            .OfType<string>()
            .ToHashSet();
        var read = mentions
            .Where(mention => mention.Kind is MentionKinds.Persona or MentionKinds.Account or MentionKinds.Person)
            .SelectMany(mention => Enumerable.Range(mention.At, mention.Length))
            .ToHashSet();
        var (stages, kinds, language) = (new HashSet<string>(), new HashSet<string>(), (string?)null);
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (read.Contains(at))
            {
                continue;
            }

            var word = text.Tokens[at].Word;
            if (Kind(text, at) is { } kind)
            {
                kinds.Add(kind.Value);
                read.UnionWith(Enumerable.Range(at, kind.Length));
            }
            else if (StageCode(word) is { } stage)
            {
                stages.Add(stage);
                read.Add(at);
            }
            else if (LanguageByName.GetValueOrDefault(word) is { } named)
            {
                language = named;
                read.Add(at);
            }
        }

        var rest = string.Join(
            ' ',
            text.Tokens.Where((token, at) => !read.Contains(at) && !TopicText.SaysNothing(token.Word))
                .Select(token => token.Raw)
        );
        var topics = PassageWords.Of(rest, own).Where(term => term != AnyAsset && !PassageWords.IsNumber(term));
        return new AssetWish(personas, stages, kinds, language, topics.ToHashSet());
    }

    private static string? StageCode(string word) => Journey.Stages.TryParse(word, out var stage) ? stage.Code() : null;

    private static string? Persona(AgreementView view, string name) =>
        view
            .Options.Of(AssetFields.PersonaChoice.Name)
            .FirstOrDefault(option =>
                Folding.Fold(option.Label.English.ToString()) == Folding.Fold(name) || option.Value == Slug.Of(name)
            )
            ?.Value;

    private static (string Value, int Length)? Kind(AnalyzedText text, int at)
    {
        for (var length = Math.Min(LongestKind, text.Tokens.Count - at); length > 0; length--)
        {
            var name = Plain(string.Concat(text.Tokens.Skip(at).Take(length).Select(token => token.Word)));
            if (KindByName.GetValueOrDefault(name) is { } kind)
            {
                return (kind, length);
            }
        }

        return null;
    }

    private static string Plain(string words) => string.Concat(Folding.Fold(words).Where(char.IsLetterOrDigit));
}
