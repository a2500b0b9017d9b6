using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>
/// Asking for feedback as a file: "export what Acme said", "descarga los comentarios de precios". The sentence must
/// begin with the order or end with the kind of file, because customers also speak about exports.
/// </summary>
internal static partial class ExportIntents
{
    // Customers who speak of exports ask for a feature; here the words are the order.
    private static readonly HashSet<string> Orders =
    [
        .. (
            "export download save csv excel file spreadsheet sheet table exporta exportar exportame descarga descargar "
            + "descargame baja bajar bajame guarda guardar archivo fichero hoja calculo tabla"
        ).Split(' '),
    ];

    private static readonly HashSet<string> Frame =
    [
        .. Orders,
        .. (
            "as to in into give get me send please can could you all everything every list customers customer clients "
            + "they has have been told reported feedback comment comments "
            + "reports complaint complaints entries what said says say about from on the of "
            + "dame pasame enviame todo todos todas lo los las el la que dijo dicen dice dijeron "
            + "ha han dicho contado comentario comentarios quejas opiniones sobre de del por favor puedes podrias "
            + "en un una como con clientes cliente"
        ).Split(' '),
    ];

    public static IEnumerable<Line> Lines(Sentence sentence)
    {
        var words = sentence.FoldedWords;
        if (!Order().IsMatch(words) || !Said().IsMatch(words))
        {
            return [];
        }

        var account = sentence.Find(MentionKinds.Account);
        var kind = FeedbackIntents.KindOf(sentence, Orders);
        var topic = string.Join(
            ' ',
            sentence
                .Topic(MentionKinds.Account)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Folding.Words(word).All(Frame.Contains))
        );
        List<string> parts =
        [
            .. account is null ? Array.Empty<string>() : [$"account:\"{account.Name}\""],
            .. kind is null ? Array.Empty<string>() : [$"kind:{kind}"],
            .. topic.Length == 0 || FeedbackIntents.IsOnlyKind(topic, sentence) ? Array.Empty<string>() : [topic],
        ];
        return [new Line(FeedbackActions.Export, string.Join(' ', parts)) { MayFindNothing = true }];
    }

    [GeneratedRegex(
        "^(?:(?:please|can you|could you|por favor|puedes|podrias) )*"
            + "(?:export|download|exporta|exportar|exportame|descarga|descargar|descargame|baja|bajame) "
            + "(?!to |into |is |as |in |does|takes|took|fails|failed|button|buttons|takes|a excel|a csv|es |no |falla)"
            + "|(?:as|in|to|into|como|en|a) (?:an? |una? )?(?:csv|excel|spreadsheet|hoja de calculo|archivo csv|csv file)"
            + "(?: please| por favor)?$"
    )]
    private static partial Regex Order();

    [GeneratedRegex(
        "\\b(?:feedback|comments?|complaints?|objections?|pains?|pain points?|feature requests|said|says?|told|"
            + "comentarios?|quejas?|objeciones|problemas|peticiones|opiniones|dijo|dicen?|dijeron|dicho|contado)\\b"
    )]
    private static partial Regex Said();
}
