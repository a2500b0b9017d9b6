using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Open requests in pages, each with the reader's actions.</summary>
internal static class RequestList
{
    private const int Length = 5;
    private const int WordsLength = 160;

    /// <param name="view">The type and its members.</param>
    /// <param name="ranked">All open requests in display order.</param>
    /// <param name="reader">The reader of the card.</param>
    /// <param name="from">Index of the first request to show.</param>
    public static Card Of(RequestView view, IReadOnlyList<Request> ranked, Member reader, int from)
    {
        if (ranked.Count == 0)
        {
            return Card.Say(view.Type.Texts.NoneOpen);
        }

        var start = from >= 0 && from < ranked.Count ? from : 0;
        var part = ranked.Skip(start).Take(Length).ToList();
        var end = start + part.Count;
        return new Card(
            view.Type.Texts.ListTitle,
            [
                new Heading(view.Type.Texts.ListTitle),
                .. part.SelectMany(request => Row(view, request, reader)),
                .. ranked.Count > Length
                    ? new Block[] { new Divider(), new Note(RequestTexts.Showing(start + 1, end, ranked.Count)) }
                    : [],
                .. RequestCards.Rows(
                    end < ranked.Count
                        ?
                        [
                            new Button(
                                RequestTexts.MoreButton,
                                view.Actions.List,
                                end.ToString(CultureInfo.InvariantCulture)
                            ),
                        ]
                        : []
                ),
            ]
        );
    }

    private static IEnumerable<Block> Row(RequestView view, Request request, Member reader) =>
        [
            new Paragraph(RequestTexts.Line(view, request, Truncate.ToLine(request.Sentence, WordsLength))),
            .. RequestCards.Rows(RequestCards.Buttons(view, request, reader)),
        ];
}
