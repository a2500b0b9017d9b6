using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>
/// Records what was promised in a won deal, from typed words or a button. Opens the form if the claims or the deal are
/// missing.
/// </summary>
internal sealed class UseClaims(CommitmentStore store, WonDeals won, CommitmentMatching matching) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await matching.ClaimsAsync(command, cancellationToken);
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
            : Reply.Replace(await matching.AttachAsync(command, view, deal, target.Claims, cancellationToken));
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
            named.Select(item => item.Claim).OfType<string>().ToList(),
            named.Where(item => item.Claim is null).Select(item => item.Words).ToList()
        );
        var because = missing.Count == 0 ? null : CommitmentTexts.ClaimsNotFound(missing);
        if (line.For.Length == 0)
        {
            return Reply.Open(CommitmentForms.Used(view, null, deals.All, claims, because));
        }

        var match = DealMatch.By(line.For, deals);
        return match.Deal is not { } deal ? Reply.ToRequester(CommitmentCards.Which(line.For, match, claims))
            : claims.Count == 0 || missing.Count > 0
                ? await FormAsync(command, view, deal, deals, claims, because, cancellationToken)
            : Reply.ToRequester(await matching.AttachAsync(command, view, deal, claims, cancellationToken));
    }

    private static string? Find(AgreementView view, string words) =>
        view.Kind.Find(words, CommitmentForms.Agreed(view), view.Options).Match?.Subject;

    // Leaves out suggestions that the deal has already.
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
        var suggested = await matching.SuggestedAsync(command, view, deal, deals, cancellationToken);
        return Reply.Open(
            CommitmentForms.Used(view, deal, [], [.. claims.Concat(suggested.Except(noted)).Distinct()], because)
        );
    }
}
