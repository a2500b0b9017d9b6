using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>Cards of the funnel and of stuck deals. Pure.</summary>
internal static class FunnelCards
{
    private const int MostParts = 8;

    public static Card Funnel(JourneyStages journey, FunnelView view, DateOnly today)
    {
        var (now, before, question) = (view.Now.All, view.Before, view.Question);
        var title = FunnelTexts.Title(question, today);
        var (lead, deal, won) = (Name(Stage.Lead), Name(Stage.Qualified), Name(Stage.Customer));
        var steps = view.History is { Now.Deals: > 0 } counted ? Steps(journey, counted.Now, counted.Before) : [];
        return new Card(
            title,
            [
                new Heading(title),
                new BarChart(
                    FunnelTexts.Chart,
                    FunnelTexts.Spoken(now),
                    [
                        new Bar(lead, now.Leads),
                        new Bar(deal, now.Deals),
                        // Between all deals and all wins, a part of them would look like a loss.
                        .. view.History?.Now.Deals == now.Deals ? steps.Skip(1).Select(step => step.Bar) : [],
                        new Bar(won, now.Won),
                    ],
                    "N0"
                )
                {
                    Axis = JourneyTexts.Stage,
                },
                new Table(
                    FunnelTexts.Caption,
                    [JourneyTexts.Stage, FunnelTexts.Entered, FunnelTexts.WentOn, FunnelTexts.Days, FunnelTexts.Before],
                    [
                        Row(lead, now.Leads, now.Reached, now.Followed, now.LeadDays, before.Reached, before.Followed),
                        .. steps.Count > 0
                            ? steps.Select(step => step.Row)
                            : [Row(deal, now.Deals, now.Won, now.Deals, now.DealDays, before.Won, before.Deals)],
                        [won, JourneyTexts.Count(now.Won), .. Enumerable.Repeat(JourneyTexts.NotKnown, 3)],
                    ]
                ),
                .. Parts(view),
                .. Sources(journey, view),
                new Note(FunnelTexts.SameAge(now.Open, view.Until)),
                .. now.Leads > now.Followed
                    ? new Block[] { new Note(FunnelTexts.NotFollowed(now.Leads - now.Followed)) }
                    : [],
                .. view.Now.Impossible > 0 ? new Block[] { new Note(FunnelTexts.Impossible(view.Now.Impossible)) } : [],
                new Buttons([.. More(question)]),
            ]
        );

        LocalizedText Name(Stage stage) => journey.Of(stage).Name;
    }

    // Deals that were created, and each stage of the history behind it.
    private static IReadOnlyList<(Bar Bar, LocalizedText[] Row)> Steps(
        JourneyStages journey,
        HistoryCount now,
        HistoryCount before
    ) =>
        [
            .. now
                .Steps.Zip(before.Steps)
                .SkipLast(1)
                .Select(step =>
                    (
                        new Bar(journey.Of(step.First.Stage).Name, step.First.Entered),
                        Row(
                            journey.Of(step.First.Stage).Name,
                            step.First.Entered,
                            step.First.WentOn,
                            step.First.Entered,
                            step.First.Days,
                            step.Second.WentOn,
                            step.Second.Entered
                        )
                    )
                ),
        ];

    // Which figures come from where, and which stages are no steps.
    private static IEnumerable<Block> Sources(JourneyStages journey, FunnelView view)
    {
        if (view.History is not { } history)
        {
            yield return new Note(FunnelTexts.FromDays);
            yield break;
        }

        var missing = journey
            .Rules.Where(rule => rule.Source == StageSource.Crm)
            .Where(rule => history.Now.Steps.All(step => step.Stage != rule.Stage))
            .Select(rule => rule.Name)
            .ToList();
        yield return new Note(FunnelTexts.FromHistory(history.Now.Deals, view.Now.All.Deals));
        if (missing.Count > 0)
        {
            yield return new Note(FunnelTexts.NoStep(missing));
        }
    }

    private static LocalizedText[] Row(
        LocalizedText stage,
        int entered,
        int went,
        int of,
        int? days,
        int wentBefore,
        int ofBefore
    ) =>
        [
            stage,
            JourneyTexts.Count(entered),
            FunnelTexts.Share(went, of),
            FunnelTexts.DayCount(days),
            FunnelTexts.Share(wentBefore, ofBefore),
        ];

    private static IEnumerable<Block> Parts(FunnelView view)
    {
        var by = view.Question.By;
        if (by is null && view.Question.Motion is not null)
        {
            yield break;
        }

        yield return new Table(
            FunnelTexts.PartsCaption,
            [
                by?.Name() ?? FunnelTexts.Motion,
                FunnelTexts.Leads,
                FunnelTexts.ToDeal,
                FunnelTexts.Deals,
                FunnelTexts.ToWon,
            ],
            [
                .. by is null
                    ? Enum.GetValues<Motion>()
                        .Where(motion => view.Now.Parts.ContainsKey((int)motion))
                        .OrderBy(motion => motion == Motion.Unknown)
                        .Select(motion => PartRow(FunnelTexts.Of(motion), view.Now.Parts[(int)motion]))
                    : view
                        .Parts.Take(MostParts)
                        .Select(part =>
                            PartRow(
                                part.Name.Length == 0 ? FunnelTexts.NoLabel : LocalizedText.Invariant(part.Name),
                                part.Part
                            )
                        ),
            ]
        );
        if (by is not null && view.Parts.Count > MostParts)
        {
            yield return new Note(FunnelTexts.MoreParts(view.Parts.Count - MostParts));
        }
    }

    private static LocalizedText[] PartRow(LocalizedText name, FunnelPart part) =>
        [
            name,
            JourneyTexts.Count(part.Leads),
            FunnelTexts.Share(part.Reached, part.Followed),
            JourneyTexts.Count(part.Deals),
            FunnelTexts.Share(part.Won, part.Deals),
        ];

    private static IEnumerable<Button> More(FunnelQuestion question)
    {
        foreach (var by in FunnelTexts.Breakdowns.Where(by => by != question.By))
        {
            string?[] words =
            [
                question.Period.Key,
                question.Motion?.ToString().ToLowerInvariant(),
                "by",
                by.ToString().ToLowerInvariant(),
            ];
            yield return new Button(
                FunnelTexts.ByButton(by),
                ShowFunnel.Name,
                string.Join(' ', words.Where(word => word is not null))
            );
        }

        yield return new Button(FunnelTexts.StuckButton, ShowStuck.Name, "");
    }
}
