using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Cards that list commitments after the sale.</summary>
internal static class CommitmentListCards
{
    private const int ListLength = 12;
    private const int ListButtons = 5;

    public static Card Nothing(string words) =>
        Card.Ask(
            FollowUpTexts.NothingOf(Truncate.ToLine(words, 80)),
            new Button(FollowUpTexts.ListTitle, CommitmentActions.Kept, CommitmentFilter.All.ToString())
        );

    /// <summary>
    /// Follow-ups that wait for the requester, then each claim with its counts. Claims that were not kept come first.
    /// </summary>
    public static Card Overview(
        AgreementView view,
        IReadOnlyList<Commitment> commitments,
        Member requester,
        CommitmentFilter filter
    )
    {
        var claims = commitments
            .GroupBy(commitment => commitment.Claim)
            .Select(claim =>
                (
                    Subject: claim.Key,
                    Title: FollowUpCards.Title(view, claim.First()),
                    Counts: CommitmentCounts.Of(claim)
                )
            )
            .OrderByDescending(claim => claim.Counts.NotKept)
            .ThenByDescending(claim => claim.Counts.Answered + claim.Counts.Waiting)
            .ThenBy(claim => claim.Subject, StringComparer.Ordinal)
            .ToList();
        var (start, part) = Part(claims, filter);
        return new Card(
            FollowUpTexts.ListTitle,
            [
                new Heading(FollowUpTexts.ListTitle),
                .. filter.From > 0 ? [] : Yours(view, commitments, requester),
                new Bullets([
                    .. part.Select(claim =>
                        Warned(view, claim.Subject, FollowUpTexts.ClaimLine(claim.Title, claim.Counts))
                    ),
                ]),
                .. Showing(claims.Count, start, part.Count),
                new Buttons([
                    .. part.Take(ListButtons)
                        .Select(claim => new Button(
                            claim.Title,
                            CommitmentActions.Kept,
                            CommitmentFilter.Claim(claim.Subject).ToString()
                        )),
                    .. More(claims.Count, start + part.Count, filter),
                ]),
            ]
        );
    }

    /// <summary>Each commitment with its state, newest first.</summary>
    public static Card Detail(
        AgreementView view,
        IReadOnlyList<Commitment> commitments,
        Member requester,
        CommitmentFilter filter
    )
    {
        var title = FollowUpTexts.Titled(
            filter.IsClaim && commitments.Count > 0
                ? FollowUpCards.Title(view, commitments[0])
                : LocalizedText.Invariant(filter.Name)
        );
        var all = commitments.Reverse().ToList();
        var (start, part) = Part(all, filter);
        var open = part.Where(commitment => Open(commitment, requester) is not null).Take(ListButtons);
        return new Card(
            title,
            [
                new Heading(title),
                new Paragraph(
                    Warned(
                        view,
                        filter.IsClaim ? filter.Name : "",
                        FollowUpTexts.Counts(CommitmentCounts.Of(commitments))
                    )
                ),
                new Bullets([
                    .. part.Select(commitment =>
                        FollowUpTexts.Line(commitment, Named(view, commitment), State(view, commitment))
                    ),
                ]),
                .. Showing(all.Count, start, part.Count),
                new Buttons([
                    .. open.Select(commitment => Answer(commitment, Open(commitment, requester)!.Value)),
                    .. filter.IsClaim && view.Find(filter.Name) is not null
                        ? new[] { new Button(FollowUpTexts.Open, view.Actions.Show, filter.Name) }
                        : [],
                    .. More(all.Count, start + part.Count, filter),
                    new Button(FollowUpTexts.NoteOne, CommitmentActions.Used, ""),
                ]),
            ]
        );
    }

    private static IEnumerable<Block> Yours(AgreementView view, IReadOnlyList<Commitment> commitments, Member requester)
    {
        var open = commitments.Where(commitment => Open(commitment, requester) is not null).Take(ListButtons).ToList();
        return open.Count == 0
            ? []
            :
            [
                new Paragraph(FollowUpTexts.YoursWait),
                new Bullets([
                    .. open.Select(commitment =>
                        FollowUpTexts.Line(commitment, Named(view, commitment), State(view, commitment))
                    ),
                ]),
                new Buttons([.. open.Select(commitment => Answer(commitment, Open(commitment, requester)!.Value))]),
                new Divider(),
            ];
    }

    // The latest follow-up that the requester was asked and has not answered; its answer makes earlier ones obsolete.
    private static int? Open(Commitment commitment, Member requester)
    {
        var open = commitment
            .Checks.Select((followUp, i) => (FollowUp: followUp, Index: i))
            .Where(item => item.FollowUp.IsOpen && item.FollowUp.AskedOf is { } asked && requester.Is(asked))
            .ToList();
        return open.Count == 0 ? null : open[^1].Index;
    }

    private static LocalizedText Named(AgreementView view, Commitment commitment) =>
        commitment.Version == view.Find(commitment.Claim)?.Current?.Number
            ? FollowUpCards.Title(view, commitment)
            : FollowUpTexts.Source(FollowUpCards.Title(view, commitment), commitment.Version);

    private static LocalizedText State(AgreementView view, Commitment commitment)
    {
        var next = commitment
            .Checks.Where(followUp => followUp.AskedAt is null && !commitment.IsCancelled(followUp))
            .Select(followUp => (DateTimeOffset?)followUp.DueAt)
            .Min();
        return commitment.Verdict is { Answer: FollowUpAnswer.Kept } kept
                ? FollowUpTexts.KeptLine(kept, view.Names[kept.Member])
            : commitment.Verdict is { } not ? FollowUpTexts.NotKeptLine(not, view.Names[not.Member])
            : commitment.Checks.LastOrDefault(followUp => followUp.IsOpen && followUp.AskedOf is not null) is { } open
                ? FollowUpTexts.OpenLine(view.Names[open.AskedOf!], open.AskedAt!.Value)
            : next is { } at ? FollowUpTexts.NextLine(at)
            : FollowUpTexts.EarlyLine;
    }

    private static LocalizedText Warned(AgreementView view, string claim, LocalizedText line) =>
        view.Find(claim)?.Agreed is { IsSuspended: true } suspended
            ? AgreementTexts.Warned(line, view.Warnings(suspended))
            : line;

    private static Button Answer(Commitment commitment, int check) =>
        new(
            FollowUpTexts.AnswerFor(commitment),
            CommitmentActions.Check,
            new FollowUpRef(commitment.Number, check).ToString(),
            ButtonStyle.Primary
        );

    private static (int Start, IReadOnlyList<T> Part) Part<T>(IReadOnlyList<T> all, CommitmentFilter filter)
    {
        var start = filter.From < all.Count ? filter.From : 0;
        return (start, [.. all.Skip(start).Take(ListLength)]);
    }

    private static IEnumerable<Block> Showing(int all, int start, int part) =>
        all > ListLength ? [new Note(AgreementTexts.Showing(start + 1, start + part, all))] : [];

    private static IEnumerable<Button> More(int all, int end, CommitmentFilter filter) =>
        end < all
            ? [new Button(AgreementTexts.More, CommitmentActions.Kept, (filter with { From = end }).ToString())]
            : [];
}
