using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Funnel;

/// <summary>`journey funnel`: how many leads become deals and customers, and how long it takes.</summary>
internal sealed class ShowFunnel(StageBook stages, CurrentFacts currentFacts) : ICommandHandler
{
    public const string Name = "journey.funnel";

    // In the first two weeks of a quarter there is little to see.
    private const int EarlyDays = 13;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var facts = await currentFacts.GetAsync(command.Organization.Id, cancellationToken);
        if (facts.Covered(FactSource.Deals) is not { } known)
        {
            return Reply.ToRequester(FunnelTexts.NoDeals);
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var last = known.Last < today ? known.Last : today;
        var question = FunnelQuestion.Read(
            command.Value.Length > 0 ? command.Value : command.Text,
            today,
            Period.Of(PeriodKind.Quarter, last.AddDays(-EarlyDays)),
            command.Organization.FiscalMonth
        );
        if (question.Unread is { } unread)
        {
            return Reply.ToRequester(FunnelTexts.NotRead(unread)) with { IsMiss = true };
        }

        var journey = await stages.ReadAsync(command.Organization.Id, cancellationToken);
        return Reply.ToRequester(FunnelCards.Funnel(journey, FunnelView.Of(facts, journey, question, last), today));
    }
}

/// <summary>A funnel with the one that it is compared with.</summary>
/// <param name="Until">The day up to which it is known.</param>
/// <param name="Before">The previous period, as it was at the same age.</param>
/// <param name="Parts">Parts with their names, largest first; "" for facts without a label.</param>
internal sealed record FunnelView(
    FunnelQuestion Question,
    DateOnly Until,
    FunnelCount Now,
    FunnelPart Before,
    IReadOnlyList<(string Name, FunnelPart Part)> Parts
)
{
    /// <summary>The same from the history of stages, with that of the previous period; null without one.</summary>
    public (HistoryCount Now, HistoryCount Before)? History { get; private init; }

    public static FunnelView Of(FactSet facts, JourneyStages journey, FunnelQuestion question, DateOnly until)
    {
        var motions = new Motions(facts);
        var previous = question.Period.Previous();
        var now = FunnelMath.Count(facts, question.Period, until, Code);
        var sameAge = until.AddDays(previous.From.DayNumber - question.Period.From.DayNumber);
        var history = HistoryFunnel.Of(facts, journey);
        return new FunnelView(
            question,
            until,
            now,
            FunnelMath.Count(facts, previous, sameAge, Code).All,
            [
                .. now
                    .Parts.OrderByDescending(part => part.Value.Deals)
                    .ThenByDescending(part => part.Value.Leads)
                    .ThenBy(part => part.Key)
                    .Select(part => (question.By is null ? "" : facts.Name(part.Key), part.Value)),
            ]
        )
        {
            History = history is null
                ? null
                : (
                    history.Count(question.Period, until, labels => Code(labels) is not null),
                    history.Count(previous, sameAge, labels => Code(labels) is not null)
                ),
        };

        int? Code(LabelCodes labels)
        {
            var motion = motions.Of(labels);
            return question.Motion is { } wanted && motion != wanted ? null
                : question.By is { } by ? labels[(int)by]
                : (int)motion;
        }
    }
}
