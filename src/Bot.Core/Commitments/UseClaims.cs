using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Notes what was promised in a won deal: by words, by a button, or with the form when claims or deal are missing.</summary>
internal sealed class UseClaims(CommitmentStore store, WonDeals won, CommitmentMatching attaching) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await attaching.ClaimsAsync(command, cancellationToken);
        var deals = await won.GetAsync(command.Organization.Id, cancellationToken);
        if (deals.All.Count == 0 || CommitmentForms.Agreed(view).Count == 0)
        {
            return Reply.ToRequester(deals.All.Count == 0 ? CommitmentTexts.NoDealsWon : CommitmentTexts.NoClaims);
        }

        return command.Action is null || command.Value.Length == 0
            ? await TypedAsync(command, view, deals, cancellationToken)
            : await PressedAsync(command, view, deals, cancellationToken);
    }

    private async Task<Reply> PressedAsync(
        ChatCommand command,
        AgreementView view,
        WonDealSet deals,
        CancellationToken cancellationToken
    )
    {
        var target = DealRef.Parse(command.Value);
        return deals.Find(target.Deal) is not { } deal ? Reply.ToRequester(CommitmentTexts.DealIsGone)
            : target.Claims.Count == 0 ? await FormAsync(command, view, deal, deals, [], null, cancellationToken)
            : Reply.Replace(await attaching.AttachAsync(command, view, deal, target.Claims, cancellationToken));
    }

    private async Task<Reply> TypedAsync(
        ChatCommand command,
        AgreementView view,
        WonDealSet deals,
        CancellationToken cancellationToken
    )
    {
        var line = UsageLine.Parse(command.Text, deals);
        var named = line.Claims.Select(words => (Words: words, Claim: Find(view, words))).ToList();
        var (claims, missing) = (
            named.Select(one => one.Claim).OfType<string>().ToList(),
            named.Where(one => one.Claim is null).Select(one => one.Words).ToList()
        );
        var because = missing.Count == 0 ? null : CommitmentTexts.ClaimsNotFound(missing);
        if (line.For.Length == 0)
        {
            return Reply.Open(CommitmentForms.Used(view, null, deals.All, claims, because));
        }

        var found = FoundDeal.By(line.For, deals);
        return found.Deal is not { } deal ? Reply.ToRequester(CommitmentCards.Which(line.For, found, claims))
            : claims.Count == 0 || missing.Count > 0
                ? await FormAsync(command, view, deal, deals, claims, because, cancellationToken)
            : Reply.ToRequester(await attaching.AttachAsync(command, view, deal, claims, cancellationToken));
    }

    private static string? Find(AgreementView view, string words) =>
        view.Kind.Find(words, CommitmentForms.Agreed(view), view.Options).Match?.Subject;

    // What the deal has already is not suggested again.
    private async Task<Reply> FormAsync(
        ChatCommand command,
        AgreementView view,
        Deal deal,
        WonDealSet deals,
        IReadOnlyList<string> claims,
        LocalizedText? because,
        CancellationToken cancellationToken
    )
    {
        var noted = (await store.OfDealAsync(command.Organization.Id, deal.Id, cancellationToken))
            .Select(commitment => commitment.Claim)
            .ToList();
        var suggested = await attaching.SuggestedAsync(command, view, deal, deals, cancellationToken);
        return Reply.Open(
            CommitmentForms.Used(view, deal, [], [.. claims.Concat(suggested.Except(noted)).Distinct()], because)
        );
    }
}
