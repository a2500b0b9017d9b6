using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Renders what a search found, with its words marked. Pure.</summary>
internal static class FoundCards
{
    /// <param name="entries">A page of entries, plus one if there are more.</param>
    /// <param name="names">Names of the members.</param>
    /// <param name="query">The search.</param>
    public static Card Found(IReadOnlyList<FeedbackEntry> entries, MemberNames names, FeedbackSearchQuery query)
    {
        var shown = FeedbackCards.Excerpt(query.Shown);
        var title = entries.Count == 0 ? FeedbackTexts.NothingFound(shown) : FeedbackTexts.FoundTitle(shown);
        var page = entries.Take(FeedbackCards.ListLength).ToList();
        List<Block> blocks =
            entries.Count == 0
                ? [new Paragraph(title)]
                :
                [
                    new Heading(title),
                    new Bullets([.. page.Select(entry => Line(entry, names, query.Words))])
                    {
                        AsTable = FeedbackTable.Of(title, page, names),
                    },
                ];
        if (entries.Count > FeedbackCards.ListLength)
        {
            blocks.Add(new Note(FeedbackTexts.SearchMore));
        }

        if (query.Shown.Length <= FeedbackCards.CarriedWords)
        {
            blocks.Add(
                new Buttons([
                    .. page.Count == 0 ? Array.Empty<Button>() : [FileButton.To(ExportFeedback.Offer(query.Shown))],
                    new Button(FeedbackTexts.LogButton, FeedbackActions.Capture, query.Shown),
                ])
            );
        }

        return new Card(title, blocks);
    }

    public static LocalizedText Line(FeedbackEntry entry, MemberNames names, string words)
    {
        var account = entry.Details.Account is { } name ? $"{name}: " : "";
        var text = MarkedText.Of(account + FeedbackCards.Excerpt(entry.Text), words);
        return LocalizedText.Invariant(
            $"{FeedbackTexts.Number(entry):b} {text} · {entry.Details.Kind.Name():i} · "
                + $"{FeedbackTexts.VoicesOf(entry.Voices.Count)} · {names[entry.Reporter]} · {entry.Created:d}"
        );
    }
}
