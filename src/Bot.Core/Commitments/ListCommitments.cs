using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>
/// Lists all claims with their counts, or the commitments of one claim or account with their answers.
/// </summary>
internal sealed class ListCommitments(CommitmentStore store, AgreementViews views) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var commitments = await store.ListAsync(command.Organization.Id, cancellationToken);
        var view = await views.ClaimsAsync(command.Organization.Id, command.At, cancellationToken);
        if (commitments.Count == 0)
        {
            return Reply.ToRequester(
                Card.Ask(FollowUpTexts.NoneYet, new Button(FollowUpTexts.NoteOne, CommitmentActions.Used, ""))
            );
        }

        var words = command.Arguments.Option("account", "cuenta", "claim", "promesa") ?? command.Arguments.Rest;
        var filter =
            command.Action is not null ? CommitmentFilter.Parse(command.Value)
            : words.Length == 0 ? CommitmentFilter.All
            : Find(words, commitments, view);
        return Reply.ToRequester(
            filter is null ? CommitmentListCards.Nothing(words)
            : filter.IsAll ? CommitmentListCards.Overview(view, commitments, command.Member, filter)
            : CommitmentListCards.Detail(view, [.. filter.Of(commitments)], command.Member, filter)
        );
    }

    // Tries an account's full name, then a claim, then a part of an account's name.
    private static CommitmentFilter? Find(string words, IReadOnlyList<Commitment> commitments, AgreementView view)
    {
        var accounts = commitments
            .Select(commitment => commitment.Account)
            .Where(account => account.Length > 0)
            .DistinctBy(WonDealSet.Key)
            .ToList();
        var promised = view
            .Agreements.Where(claim => commitments.Any(commitment => commitment.Claim == claim.Subject))
            .ToList();
        return accounts.FirstOrDefault(account => WonDealSet.Key(account) == WonDealSet.Key(words)) is { } exact
                ? CommitmentFilter.Account(exact)
            : view.Kind.Find(words, promised, view.Options).Match is { } claim ? CommitmentFilter.Claim(claim.Subject)
            : FuzzySearch.Search(words, accounts, account => [account]).Best is [var account]
                ? CommitmentFilter.Account(account)
            : null;
    }
}
