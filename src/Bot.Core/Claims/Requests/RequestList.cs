using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Open requests, some at a time, each with what the reader can do.</summary>
internal static class RequestList
{
    private const int Length = 5;
    private const int WordsLength = 160;

    /// <param name="view">Claims and people.</param>
    /// <param name="ranked">All open ones, in their order.</param>
    /// <param name="reader">Who looks.</param>
    /// <param name="from">How many are left out at the beginning.</param>
    public static Card Of(AgreementView view, IReadOnlyList<ClaimRequest> ranked, Member reader, int from)
    {
        if (ranked.Count == 0)
        {
            return Card.Say(RequestTexts.NoneOpen);
        }

        var start = from >= 0 && from < ranked.Count ? from : 0;
        var part = ranked.Skip(start).Take(Length).ToList();
        var end = start + part.Count;
        return new Card(
            RequestTexts.ListTitle,
            [
                new Heading(RequestTexts.ListTitle),
                .. part.SelectMany(request => One(view, request, reader)),
                .. ranked.Count > Length
                    ? new Block[] { new Divider(), new Note(RequestTexts.Showing(start + 1, end, ranked.Count)) }
                    : [],
                .. RequestCards.Rows(
                    end < ranked.Count
                        ?
                        [
                            new Button(
                                RequestTexts.MoreButton,
                                RequestActions.List,
                                end.ToString(CultureInfo.InvariantCulture)
                            ),
                        ]
                        : []
                ),
            ]
        );
    }

    private static IEnumerable<Block> One(AgreementView view, ClaimRequest request, Member reader) =>
        [
            new Paragraph(RequestTexts.Line(request, Truncate.ToLine(request.Sentence, WordsLength))),
            .. RequestCards.Rows(RequestCards.Buttons(view, request, reader)),
        ];
}
