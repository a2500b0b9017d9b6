using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The answer to a check: full detail for one sentence, one line per sentence for a draft.</summary>
internal static class CheckCards
{
    private const int LongestQuote = 1000;
    private const int LongestLine = 160;
    private const int ShortProof = 60;
    private const int MostButtons = 5;
    private const int MostShown = 50;
    private const int BulletsAtOnce = 10;
    private const int LongestShortWord = 2;

    private static readonly string?[] ConditionWords = ["with", "for", "if", "when", "con", "para", "si", "cuando"];

    private static readonly Verdict[] WorstFirst =
    [
        Verdict.NotToBePromised,
        Verdict.Caveat,
        Verdict.Unknown,
        Verdict.Supported,
        Verdict.TrueNoPromise,
    ];

    private static readonly Button Another = new(CheckTexts.CheckAnother, ClaimActions.Check, "");

    /// <param name="request">What was checked.</param>
    /// <param name="judgements">One for each checked sentence.</param>
    /// <param name="owners">Names of the claims' owners.</param>
    /// <param name="hasNoClaims">Whether no claim is signed yet.</param>
    public static Card Answer(
        CheckRequest request,
        IReadOnlyList<Judgement> judgements,
        MemberNames owners,
        bool hasNoClaims
    )
    {
        var card = judgements.Count == 1 ? SingleSentence(request, judgements[0], owners) : Draft(request, judgements);
        return hasNoClaims
            ? card with
            {
                Blocks = [card.Blocks[0], new Paragraph(CheckTexts.NoClaimsYet), .. card.Blocks.Skip(1)],
            }
            : card;
    }

    private static Card SingleSentence(CheckRequest request, Judgement judgement, MemberNames owners)
    {
        var title = PromisesNothing(judgement) ? CheckTexts.NothingPromisedTitle : CheckTexts.Title(judgement.Verdict);
        return new Card(
            title,
            [
                new Heading(title, PromisesNothing(judgement) ? Tone.Neutral : ToneOf(judgement.Verdict)),
                new Quote(
                    LocalizedText.Invariant(Truncate.ToLength(judgement.Sentence, LongestQuote)),
                    request.Account is { } account ? CheckTexts.ForAccount(account) : null
                ),
                new Paragraph(CheckTexts.Reason(judgement, judgement.Claim?.Version.Content)),
                .. Claim(judgement, owners),
                new Buttons([.. SentenceButtons(request, judgement)]),
            ]
        );
    }

    private static IEnumerable<Block> Claim(Judgement judgement, MemberNames owners)
    {
        if (judgement.Claim is not { } claim)
        {
            yield break;
        }

        var content = ClaimContent.Read(claim.Version.Content);
        if (
            judgement.Verdict == Verdict.NotToBePromised
            && !IsGone(judgement)
            && content.Instead is { } other
            && Fits(other, judgement)
        )
        {
            yield return new Paragraph(AgreementTexts.Label(CheckTexts.Signed));
            yield return new Paragraph(content.WordingText);
        }

        if (Say(judgement) is var (label, words))
        {
            var isInBoth = !ReferenceEquals(words.English, words.Spanish);
            yield return new Paragraph(
                AgreementTexts.Label(isInBoth ? label : ContentLanguages.Mark(label, content.Language))
            );
            yield return new Paragraph(words);
        }

        var proof = content.Proof;
        if (proof?.Length > ShortProof)
        {
            yield return new Paragraph(AgreementTexts.Label(CheckTexts.Evidence));
            yield return new Paragraph(LocalizedText.Invariant(proof));
        }

        yield return new Fields([
            .. Field(CheckTexts.Evidence, proof?.Length > ShortProof ? null : proof),
            .. Field(CheckTexts.Holds, Scope(content)),
            new Field(CheckTexts.Owner, LocalizedText.Invariant(owners[claim.Version.Owner])),
        ]);
    }

    private static IEnumerable<Button> SentenceButtons(CheckRequest request, Judgement judgement)
    {
        if (CanAsk(judgement))
        {
            yield return AskButton(request, judgement, CheckTexts.Ask) with
            {
                Style = judgement.Verdict == Verdict.Unknown ? ButtonStyle.Primary : ButtonStyle.Default,
            };
        }

        if (judgement.Claim is { } claim)
        {
            yield return new Button(
                CheckTexts.Explain,
                ClaimActions.Explain,
                new RequestAsk(judgement.Sentence, request.Account).Code()
            );
            yield return new Button(CheckTexts.OpenClaim, ClaimType.KindKey, claim.Agreement.Subject);
        }

        yield return Another;
    }

    private static Card Draft(CheckRequest request, IReadOnlyList<Judgement> judgements)
    {
        var numbered = judgements.Select((judgement, i) => (Judgement: judgement, Number: i + 1)).ToList();
        var promises = numbered.Where(item => !PromisesNothing(item.Judgement)).ToList();
        var shown = promises
            .OrderBy(item => Array.IndexOf(WorstFirst, item.Judgement.Verdict))
            .Take(MostShown)
            .ToList();
        var title =
            promises.Count == 0
                ? CheckTexts.NothingPromisedTitle
                : CheckTexts.DraftTitle(
                    promises.Count,
                    promises.Count(item => item.Judgement.Verdict == Verdict.Supported)
                );
        var unknown = promises.Where(item => item.Judgement.Verdict == Verdict.Unknown).ToList();
        return new Card(
            title,
            [
                new Heading(title),
                .. WorstFirst.SelectMany(verdict =>
                    Group(
                        verdict,
                        [.. shown.Where(item => item.Judgement.Verdict == verdict)],
                        promises.Count(item => item.Judgement.Verdict == verdict)
                    )
                ),
                .. promises.Count < numbered.Count && promises.Count > 0
                    ? new Block[] { new Note(CheckTexts.NoPromise(numbered.Count - promises.Count)) }
                    : [],
                .. shown.Count < promises.Count
                    ? new Block[] { new Note(CheckTexts.MoreSentences(shown.Count, promises.Count - shown.Count)) }
                    : [],
                .. unknown.Count > MostButtons ? new Block[] { new Note(CheckTexts.AskRest(MostButtons)) } : [],
                new Buttons([
                    .. unknown
                        .Take(MostButtons)
                        .Select(item => AskButton(request, item.Judgement, CheckTexts.AskAbout(item.Number))),
                    Another,
                ]),
            ]
        );
    }

