using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>Renders themes as cards. Pure.</summary>
internal static class ThemeCards
{
    private const int Shown = 15;
    private const int Opened = 5;
    private const int Quotes = 4;
    private const int QuoteLength = 280;
    private const int LabelLength = 40;

    public static Card List(
        IReadOnlyList<RankedTheme> themes,
        ThemeQuery query,
        string currency,
        int waiting,
        string filters
    )
    {
        if (themes.Count == 0)
        {
            return Card.Ask(
                query == new ThemeQuery(query.By) ? ThemeTexts.None : ThemeTexts.NoneSuch,
                New(""),
                new Button(TriageTexts.ProposalsButton, ThemeActions.Propose, "")
            );
        }

        var rows = themes.Take(Shown).Select(theme => Row(theme, currency)).ToList();
        return new Card(
            ThemeTexts.Title,
            [
                new Heading(ThemeTexts.Title),
                new Table(
                    ThemeTexts.Title,
                    [
                        ThemeTexts.Theme,
                        ThemeTexts.Accounts,
                        ThemeTexts.Voices,
                        ThemeTexts.Change,
                        ThemeTexts.Pipeline,
                        ThemeTexts.Lost,
                        ThemeTexts.Status,
                    ],
                    rows
                )
                {
                    IsSortable = true,
                },
                new Buttons([.. themes.Take(Opened).Select(theme => Show(theme.Theme))]),
                new Buttons([
                    .. new[] { ThemeOrder.Growth, ThemeOrder.Pipeline, ThemeOrder.Accounts }
                        .Where(by => by != query.By)
                        .Select(by => new Button(
                            ThemeTexts.Sort(by),
                            ThemeActions.List,
                            $"by:{by.ToString().ToLowerInvariant()} {filters}".Trim()
                        )),
                    .. waiting > 0
                        ? [new Button(TriageTexts.Open(waiting), ThemeActions.Triage, "")]
                        : Array.Empty<Button>(),
                    New(""),
                ]),
                new Note(ThemeTexts.OrderedBy(query.By)),
            ]
        );
    }

    public static Card Whole(
        RankedTheme ranked,
        IReadOnlyList<Theme> merged,
        IReadOnlyList<FeedbackEntry> quotes,
        MemberNames names,
        string currency,
        bool mayChange
    )
    {
        var theme = ranked.Theme;
        var id = ThemeActions.Value([theme.Number]);
        List<Block> blocks =
        [
            new Heading(LocalizedText.Invariant(theme.Name)),
            new Fields([.. Facts(ranked, names, currency)]),
            .. quotes.Take(Quotes).Select(Quote),
        ];
        if (merged.Count > 0)
        {
            blocks.Add(new Paragraph(ThemeTexts.Includes(merged)));
        }

        if (mayChange)
        {
            blocks.Add(
                new Buttons([
                    new Button(ThemeTexts.EditButton, ThemeActions.Edit, id, ButtonStyle.Primary),
                    new Button(ThemeTexts.MergeButton, ThemeActions.Merge, id),
                    new Button(ThemeTexts.SplitButton, ThemeActions.Split, id),
                    .. merged.TakeLast(1).Select(UndoMerge),
                ])
            );
        }

        blocks.Add(new Buttons([new Button(ThemeTexts.AllButton, ThemeActions.List, "")]));
        return new Card(ThemeTexts.Line(ranked), blocks);
    }

    /// <summary>What a receipt adds when an entry is in a theme.</summary>
    public static IReadOnlyList<Block> InTheme(LocalizedText sentence, int entry, Theme theme) =>
        [
            new Paragraph(sentence),
            .. theme.IsDecided ? [new Paragraph(ThemeTexts.State(theme)), .. Links(theme)] : Array.Empty<Block>(),
            new Buttons([
                Show(theme),
                new Button(ThemeTexts.WrongButton, ThemeActions.Refuse, ThemeActions.Value([entry, theme.Number])),
            ]),
        ];

    /// <summary>What a receipt adds when Duet is not sure about the theme.</summary>
    public static IReadOnlyList<Block> Ask(int entry, IReadOnlyList<Theme> suggested) =>
        [
            new Paragraph(ThemeTexts.Which),
            new Buttons([
                .. suggested.Select(theme => new Button(
                    Label(theme),
                    ThemeActions.File,
                    ThemeActions.Value([entry, theme.Number])
                )),
                new Button(
                    ThemeTexts.NoneButton,
                    ThemeActions.Refuse,
                    ThemeActions.Value([entry, .. suggested.Select(theme => theme.Number)])
                ),
                New(ThemeActions.Value([entry])),
            ]),
        ];

