using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Commitments;

/// <summary>The form to choose a deal and the claims that were promised in it.</summary>
internal static class CommitmentForms
{
    public const string Deal = "deal";
    public const string Claims = "claims";
    private const int MostDeals = 50;
    private const int MostClaims = 100;

    /// <param name="view">The claims.</param>
    /// <param name="deal">The deal; null to ask for it.</param>
    /// <param name="deals">Deals to choose from, latest first.</param>
    /// <param name="selected">Subjects that are selected initially.</param>
    /// <param name="because">Says which words were not understood; null if none.</param>
    public static Form Used(
        AgreementView view,
        Deal? deal,
        IReadOnlyList<Deal> deals,
        IReadOnlyList<string> selected,
        LocalizedText? because = null
    )
    {
        var agreed = Agreed(view);
        var shown = agreed
            .OrderBy(claim => selected.Contains(claim.Subject) ? 0 : 1)
            .ThenBy(claim => claim.Subject, StringComparer.Ordinal)
            .Take(MostClaims)
            .ToList();
        return new Form(
            CommitmentActions.Attach,
            CommitmentTexts.FormTitle,
            CommitmentTexts.Save,
            [
                .. deal is null ? [DealInput(deals)] : Array.Empty<Input>(),
                new ChoiceInput(
                    Claims,
                    CommitmentTexts.ClaimsLabel,
                    [.. shown.Select(claim => new Option(claim.Subject, view.Title(claim)))],
                    [.. shown.Select(claim => claim.Subject).Where(selected.Contains)],
                    Multiple: true,
                    Hint: agreed.Count > MostClaims ? CommitmentTexts.MoreByName(agreed.Count) : null
                ),
            ],
            deal?.Id ?? "",
            (because, deal) switch
            {
                (null, null) => CommitmentTexts.WhatForNote,
                (null, { } known) => CommitmentTexts.FormIntro(known),
                ({ } why, null) => why,
                ({ } why, { } known) => new LocalizedText(
                    $"{CommitmentTexts.FormIntro(known)} {why}",
                    $"{CommitmentTexts.FormIntro(known)} {why}"
                ),
            }
        )
        {
            IntroTone = because is null ? Tone.Neutral : Tone.Caution,
        };
    }

    /// <summary>Claims that both sides have signed. Only these may be promised.</summary>
    public static IReadOnlyList<Agreement> Agreed(AgreementView view) =>
        [.. view.Agreements.Where(claim => claim.Agreed is not null)];

    private static ChoiceInput DealInput(IReadOnlyList<Deal> deals) =>
        new(
            Deal,
            CommitmentTexts.DealLabel,
            [.. deals.Take(MostDeals).Select(deal => new Option(deal.Id, CommitmentTexts.DealLine(deal)))],
            []
        );
}
