using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Kept;

/// <summary>The lists of promises after the sale.</summary>
internal static class KeptListCards
{
    private const int ListLength = 12;
    private const int ListButtons = 5;

    public static Card Nothing(string words) =>
        Card.Ask(
            CheckTexts.NothingOf(Excerpts.Of(words, 80)),
            new Button(CheckTexts.ListTitle, KeptActions.Kept, KeptFilter.All.ToString())
        );

    /// <summary>What waits for the asker, then each claim with how often it was kept, those with something not kept first.</summary>
    public static Card Overview(AgreementView view, IReadOnlyList<Promise> promises, Member asker, KeptFilter filter)
    {
        var claims = promises
            .GroupBy(promise => promise.Claim)
            .Select(claim =>
                (Subject: claim.Key, Title: CheckCards.Title(view, claim.First()), Counts: PromiseCounts.Of(claim))
            )
            .OrderByDescending(claim => claim.Counts.NotKept)
            .ThenByDescending(claim => claim.Counts.Answered + claim.Counts.Waiting)
            .ThenBy(claim => claim.Subject, StringComparer.Ordinal)
            .ToList();
        var (start, part) = Part(claims, filter);
        return new Card(
            CheckTexts.ListTitle,
            [
                new Heading(CheckTexts.ListTitle),
                .. filter.From > 0 ? [] : Yours(view, promises, asker),
                new Bullets([
                    .. part.Select(claim =>
                        Warned(view, claim.Subject, CheckTexts.ClaimLine(claim.Title, claim.Counts))
                    ),
                ]),
                .. Showing(claims.Count, start, part.Count),
                new Buttons([
                    .. part.Take(ListButtons)
                        .Select(claim => new Button(
                            claim.Title,
                            KeptActions.Kept,
                            KeptFilter.Claim(claim.Subject).ToString()
                        )),
                    .. More(claims.Count, start + part.Count, filter),
                ]),
            ]
        );
    }

    /// <summary>Each promise with what was said of it, the newest first.</summary>
    public static Card Detail(AgreementView view, IReadOnlyList<Promise> promises, Member asker, KeptFilter filter)
    {
        var title = CheckTexts.Titled(
            filter.IsClaim && promises.Count > 0 ? CheckCards.Title(view, promises[0]) : Phrase.Verbatim(filter.Name)
        );
        var all = promises.Reverse().ToList();
        var (start, part) = Part(all, filter);
        var open = part.Where(promise => Open(promise, asker) is not null).Take(ListButtons);
        return new Card(
            title,
            [
                new Heading(title),
                new Paragraph(
                    Warned(view, filter.IsClaim ? filter.Name : "", CheckTexts.Counts(PromiseCounts.Of(promises)))
                ),
                new Bullets([
                    .. part.Select(promise => CheckTexts.Line(promise, Named(view, promise), State(view, promise))),
                ]),
                .. Showing(all.Count, start, part.Count),
                new Buttons([
                    .. open.Select(promise => Answer(promise, Open(promise, asker)!.Value)),
                    .. filter.IsClaim && view.Find(filter.Name) is not null
                        ? new[] { new Button(CheckTexts.Open, view.Actions.Show, filter.Name) }
                        : [],
                    .. More(all.Count, start + part.Count, filter),
                    new Button(CheckTexts.NoteOne, KeptActions.Used, ""),
                ]),
            ]
        );
    }

    private static IEnumerable<Block> Yours(AgreementView view, IReadOnlyList<Promise> promises, Member asker)
    {
        var open = promises.Where(promise => Open(promise, asker) is not null).Take(ListButtons).ToList();
        return open.Count == 0
            ? []
            :
            [
                new Paragraph(CheckTexts.YoursWait),
                new Bullets([
                    .. open.Select(promise => CheckTexts.Line(promise, Named(view, promise), State(view, promise))),
                ]),
                new Buttons([.. open.Select(promise => Answer(promise, Open(promise, asker)!.Value))]),
                new Divider(),
            ];
    }

    // The last of those that were asked: who answers it has said what they know.
    private static int? Open(Promise promise, Member asker)
    {
        var open = promise
            .Checks.Select((check, i) => (check, i))
            .Where(one => one.check.IsOpen && one.check.AskedOf is { } asked && asker.Is(asked))
            .ToList();
        return open.Count == 0 ? null : open[^1].i;
    }

    private static Phrase Named(AgreementView view, Promise promise) =>
        promise.Version == view.Find(promise.Claim)?.Shown?.Number
            ? CheckCards.Title(view, promise)
            : CheckTexts.Source(CheckCards.Title(view, promise), promise.Version);

    private static Phrase State(AgreementView view, Promise promise)
    {
        var next = promise
            .Checks.Where(check => check.AskedAt is null && !promise.IsCalledOff(check))
            .Select(check => (DateTimeOffset?)check.DueAt)
            .Min();
        return promise.Verdict is { Answer: PromiseAnswer.Kept } kept
                ? CheckTexts.KeptLine(kept, view.Names[kept.Member])
            : promise.Verdict is { } not ? CheckTexts.NotKeptLine(not, view.Names[not.Member])
            : promise.Checks.LastOrDefault(check => check.IsOpen && check.AskedOf is not null) is { } open
                ? CheckTexts.OpenLine(view.Names[open.AskedOf!], open.AskedAt!.Value)
            : next is { } at ? CheckTexts.NextLine(at)
            : CheckTexts.EarlyLine;
    }

    private static Phrase Warned(AgreementView view, string claim, Phrase line) =>
        view.Find(claim)?.Agreed is { IsSuspended: true } suspended
            ? AgreementTexts.Warned(line, view.Warnings(suspended))
            : line;

    private static Button Answer(Promise promise, int check) =>
        new(
            CheckTexts.AnswerFor(promise),
            KeptActions.Check,
            new CheckRef(promise.Number, check).ToString(),
            ButtonStyle.Primary
        );

    private static (int Start, IReadOnlyList<T> Part) Part<T>(IReadOnlyList<T> all, KeptFilter filter)
    {
        var start = filter.From < all.Count ? filter.From : 0;
        return (start, [.. all.Skip(start).Take(ListLength)]);
    }

    private static IEnumerable<Block> Showing(int all, int start, int part) =>
        all > ListLength ? [new Note(AgreementTexts.Showing(start + 1, start + part, all))] : [];

    private static IEnumerable<Button> More(int all, int end, KeptFilter filter) =>
        end < all ? [new Button(AgreementTexts.More, KeptActions.Kept, (filter with { From = end }).ToString())] : [];
}