    public static IReadOnlyList<Block> Waits(int entry) =>
        [new Note(ThemeTexts.Waits), new Buttons([New(ThemeActions.Value([entry]))])];

    public static Card Merged(Theme from, Theme into) =>
        Card.Ask(ThemeTexts.Merged(from, into), Show(into), UndoMerge(from));

    public static Button Show(Theme theme) => new(Label(theme), ThemeActions.Show, ThemeActions.Value([theme.Number]));

    public static Button New(string entries) => new(ThemeTexts.NewButton, ThemeActions.New, entries);

    public static LocalizedText Label(Theme theme) => LocalizedText.Invariant(Truncate.ToLine(theme.Name, LabelLength));

    public static Block Quote(FeedbackEntry entry) =>
        new Quote(LocalizedText.Invariant(Truncate.ToLine(entry.Text, QuoteLength)), Source(entry));

    /// <summary>Addresses become links; names of agreements stay words.</summary>
    public static IEnumerable<Block> Links(Theme theme)
    {
        if (theme.Links.Count > 0)
        {
            yield return new Bullets([.. theme.Links.Select(Link)]);
        }
    }

    private static LocalizedText Link(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? LocalizedText.Invariant($"{new LinkSpan(link, address)}")
            : LocalizedText.Invariant(link);

    private static Button UndoMerge(Theme theme) =>
        new(ThemeTexts.UndoMergeButton, ThemeActions.UndoMerge, ThemeActions.Value([theme.Number]));

    private static LocalizedText Source(FeedbackEntry entry)
    {
        Text source = $"#{entry.Number:0} · {entry.Created:d}";
        return entry.Details.Account is { } account
            ? LocalizedText.Invariant($"{account} · {source}")
            : LocalizedText.Invariant(source);
    }

    private static IReadOnlyList<LocalizedText> Row(RankedTheme theme, string currency) =>
        [
            LocalizedText.Invariant(theme.Theme.Name),
            LocalizedText.Invariant($"{theme.Accounts}"),
            LocalizedText.Invariant($"{theme.Voices}"),
            ThemeTexts.Growth(theme.Recent, theme.Before),
            Amount(theme.Pipeline, currency),
            Amount(theme.Lost, currency),
            ThemeTexts.StateOf(theme.Theme.Status),
        ];

    private static LocalizedText Amount(decimal amount, string currency) =>
        amount == 0 ? LocalizedText.Invariant("–") : LocalizedText.Invariant($"{new Money(amount, currency)}");

    private static IEnumerable<Field> Facts(RankedTheme ranked, MemberNames names, string currency)
    {
        var theme = ranked.Theme;
        yield return new Field(ThemeTexts.Status, Status(theme));
        yield return new Field(ThemeTexts.Accounts, LocalizedText.Invariant($"{ranked.Accounts}"));
        yield return new Field(ThemeTexts.Voices, ThemeTexts.VoicesBy(ranked.Voices, ranked.People));
        yield return new Field(ThemeTexts.Change, ThemeTexts.Growth(ranked.Recent, ranked.Before));
        if (ranked.Pipeline > 0)
        {
            yield return new Field(ThemeTexts.Pipeline, Amount(ranked.Pipeline, currency));
        }

        if (ranked.Lost > 0)
        {
            yield return new Field(ThemeTexts.Lost, Amount(ranked.Lost, currency));
        }

        if (theme.Owner is { } owner)
        {
            yield return new Field(ThemeTexts.Owner, LocalizedText.Invariant(names[owner]));
        }

        if (theme.Links.Count > 0)
        {
            yield return new Field(
                ThemeTexts.Links,
                LocalizedText.Invariant(Text.Join(", ", theme.Links.Select(Link)))
            );
        }
    }

    private static LocalizedText Status(Theme theme) =>
        theme.Decision?.Reason is { } reason
            ? LocalizedText.Invariant($"{ThemeTexts.Of(theme.Status)}: {reason}")
            : ThemeTexts.Of(theme.Status);
}