    private static IEnumerable<Block> Group(
        Verdict verdict,
        IReadOnlyList<(Judgement Judgement, int Number)> items,
        int count
    ) =>
        items.Count == 0
            ? []
            : items
                .Select(item => Line(item.Judgement, item.Number))
                .Chunk(BulletsAtOnce)
                .Select(lines => (Block)new Bullets(lines))
                .Prepend(new Paragraph(CheckTexts.Group(verdict, count), ToneOf(verdict)));

    private static LocalizedText Line(Judgement judgement, int number)
    {
        var say = judgement.Verdict is Verdict.Supported or Verdict.TrueNoPromise ? null : Say(judgement);
        return CheckTexts.Line(
            CheckTexts.Numbered(number, Truncate.ToLine(judgement.Sentence, LongestLine)),
            CheckTexts.Reason(judgement, judgement.Claim?.Version.Content),
            say is not var (label, words) ? null
                : label == CheckTexts.Say ? CheckTexts.SayThis(OneLine(words))
                : CheckTexts.SayThisInstead(OneLine(words))
        );
    }

    private static LocalizedText OneLine(LocalizedText words) =>
        new(
            Truncate.ToLine(words.English.ToString(), LongestLine),
            Truncate.ToLine(words.Spanish.ToString(), LongestLine)
        );

    // A signed wording may be used. For a promise that must not be made, the card shows the claim's "say instead" if it
    // fits the reason, else its wording if the claim still holds.
    private static (LocalizedText Label, LocalizedText Words)? Say(Judgement judgement)
    {
        if (judgement.Claim is not { } claim)
        {
            return null;
        }

        var content = ClaimContent.Read(claim.Version.Content);
        var isNo = judgement.Verdict == Verdict.NotToBePromised;
        if (content.Instead is { } instead && (IsGone(judgement) || isNo) && Fits(instead, judgement))
        {
            return (CheckTexts.SayInstead, content.InsteadText!);
        }

        return IsGone(judgement) ? null : (isNo ? CheckTexts.SayInstead : CheckTexts.Say, content.WordingText);
    }

    // "Say instead" is for a claim that cannot be made, and for customers who ask for more than a claim gives. It does
    // not answer a sentence that says the opposite, nor one that does not speak of its condition ("With more than two
    // sites: …"). Then the claim's own wording is what to say.
    private static bool Fits(string instead, Judgement judgement)
    {
        if (IsGone(judgement) || judgement.Because == VerdictReason.NotReleased)
        {
            return true;
        }

        var end = instead.AsSpan().IndexOfAny(':', ',');
        var condition = end < 0 ? "" : instead[..end];
        return judgement.Because != VerdictReason.Denies
            && (
                !ConditionWords.Contains(Folding.Words(condition).FirstOrDefault())
                || Topics(condition).Intersect(Topics(judgement.Sentence)).Any()
            );
    }

    private static IEnumerable<string> Topics(string words) =>
        Folding.Words(words).Where(word => word.Length > LongestShortWord && !SpokenLanguage.IsFunctionWord(word));

    private static Tone ToneOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Supported or Verdict.TrueNoPromise => Tone.Good,
            Verdict.Caveat => Tone.Caution,
            Verdict.NotToBePromised => Tone.Bad,
            Verdict.Unknown => Tone.Open,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    // Whether the claim's own wording may not be used either.
    private static bool IsGone(Judgement judgement) =>
        judgement.Because
            is VerdictReason.NotOffered
                or VerdictReason.Retired
                or VerdictReason.PromisesPlanned
                or VerdictReason.Expired
                or VerdictReason.Suspended
                or VerdictReason.StateUnknown
                or VerdictReason.OnlyPlanned
                or VerdictReason.DeniesWhatIsNotOffered;

    private static string? Scope(ClaimContent content) =>
        string.Join(" · ", new[] { content.Plan, content.Region }.OfType<string>()) is { Length: > 0 } scope
            ? scope
            : null;

    private static IEnumerable<Field> Field(LocalizedText label, string? words) =>
        words is null ? [] : [new Field(label, LocalizedText.Invariant(words))];

    private static bool PromisesNothing(Judgement judgement) =>
        judgement.Because is VerdictReason.NothingPromised or VerdictReason.IsQuestion;

    private static bool CanAsk(Judgement judgement) =>
        judgement.Verdict is Verdict.Unknown or Verdict.NotToBePromised && !PromisesNothing(judgement);

    private static Button AskButton(CheckRequest request, Judgement judgement, LocalizedText label) =>
        new(label, ClaimActions.Ask, new RequestAsk(judgement.Sentence, request.Account).Code());
}
