using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Puts a customer of the company in the place of the sample account.</summary>
internal sealed class CustomerExampleName(WonDeals deals) : IExampleName
{
    public LocalizedText Sample => LocalizedText.Invariant("Acme");

    public async Task<(string English, string Spanish)?> FindAsync(
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var won = await deals.GetAsync(command.Organization.Id, cancellationToken);
        return ExampleNames.FirstFit(won.All.Select(deal => deal.Account)) is { } account ? (account, account) : null;
    }
}
