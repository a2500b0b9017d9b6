using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Funnel;

/// <summary>Draws the whole journey, and shows a stage that is not agreed yet as it ships.</summary>
internal sealed class StageChoice(StageBook stages, CurrentFacts facts, StageDetails details) : IAgreementChoice
{
    public string Kind => StageType.KindKey;

    public async Task<Reply?> AnswerAsync(
        ChatCommand command,
        AgreementView view,
        CancellationToken cancellationToken
    ) =>
        StageType.Read(command.Value.Length > 0 ? command.Value : command.Text) is not { } stage
            ? await ShowAllAsync(command, view, cancellationToken)
            : Reply.ToRequester(
                JourneyCards.Shipped(
                    view,
                    DefaultStages.Of(stage),
                    await details.OfAsync(command, stage, cancellationToken)
                )
            );

    public async Task<Reply?> ShowAllAsync(ChatCommand command, AgreementView view, CancellationToken cancellationToken)
    {
        var journey = await stages.ReadAsync(command.Organization.Id, cancellationToken);
        var counts = StageCounts.Of(
            journey,
            await facts.GetAsync(command.Organization.Id, cancellationToken),
            view.Today
        );
        return Reply.ToRequester(JourneyCards.Journey(view, journey, counts));
    }
}
