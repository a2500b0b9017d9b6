using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Journey;
using Bot.Core.Members;

namespace Bot.Core.Funnel;

/// <summary>`journey stuck`: deals that have been open too long, and what may help.</summary>
internal sealed class ShowStuck(
    StageBook stages,
    StageDetails details,
    CurrentFacts currentFacts,
    FeedbackStore feedback,
    MemberStore members
) : ICommandHandler
{
    public const string Name = "journey.stuck";

    private const int Most = 8;
    private const int MostQuotes = 3;
    private const int LongestQuote = 200;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var facts = await currentFacts.GetAsync(organization, cancellationToken);
        if (facts.Covered(FactSource.Deals) is not { } known)
        {
            return Reply.ToRequester(FunnelTexts.NoDeals);
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var journey = await stages.ReadAsync(organization, cancellationToken);
        var stuck = StuckDeals.Of(facts, journey, known.Last < today ? known.Last : today);
        if (stuck.IsTooFew)
        {
            return Reply.ToRequester(FunnelTexts.TooFew(stuck.Won));
        }

        if (stuck.Deals.Count == 0)
        {
            return Reply.ToRequester(
                stuck.HasStages ? FunnelTexts.NoneStuckInStage : FunnelTexts.NoneStuck(stuck.Limit ?? 0)
            );
        }

        var shown = stuck.Deals.Take(Most).ToList();
        var title = stuck.HasStages
            ? FunnelTexts.StuckInStage(stuck.Deals.Count)
            : FunnelTexts.Stuck(stuck.Deals.Count, stuck.Limit ?? 0);
        return Reply.ToRequester(
            new Card(
                title,
                [
                    new Heading(FunnelTexts.StuckTitle),
                    new Paragraph(title),
                    await TableAsync(organization, facts, journey, (shown, stuck.HasStages), cancellationToken),
                    .. await HeardAsync(organization, facts, shown, cancellationToken),
                    .. await HelpsAsync(command, facts, journey, shown, cancellationToken),
                    new Note(stuck.HasStages ? FunnelTexts.AgeOfStage : FunnelTexts.AgeOfDeal),
                ]
            )
        );
    }

    private async Task<Table> TableAsync(
        string organization,
        FactSet facts,
        JourneyStages journey,
        (List<StuckDeal> Deals, bool HasStages) shown,
        CancellationToken cancellationToken
    )
    {
        var left = (await members.ListAsync(organization, cancellationToken))
            .Where(member => member.HasLeft)
            .Select(member => Folding.Fold(member.Name).Trim())
            .ToHashSet();
        return new Table(
            FunnelTexts.StuckCaption,
            [
                FunnelTexts.Account,
                JourneyTexts.Stage,
                FunnelTexts.Owner,
                .. shown.HasStages ? new[] { FunnelTexts.InStage, FunnelTexts.Usual } : [FunnelTexts.Open],
            ],
            [
                .. shown.Deals.Select(deal =>
                    (IReadOnlyList<LocalizedText>)
                        [
                            .. Row(facts, journey, left, deal),
                            .. shown.HasStages
                                ? new[]
                                {
                                    FunnelTexts.DaysThere(deal.Days, deal.Stage is not null),
                                    JourneyTexts.Count(deal.Limit),
                                }
                                : [JourneyTexts.Count(deal.Days)],
                        ]
                ),
            ]
        );
    }

    private static LocalizedText[] Row(FactSet facts, JourneyStages journey, HashSet<string> left, StuckDeal stuck)
    {
        var owner = facts.Name(stuck.Deal.Labels[(int)Dimension.Rep]);
        var stage = facts.Name(stuck.Deal.Stage);
        return
        [
            facts.Name(stuck.Deal.Account) is { Length: > 0 } account
                ? LocalizedText.Invariant(account)
                : FunnelTexts.NoLabel,
            journey.Read(stage) is { } known ? journey.Of(known).Name
            : stage.Length > 0 ? LocalizedText.Invariant(stage)
            : FunnelTexts.NoLabel,
            FunnelTexts.OwnerOf(owner, left.Contains(Folding.Fold(owner).Trim())),
        ];
    }

    private async Task<IReadOnlyList<Block>> HeardAsync(
        string organization,
        FactSet facts,
        List<StuckDeal> shown,
        CancellationToken cancellationToken
    )
    {
        var quotes = new List<Block>();
        var accounts = shown.Select(stuck => facts.Name(stuck.Deal.Account)).Where(name => name.Length > 0).Distinct();
        foreach (var account in accounts)
        {
            var last = await feedback.ListAsync(
                organization,
                new FeedbackFilter(Account: account),
                0,
                1,
                cancellationToken
            );
            if (quotes.Count < MostQuotes && last.Count > 0)
            {
                quotes.Add(
                    new Quote(
                        LocalizedText.Invariant(Truncate.ToLine(last[0].Text, LongestQuote)),
                        LocalizedText.Invariant($"{account} · {last[0].Created:d}")
                    )
                );
            }
        }

        return quotes.Count == 0 ? [] : [new Heading(FunnelTexts.LastHeard), .. quotes];
    }

    // The first message and the first asset of each stage that a shown deal is at.
    private async Task<IReadOnlyList<Block>> HelpsAsync(
        ChatCommand command,
        FactSet facts,
        JourneyStages journey,
        List<StuckDeal> shown,
        CancellationToken cancellationToken
    )
    {
        var (lines, buttons) = (new List<LocalizedText>(), new List<Button>());
        var organization = command.Organization.Id;
        foreach (
            var stage in shown.Select(stuck => journey.Read(facts.Name(stuck.Deal.Stage))).OfType<Stage>().Distinct()
        )
        {
            var said = await details.SaidAsync(organization, stage, command.At, cancellationToken);
            var sent = await details.SentAsync(organization, stage, command.At, cancellationToken);
            var name = journey.Of(stage).Name;
            lines.AddRange(said.Lines.Take(1).Concat(sent.Lines.Take(1)).Select(line => FunnelTexts.Helps(name, line)));
            buttons.AddRange(said.Buttons.Take(1).Concat(sent.Buttons.Take(1)));
        }

        return lines.Count == 0
            ? []
            :
            [
                new Heading(FunnelTexts.WhatHelps),
                new Bullets(lines),
                new Buttons([.. buttons.DistinctBy(button => (button.Action, button.Value)).Take(Most)]),
            ];
    }
}
