using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Claims.Kept;

/// <summary>Noting what was promised in a won deal.</summary>
internal static class KeptCards
{
    /// <summary>To who asked during the sale; the claims are agreed ones.</summary>
    public static Card Question(AgreementView view, Deal deal, IReadOnlyList<Agreement> claims)
    {
        var sentence = KeptTexts.Question(deal, claims.Count);
        var all = new DealRef(deal.Id, [.. claims.Select(claim => claim.Subject)]);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                new Bullets([
                    .. claims.Select(claim =>
                        Worded(view, claim, PromisedVersion.Of(claim, deal.Closed!.Value, view.Now)!)
                    ),
                ]),
                new Buttons([
                    new Button(
                        claims.Count == 1 ? KeptTexts.PromisedThis : KeptTexts.PromisedAll,
                        KeptActions.Used,
                        all.ToString(),
                        ButtonStyle.Primary
                    ),
                    new Button(KeptTexts.Choose, KeptActions.Used, new DealRef(deal.Id, []).ToString()),
                    new Button(KeptTexts.NoneOfThese, KeptActions.None, deal.Id),
                ]),
                new Note(KeptTexts.DealSource(deal)),
                new Note(KeptTexts.WhatForNote),
            ]
        );
    }

    /// <summary>What was noted and when it is asked about, what had been noted before, and a way back.</summary>
    /// <param name="view">The claims with people.</param>
    /// <param name="deal">The won deal.</param>
    /// <param name="noted">What this noted, with its checks.</param>
    /// <param name="before">What was there already.</param>
    /// <param name="owner">Who will be asked; null: who reads it.</param>
    public static Card Receipt(
        AgreementView view,
        Deal deal,
        IReadOnlyList<Promise> noted,
        IReadOnlyList<Promise> before,
        string? owner
    )
    {
        var sentence =
            noted.Count == 0
                ? KeptTexts.NothingNew(deal)
                : KeptTexts.Noted(deal, owner, [.. noted[0].Checks.Select(check => check.DueAt)], view.Now);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. Bullets(noted.Select(promise => Worded(view, promise))),
                .. Bullets(
                    before.Select(promise =>
                        KeptTexts.WasThere(
                            CheckCards.Title(view, promise),
                            view.Names[promise.AttachedBy],
                            promise.AttachedAt
                        )
                    )
                ),
                new Note(KeptTexts.DealSource(deal)),
                .. noted.Count == 0 ? [] : new Block[] { new Buttons([Undo(noted)]) },
            ]
        );
    }

    /// <summary>Several deals were meant, or none: the near ones go on with the claims that were named.</summary>
    public static Card Which(string words, FoundDeal found, IReadOnlyList<string> claims)
    {
        var typed = Excerpts.Of(words, 80);
        if (found.Near.Count == 0 || found.StillOpen is not null)
        {
            return Card.Say(found.StillOpen is { } open ? KeptTexts.StillOpen(open) : KeptTexts.NoDealOf(typed));
        }

        var sentence = found.IsAmbiguous
            ? KeptTexts.WhichDeal(typed)
            : new Phrase(
                $"{KeptTexts.NoDealOf(typed)} {KeptTexts.DidYouMean}",
                $"{KeptTexts.NoDealOf(typed)} {KeptTexts.DidYouMean}"
            );
        return Card.Ask(
            sentence,
            [
                .. found.Near.Select(deal => new Button(
                    KeptTexts.DealLine(deal),
                    KeptActions.Used,
                    new DealRef(deal.Id, claims).ToString()
                )),
            ]
        );
    }

    private static IEnumerable<Block> Bullets(IEnumerable<Phrase> lines) =>
        lines.ToList() is { Count: > 0 } some ? [new Bullets(some)] : [];

    private static Button Undo(IReadOnlyList<Promise> noted) =>
        new(
            KeptTexts.Undo,
            KeptActions.Undo,
            string.Join(',', noted.Select(promise => promise.Number.ToString(CultureInfo.InvariantCulture)))
        );

    private static Phrase Worded(AgreementView view, Promise promise) =>
        CheckCards.Version(view, promise) is { } version
            ? Worded(view, view.Find(promise.Claim)!, version)
            : Phrase.Verbatim(promise.Claim);

    private static Phrase Worded(AgreementView view, Agreement claim, AgreementVersion version) =>
        KeptTexts.Worded(view.Title(claim), Excerpts.Of(view.Lead(version) ?? "", 300));
}
