using Bot.Core.Chat;
using Bot.Core.Feedback;

namespace Bot.Core.Themes;

/// <summary>The cards of triage. Pure.</summary>
internal static class TriageCards
{
    private const int LineLength = 160;
    private const int QuotesShown = 3;

    public static Card Triage(IReadOnlyList<TriageItem> items, int waiting, string? onTriage)
    {
        if (items.Count == 0)
        {
            return Card.Ask(TriageTexts.Nothing, new Button(ThemeTexts.AllButton, ThemeActions.List, ""), Settings);
        }

        List<Block> blocks = [new Heading(TriageTexts.Title), new Paragraph(TriageTexts.Waiting(waiting))];
        foreach (var item in items)
        {
            blocks.Add(new Paragraph(Line(item.Entry)));
            blocks.Add(new Buttons([.. Buttons(item)]));
        }

        var likely = items.Where(item => item.IsLikely).ToList();
        blocks.Add(new Divider());
        blocks.Add(
            new Buttons([
                .. likely.Count > 1
                    ?
                    [
                        new Button(
                            TriageTexts.AcceptAll(likely.Count),
                            ThemeActions.TriageFile,
                            ThemeActions.Value(likely.SelectMany(Pair)),
                            ButtonStyle.Primary
                        ),
                    ]
                    : Array.Empty<Button>(),
                new Button(
                    TriageTexts.DismissAllButton,
                    ThemeActions.TriageDismiss,
                    ThemeActions.Value(items.Select(item => item.Entry.Number)),
                    ButtonStyle.Danger,
                    TriageTexts.ConfirmDismissAll
                ),
                new Button(TriageTexts.ProposalsButton, ThemeActions.Propose, ""),
                Settings,
            ])
        );
        if (onTriage is not null)
        {
            blocks.Add(new Note(TriageTexts.OnTriage(onTriage)));
        }

        return new Card(TriageTexts.Waiting(waiting), blocks);
    }

    public static Card Proposals(IReadOnlyList<ThemeProposal> proposals)
    {
        if (proposals.Count == 0)
        {
            return Card.Say(TriageTexts.NoProposals);
        }

        List<Block> blocks = [new Heading(TriageTexts.ProposalsTitle)];
        foreach (var proposal in proposals)
        {
            blocks.Add(new Paragraph(TriageTexts.Group(proposal.Entries.Count, proposal.Accounts)));
            blocks.AddRange(proposal.Entries.Take(QuotesShown).Select(ThemeCards.Quote));
            blocks.Add(
                new Buttons([
                    new Button(
                        TriageTexts.StartButton,
                        ThemeActions.New,
                        ThemeActions.Value(proposal.Entries.Select(entry => entry.Number))
                    ),
                ])
            );
        }

        return new Card(TriageTexts.ProposalsTitle, [.. blocks, new Note(TriageTexts.ProposalsNote)]);
    }

    private static Button Settings => new(TriageTexts.SettingsButton, ThemeActions.TriageSettings, "");

    private static IEnumerable<Button> Buttons(TriageItem item)
    {
        var number = ThemeActions.Value([item.Entry.Number]);
        if (item.Suggested is [var best, ..])
        {
            yield return new Button(
                TriageTexts.Accept(ThemeCards.Label(best)),
                ThemeActions.TriageFile,
                ThemeActions.Value(Pair(item)),
                item.IsLikely ? ButtonStyle.Primary : ButtonStyle.Default
            );
        }

        yield return new Button(TriageTexts.ChooseButton, ThemeActions.TriageChoose, number);
        yield return ThemeCards.New(number);
        yield return new Button(TriageTexts.DismissButton, ThemeActions.TriageDismiss, number);
    }

    private static IEnumerable<int> Pair(TriageItem item) => [item.Entry.Number, item.Suggested[0].Number];

    private static LocalizedText Line(FeedbackEntry entry)
    {
        var words = Truncate.ToLine(entry.Text, LineLength);
        return entry.Details.Account is { } account
            ? LocalizedText.Invariant($"{account:b}: {words} · #{entry.Number:0}")
            : LocalizedText.Invariant($"{words} · #{entry.Number:0}");
    }
}
