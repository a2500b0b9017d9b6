using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Funnel;

/// <summary>Cards of the journey and of stages that are not agreed yet. Pure.</summary>
internal static class JourneyCards
{
    private const int MostNames = 3;

    public static Card Journey(AgreementView view, JourneyStages journey, StageCounts counts)
    {
        var known = journey.Rules.Select(rule => (Rule: rule, Count: counts.Of(rule))).ToList();
        var hasFacts = counts.Leads is not null || counts.Customers is not null;
        return new Card(
            JourneyTexts.Title,
            [
                new Heading(JourneyTexts.Title),
                new Paragraph(JourneyTexts.Agreed(journey.Rules.Count(rule => rule.IsAgreed))),
                .. hasFacts ? new Block[] { Chart(known) } : [],
                new Table(
                    JourneyTexts.Caption,
                    [JourneyTexts.Stage, JourneyTexts.Leads, JourneyTexts.Now, JourneyTexts.Signed],
                    [
                        .. known.Select(stage =>
                            (IReadOnlyList<LocalizedText>)
                                [
                                    stage.Rule.Name,
                                    JourneyTexts.LeadsOf(stage.Rule.Leads),
                                    stage.Count is { } count ? JourneyTexts.Count(count) : JourneyTexts.NotKnown,
                                    stage.Rule.IsAgreed ? JourneyTexts.Yes : JourneyTexts.NotKnown,
                                ]
                        ),
                    ]
                ),
                new Note(hasFacts ? JourneyTexts.WhatCounts(StageCounts.LeadDays) : JourneyTexts.NoFacts),
                .. NotCounted(counts),
                new Note(JourneyTexts.HowToOpen),
                new Buttons([
                    new Button(JourneyTexts.FunnelButton, ShowFunnel.Name, ""),
                    new Button(FunnelTexts.StuckButton, ShowStuck.Name, ""),
                    new Button(view.Kind.Texts.ProposeNew, view.Actions.Propose, ""),
                ]),
            ]
        );
    }

    public static Card Shipped(AgreementView view, StageRule rule, IReadOnlyList<Block> details) =>
        new(
            view.Kind.Texts.One(rule.Name),
            [
                new Heading(view.Kind.Texts.One(rule.Name)),
                new Note(JourneyTexts.NotAgreed),
                new Fields([
                    new Field(StageTexts.Leads, JourneyTexts.LeadsOf(rule.Leads)),
                    new Field(StageTexts.Entry, rule.Entry),
                    .. rule.Exit is { } exit ? new[] { new Field(StageTexts.Exit, exit) } : [],
                ]),
                .. details,
                new Buttons([
                    new Button(JourneyTexts.Agree, view.Actions.Propose, rule.Stage.ToString().ToLowerInvariant()),
                ]),
            ]
        );

    /// <summary>There is no such stage; all of them as buttons, with the most similar names first.</summary>
    public static Card NoStage(AgreementView view, JourneyStages journey, string words)
    {
        var typed = new NameMatch(words);
        var nearest = journey.Rules.OrderBy(rule =>
            Stages
                .Words(rule.Stage)
                .Append(rule.Name.English.ToString())
                .Append(rule.Name.Spanish.ToString())
                .Concat(rule.CrmNames)
                .Min(typed.Distance)
        );
        return Card.Ask(
            JourneyTexts.NoStage(words),
            [.. nearest.Select(rule => new Button(rule.Name, view.Actions.Show, rule.Stage.Code()))]
        );
    }

    private static BarChart Chart(List<(StageRule Rule, int? Count)> stages)
    {
        var shown = stages.Where(stage => stage.Count is not null).ToList();
        return new BarChart(
            JourneyTexts.Chart,
            JourneyTexts.Counts(shown.Sum(stage => stage.Count!.Value)),
            [.. shown.Select(stage => new Bar(stage.Rule.Name, stage.Count!.Value))],
            "N0"
        )
        {
            Axis = JourneyTexts.Stage,
        };
    }

    private static IEnumerable<Block> NotCounted(StageCounts counts)
    {
        var named = counts.Elsewhere.Where(other => other.Name.Length > 0).ToList();
        if (named.Count > 0)
        {
            yield return new Note(
                JourneyTexts.Elsewhere(
                    string.Join(", ", named.Take(MostNames).Select(other => other.Name)),
                    named.Sum(other => other.Deals)
                )
            );
        }

        if (counts.Elsewhere.FirstOrDefault(other => other.Name.Length == 0) is { Deals: > 0 } unnamed)
        {
            yield return new Note(JourneyTexts.WithoutStage(unnamed.Deals));
        }
    }
}
