using System.Collections.Frozen;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Funnel;

/// <summary>Draws the whole journey, and shows a stage that is not agreed yet as it ships.</summary>
internal sealed class StageChoice(StageBook stages, CurrentFacts facts, StageDetails details) : IAgreementChoice
{
    private const int LongestWords = 60;

    private static readonly FrozenSet<string> Around =
    [
        "",
        "the",
        "our",
        "my",
        "whole",
        "entire",
        "full",
        "all",
        "map",
        "journey",
        "journeys",
        "stage",
        "stages",
        "show",
        "please",
        "el",
        "la",
        "los",
        "las",
        "nuestro",
        "mi",
        "todo",
        "todos",
        "todas",
        "entero",
        "completo",
        "mapa",
        "recorrido",
        "etapa",
        "etapas",
        "por",
        "favor",
    ];

    public string Kind => StageType.KindKey;

    public async Task<Reply?> AnswerAsync(ChatCommand command, AgreementView view, CancellationToken cancellationToken)
    {
        var words = command.Value.Length > 0 ? command.Value : command.Text;
        if (StageType.Read(words) is { } stage)
        {
            return Reply.ToRequester(
                JourneyCards.Shipped(
                    view,
                    DefaultStages.Of(stage),
                    await details.OfAsync(command, stage, cancellationToken)
                )
            );
        }

        var named = Named(words);
        return named.Length == 0
            ? await ShowAllAsync(command, view, cancellationToken)
            : Reply.ToRequester(
                JourneyCards.NoStage(
                    view,
                    await stages.ReadAsync(command.Organization.Id, cancellationToken),
                    Truncate.ToLine(named, LongestWords)
                )
            ) with
            {
                IsMiss = true,
            };
    }

    // What is left when the words that people put around a journey are taken away.
    private static string Named(string words) =>
        string.Join(
            ' ',
            words
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Around.Contains(Folding.Fold(word).Trim('?', '¿', '!', '¡', '.', ',')))
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
