using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>The lines of help about feedback: a rep logs it, marketing reads it, each with an account they know.</summary>
internal sealed class FeedbackHelp(FeedbackStore store) : IHelpLines
{
    private const int Recent = 100;
    private const int Order = 10;

    public async Task<IReadOnlyList<HelpLine>> LinesAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var mine = new FeedbackFilter(Reporters: command.Member.Ids);
        var entries = new[]
        {
            await store.ListAsync(organization, mine, 0, Recent, cancellationToken),
            await store.ListAsync(organization, new FeedbackFilter(), 0, Recent, cancellationToken),
        };
        var account = ExampleNames.FirstFit(entries.SelectMany(list => list).Select(entry => entry.Details.Account));
        return command.Member.Side == Side.Marketing && account is not null
            ?
            [
                new HelpLine(
                    Order,
                    FeedbackCommandTexts.SearchSummary,
                    $"feedback search {account}",
                    $"buscar comentarios {account}"
                ),
            ]
            :
            [
                new HelpLine(
                    Order,
                    FeedbackCommandTexts.CaptureSummary,
                    $"feedback {account ?? "Acme"}: onboarding takes too long",
                    $"comentario {account ?? "Acme"}: la puesta en marcha tarda demasiado"
                ),
            ];
    }
}
