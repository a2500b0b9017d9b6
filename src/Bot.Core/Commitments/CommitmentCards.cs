using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Commitments;

/// <summary>Cards for recording what was promised in a won deal.</summary>
internal static class CommitmentCards
{
    /// <summary>The question to the member who asked about claims during the sale. All claims are agreed.</summary>
    public static Card Question(AgreementView view, Deal deal, IReadOnlyList<Agreement> claims)
    {
        var sentence = CommitmentTexts.Question(deal, claims.Count);
        var all = new DealRef(deal.Id, [.. claims.Select(claim => claim.Subject)]);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                new Bullets([
                    .. claims.Select(claim =>
                        Worded(view, claim, CommittedVersion.Of(claim, deal.Closed!.Value, view.Now)!)
                    ),
                ]),
                new Buttons([
                    new Button(
                        claims.Count == 1 ? CommitmentTexts.PromisedThis : CommitmentTexts.PromisedAll,
                        CommitmentActions.Used,
                        all.ToString(),
                        ButtonStyle.Primary
                    ),
                    new Button(CommitmentTexts.Choose, CommitmentActions.Used, new DealRef(deal.Id, []).ToString()),
                    new Button(CommitmentTexts.NoneOfThese, CommitmentActions.None, deal.Id),
                ]),
                new Note(CommitmentTexts.DealSource(deal)),
                new Note(CommitmentTexts.WhatForNote),
            ]
        );
    }

    /// <summary>Confirms what was recorded and when Duet asks about it, with a button to undo it.</summary>
    /// <param name="view">The claims and members.</param>
    /// <param name="deal">The won deal.</param>
    /// <param name="noted">The new commitments.</param>
    /// <param name="before">Commitments that existed already.</param>
    /// <param name="owner">The member who will be asked; null for the reader.</param>
    public static Card Receipt(
        AgreementView view,
        Deal deal,
        IReadOnlyList<Commitment> noted,
        IReadOnlyList<Commitment> before,
        string? owner
    )
    {
        var sentence =
            noted.Count == 0
                ? CommitmentTexts.NothingNew(deal)
                : CommitmentTexts.Noted(deal, owner, [.. noted[0].Checks.Select(followUp => followUp.DueAt)], view.Now);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. Bullets(noted.Select(commitment => Worded(view, commitment))),
                .. Bullets(
                    before.Select(commitment =>
                        CommitmentTexts.WasThere(
                            FollowUpCards.Title(view, commitment),
                            view.Names[commitment.AttachedBy],
                            commitment.AttachedAt
                        )
                    )
                ),
                new Note(CommitmentTexts.DealSource(deal)),
                .. noted.Count == 0 ? [] : new Block[] { new Buttons([Undo(noted)]) },
            ]
        );
    }

    /// <summary>
    /// Shown when the words match several deals or none: offers similar deals, as buttons that keep the named claims.
    /// </summary>
    public static Card Which(string words, DealMatch match, IReadOnlyList<string> claims)
    {
        var typed = Truncate.ToLine(words, 80);
        if (match.Candidates.Count == 0 || match.StillOpen is not null)
        {
            return Card.Say(
                match.StillOpen is { } open ? CommitmentTexts.StillOpen(open) : CommitmentTexts.NoDealOf(typed)
            );
        }

        var sentence = match.IsAmbiguous
            ? CommitmentTexts.WhichDeal(typed)
            : new LocalizedText(
                $"{CommitmentTexts.NoDealOf(typed)} {CommitmentTexts.DidYouMean}",
                $"{CommitmentTexts.NoDealOf(typed)} {CommitmentTexts.DidYouMean}"
            );
        return Card.Ask(
            sentence,
            [
                .. match.Candidates.Select(deal => new Button(
                    CommitmentTexts.DealLine(deal),
                    CommitmentActions.Used,
                    new DealRef(deal.Id, claims).ToString()
                )),
            ]
        );
    }

    private static IEnumerable<Block> Bullets(IEnumerable<LocalizedText> lines) =>
        lines.ToList() is { Count: > 0 } some ? [new Bullets(some)] : [];

    private static Button Undo(IReadOnlyList<Commitment> noted) =>
        new(
            CommitmentTexts.Undo,
            CommitmentActions.Undo,
            string.Join(',', noted.Select(commitment => commitment.Number.ToString(CultureInfo.InvariantCulture)))
        );

    private static LocalizedText Worded(AgreementView view, Commitment commitment) =>
        FollowUpCards.Version(view, commitment) is { } version
            ? Worded(view, view.Find(commitment.Claim)!, version)
            : LocalizedText.Invariant(commitment.Claim);

    private static LocalizedText Worded(AgreementView view, Agreement claim, AgreementVersion version) =>
        CommitmentTexts.Worded(view.Title(claim), Truncate.ToLine(view.Lead(version) ?? "", 300));
}
