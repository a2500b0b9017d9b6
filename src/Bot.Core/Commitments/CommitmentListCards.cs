using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>The lists of promises after the sale.</summary>
internal static class CommitmentListCards
{
    private const int ListLength = 12;
    private const int ListButtons = 5;

    public static Card Nothing(string words) =>
        Card.Ask(
            FollowUpTexts.NothingOf(Truncate.ToLine(words, 80)),
            new Button(FollowUpTexts.ListTitle, CommitmentActions.Kept, CommitmentFilter.All.ToString())
        );

    /// <summary>What waits for the asker, then each claim with how often it was kept, those with something not kept first.</summary>
    public static Card Overview(
        AgreementView view,
        IReadOnlyList<Commitment> promises,
        Member asker,
        CommitmentFilter filter
    )
    {
        var claims = promises
            .GroupBy(promise => promise.Claim)
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
                .. filter.From > 0 ? [] : Yours(view, promises, asker),
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

    /// <summary>Each promise with what was said of it, the newest first.</summary>
    public static Card Detail(
        AgreementView view,
        IReadOnlyList<Commitment> promises,
        Member asker,
        CommitmentFilter filter
    )
    {
        var title = FollowUpTexts.Titled(
            filter.IsClaim && promises.Count > 0
                ? FollowUpCards.Title(view, promises[0])
                : LocalizedText.Invariant(filter.Name)
        );
        var all = promises.Reverse().ToList();
        var (start, part) = Part(all, filter);
        var open = part.Where(promise => Open(promise, asker) is not null).Take(ListButtons);
        return new Card(
            title,
            [
                new Heading(title),
                new Paragraph(
                    Warned(view, filter.IsClaim ? filter.Name : "", FollowUpTexts.Counts(CommitmentCounts.Of(promises)))
                ),
                new Bullets([
                    .. part.Select(promise => FollowUpTexts.Line(promise, Named(view, promise), State(view, promise))),
                ]),
                .. Showing(all.Count, start, part.Count),
                new Buttons([
                    .. open.Select(promise => Answer(promise, Open(promise, asker)!.Value)),
                    .. filter.IsClaim && view.Find(filter.Name) is not null
                        ? new[] { new Button(FollowUpTexts.Open, view.Actions.Show, filter.Name) }
                        : [],
                    .. More(all.Count, start + part.Count, filter),
                    new Button(FollowUpTexts.NoteOne, CommitmentActions.Used, ""),
                ]),
            ]
        );
    }

    private static IEnumerable<Block> Yours(AgreementView view, IReadOnlyList<Commitment> promises, Member asker)
    {
        var open = promises.Where(promise => Open(promise, asker) is not null).Take(ListButtons).ToList();
        return open.Count == 0
            ? []
            :
            [
                new Paragraph(FollowUpTexts.YoursWait),
                new Bullets([
                    .. open.Select(promise => FollowUpTexts.Line(promise, Named(view, promise), State(view, promise))),
                ]),
                new Buttons([.. open.Select(promise => Answer(promise, Open(promise, asker)!.Value))]),
                new Divider(),
            ];
    }

    // The last of those that were asked: who answers it has said what they know.
    private static int? Open(Commitment promise, Member asker)
    {
        var open = promise
            .Checks.Select((check, i) => (check, i))
            .Where(one => one.check.IsOpen && one.check.AskedOf is { } asked && asker.Is(asked))
            .ToList();
        return open.Count == 0 ? null : open[^1].i;
    }

    private static LocalizedText Named(AgreementView view, Commitment promise) =>
        promise.Version == view.Find(promise.Claim)?.Current?.Number
            ? FollowUpCards.Title(view, promise)
            : FollowUpTexts.Source(FollowUpCards.Title(view, promise), promise.Version);

    private static LocalizedText State(AgreementView view, Commitment promise)
    {
        var next = promise
            .Checks.Where(check => check.AskedAt is null && !promise.IsCalledOff(check))
            .Select(check => (DateTimeOffset?)check.DueAt)
            .Min();
        return promise.Verdict is { Answer: FollowUpAnswer.Kept } kept
                ? FollowUpTexts.KeptLine(kept, view.Names[kept.Member])
            : promise.Verdict is { } not ? FollowUpTexts.NotKeptLine(not, view.Names[not.Member])
            : promise.Checks.LastOrDefault(check => check.IsOpen && check.AskedOf is not null) is { } open
                ? FollowUpTexts.OpenLine(view.Names[open.AskedOf!], open.AskedAt!.Value)
            : next is { } at ? FollowUpTexts.NextLine(at)
            : FollowUpTexts.EarlyLine;
    }

    private static LocalizedText Warned(AgreementView view, string claim, LocalizedText line) =>
        view.Find(claim)?.Agreed is { IsSuspended: true } suspended
            ? AgreementTexts.Warned(line, view.Warnings(suspended))
            : line;

    private static Button Answer(Commitment promise, int check) =>
        new(
            FollowUpTexts.AnswerFor(promise),
            CommitmentActions.Check,
            new FollowUpRef(promise.Number, check).ToString(),
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
