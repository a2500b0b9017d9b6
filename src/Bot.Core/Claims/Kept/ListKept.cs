using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Kept;

/// <summary>Lists promises after the sale: all claims with their counts, or those of one claim or account with what was said.</summary>
internal sealed class ListKept(IKeptStore store, PromiseTelling telling) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var promises = await store.ListAsync(command.Organization.Id, cancellationToken);
        var view = await telling.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        if (promises.Count == 0)
        {
            return Reply.ToAsker(Card.Ask(CheckTexts.NoneYet, new Button(CheckTexts.NoteOne, KeptActions.Used, "")));
        }

        var words = command.Arguments.Option("account", "cuenta", "claim", "promesa") ?? command.Arguments.Rest;
        var filter =
            command.Action is not null ? KeptFilter.Parse(command.Value)
            : words.Length == 0 ? KeptFilter.All
            : Find(words, promises, view);
        return Reply.ToAsker(
            filter is null ? KeptListCards.Nothing(words)
            : filter.IsAll ? KeptListCards.Overview(view, promises, command.Member, filter)
            : KeptListCards.Detail(view, [.. filter.Of(promises)], command.Member, filter)
        );
    }

    // An account by its whole name, then a claim, then an account by words of its name.
    private static KeptFilter? Find(string words, IReadOnlyList<Promise> promises, AgreementView view)
    {
        var accounts = promises
            .Select(promise => promise.Account)
            .Where(account => account.Length > 0)
            .DistinctBy(WonDealSet.Key)
            .ToList();
        var promised = view.Agreements.Where(claim => promises.Any(promise => promise.Claim == claim.Subject)).ToList();
        return accounts.FirstOrDefault(account => WonDealSet.Key(account) == WonDealSet.Key(words)) is { } exact
                ? KeptFilter.Account(exact)
            : view.Kind.Find(words, promised, view.Options).Match is { } claim ? KeptFilter.Claim(claim.Subject)
            : Nearness.Search(words, accounts, account => [account]).Best is [var account] ? KeptFilter.Account(account)
            : null;
    }
}
