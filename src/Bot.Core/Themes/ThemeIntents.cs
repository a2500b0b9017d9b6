using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Themes;

/// <summary>
/// Plain questions about what customers talk about most, or more and more. Without themes the feedback itself answers
/// them, so these are asked first.
/// </summary>
public static partial class ThemeIntents
{
    private static readonly string[] Most =
    [
        "most",
        "top",
        "biggest",
        "main",
        "themes",
        "theme",
        "topics",
        "hot",
        "mas",
        "temas",
        "tema",
        "principales",
        "mayores",
    ];

    private static readonly string[] Growth = ["grow", "crec", "trending", "tendencia", "subiendo", "increas"];

    // What such a question says besides.
    private static readonly string[] Others =
    [
        "que",
        "qué",
        "lo",
        "right",
        "now",
        "rn",
        "ahora",
        "lately",
        "ultimamente",
        "hoy",
        "clientes",
        "customers",
        "accounts",
        "cuentas",
        "gente",
        "people",
        "faster",
        "fastest",
        "rapido",
    ];

    public static IServiceCollection AddThemeIntents(this IServiceCollection services) =>
        services
            .AddIntent("feedback.search", Lines)
            .AddIntent(
                Intent.WholeSentence,
                sentence =>
                    IsProposal(sentence) ? [new Line(ThemeActions.Propose)]
                    : IsList(sentence) ? [new Line(ThemeActions.List)]
                    : []
            );

    private static bool IsProposal(Sentence sentence)
    {
        var words = sentence.FoldedWords;
        return English().IsMatch(words) || Spanish().IsMatch(words);
    }

    [GeneratedRegex(
        "^(?:can you |could you |please )*(?:propose|suggest|find) (?:me )?(?:some )?(?:new )?themes"
            + "(?: (?:from|for|in|among) (?:the )?(?:unfiled |unsorted |waiting )?(?:feedback|reports"
            + "|entries))?(?: please)?$"
            + "|^(?:are there|do we have|what|which)(?: any)? new themes(?: are there| do we have)?"
            + "(?: (?:from|in|among) (?:the )?(?:unfiled |unsorted |waiting )?(?:feedback|reports|entries))?$"
    )]
    private static partial Regex English();

    [GeneratedRegex(
        "^(?:puedes |por favor )*(?:propon|proponme|proponer|sugiere|sugiereme|busca) temas(?: nuevos)?(?: por favor)?$"
            + "|^(?:hay|tenemos|que)(?: algun| algunos)? temas? nuevos?(?: hay)?"
            + "(?: (?:sin clasificar|entre los comentarios(?: sin clasificar)?))?$"
    )]
    private static partial Regex Spanish();

    // "Show me the themes", "¿qué temas tenemos?".
    private static bool IsList(Sentence sentence) =>
        (sentence.Has("show") || sentence.Has("what") || sentence.Has("have"))
        && Folding.Words(sentence.Topic()).ToList() is ["themes" or "temas"];

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = Folding.Words(sentence.Text.Text).ToList();
        var isGrowth = words.Any(IsGrowth);
        if (!isGrowth && !words.Any(Most.Contains))
        {
            return [];
        }

        var topic = Folding.Words(sentence.Topic()).Where(word => !IsKnown(word) && !IsConcept(sentence, word));
        return topic.Any() || sentence.Find(MentionKinds.Account) is not null
            ? []
            : [new Line(ThemeActions.List, isGrowth ? "by:growth" : "by:accounts")];
    }

    private static bool IsGrowth(string word) =>
        Growth.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal));

    private static bool IsKnown(string word) => IsGrowth(word) || Most.Contains(word) || Others.Contains(word);

    // "Complaining" and "pains" ask for what customers say; they are no subject.
    private static bool IsConcept(Sentence sentence, string word) =>
        sentence.Text.Concepts.Any(concept =>
            concept.Concept is "pain" or "complain" or "said" or "customer" or "feedback"
            && Enumerable
                .Range(concept.At, concept.Length)
                .Any(at => Folding.Fold(sentence.Text.Tokens[at].Raw) == word)
        );
}
