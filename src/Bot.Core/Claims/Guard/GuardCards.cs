using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Guard;

/// <summary>What somebody gets who asked whether something can be said: for one sentence all about it, for a draft a line for each.</summary>
internal static class GuardCards
{
    private const int LongestQuote = 1000;
    private const int LongestLine = 160;
    private const int ShortProof = 60;
    private const int MostButtons = 5;
    private const int BulletsAtOnce = 10;

    private static readonly Verdict[] WorstFirst =
    [
        Verdict.NotToBePromised,
        Verdict.Caveat,
        Verdict.Unknown,
        Verdict.Supported,
    ];

    private static readonly Button Another = new(GuardTexts.CheckAnother, ClaimActions.Check, "");

    /// <summary><paramref name="left"/>: sentences that were not checked because the draft is too long.</summary>
    public static Card Answer(
        PromiseAsk ask,
        IReadOnlyList<Judgement> judgements,
        int left,
        MemberNames owners,
        bool hasNoClaims
    )
    {
        var card = judgements.Count == 1 ? One(ask, judgements[0], owners) : Draft(ask, judgements, left);
        return hasNoClaims
            ? card with
            {
                Blocks = [card.Blocks[0], new Paragraph(GuardTexts.NoClaimsYet), .. card.Blocks.Skip(1)],
            }
            : card;
    }

    private static Card One(PromiseAsk ask, Judgement judgement, MemberNames owners)
    {
        var title = PromisesNothing(judgement) ? GuardTexts.NothingPromisedTitle : GuardTexts.Title(judgement.Verdict);
        return new Card(
            title,
            [
                new Heading(title),
                new Quote(
                    Phrase.Verbatim(Excerpts.Beginning(judgement.Sentence, LongestQuote)),
                    ask.Account is { } account ? GuardTexts.ForAccount(account) : null
                ),
                new Paragraph(GuardTexts.Reason(judgement, judgement.Claim?.Version.Content)),
                .. Claim(judgement, owners),
                new Buttons([.. OneButtons(ask, judgement)]),
            ]
        );
    }

    private static IEnumerable<Block> Claim(Judgement judgement, MemberNames owners)
    {
        if (judgement.Claim is not { } claim)
        {
            yield break;
        }

        var content = claim.Version.Content;
        if (judgement.Verdict == Verdict.NotToBePromised && !IsGone(judgement) && content["instead"] is not null)
        {
            yield return new Paragraph(AgreementTexts.Label(GuardTexts.Signed));
            yield return new Paragraph(Phrase.Verbatim(content["wording"] ?? ""));
        }

        if (Say(judgement) is var (label, words))
        {
            yield return new Paragraph(AgreementTexts.Label(label));
            yield return new Paragraph(Phrase.Verbatim(words));
        }

        var proof = content["proof"];
        if (proof?.Length > ShortProof)
        {
            yield return new Paragraph(AgreementTexts.Label(GuardTexts.Evidence));
            yield return new Paragraph(Phrase.Verbatim(proof));
        }

        yield return new Fields([
            .. Field(GuardTexts.Evidence, proof?.Length > ShortProof ? null : proof),
            .. Field(GuardTexts.Holds, Scope(content)),
            new Field(GuardTexts.Owner, Phrase.Verbatim(owners[claim.Version.Owner])),
        ]);
    }

    private static IEnumerable<Button> OneButtons(PromiseAsk ask, Judgement judgement)
    {
        if (CanAsk(judgement))
        {
            yield return AskButton(ask, judgement, GuardTexts.Ask) with
            {
                Style = judgement.Verdict == Verdict.Unknown ? ButtonStyle.Primary : ButtonStyle.Default,
            };
        }

        if (judgement.Claim is { } claim)
        {
            yield return new Button(GuardTexts.OpenClaim, ClaimKind.KindKey, claim.Agreement.Subject);
        }

        yield return Another;
    }

    private static Card Draft(PromiseAsk ask, IReadOnlyList<Judgement> judgements, int left)
    {
        var numbered = judgements.Select((judgement, i) => (Judgement: judgement, Number: i + 1)).ToList();
        var promises = numbered.Where(item => !PromisesNothing(item.Judgement)).ToList();
        var title =
            promises.Count == 0
                ? GuardTexts.NothingPromisedTitle
                : GuardTexts.DraftTitle(
                    promises.Count,
                    promises.Count(item => item.Judgement.Verdict == Verdict.Supported)
                );
        var unknown = promises.Where(item => item.Judgement.Verdict == Verdict.Unknown).ToList();
        return new Card(
            title,
            [
                new Heading(title),
                .. WorstFirst.SelectMany(verdict =>
                    Group(verdict, [.. promises.Where(item => item.Judgement.Verdict == verdict)])
                ),
                .. promises.Count < numbered.Count && promises.Count > 0
                    ? new Block[] { new Note(GuardTexts.NoPromise(numbered.Count - promises.Count)) }
                    : [],
                .. left > 0 ? new Block[] { new Note(GuardTexts.TooMany(judgements.Count, left)) } : [],
                .. unknown.Count > MostButtons ? new Block[] { new Note(GuardTexts.AskRest(MostButtons)) } : [],
                new Buttons([
                    .. unknown
                        .Take(MostButtons)
                        .Select(item => AskButton(ask, item.Judgement, GuardTexts.AskAbout(item.Number))),
                    Another,
                ]),
            ]
        );
    }

    private static IEnumerable<Block> Group(Verdict verdict, IReadOnlyList<(Judgement Judgement, int Number)> items) =>
        items.Count == 0
            ? []
            : items
                .Select(item => Line(item.Judgement, item.Number))
                .Chunk(BulletsAtOnce)
                .Select(lines => (Block)new Bullets(lines))
                .Prepend(new Paragraph(GuardTexts.Group(verdict, items.Count)));

    private static Phrase Line(Judgement judgement, int number)
    {
        var say = judgement.Verdict is Verdict.Supported ? null : Say(judgement);
        return GuardTexts.Line(
            GuardTexts.Numbered(number, Excerpts.Of(judgement.Sentence, LongestLine)),
            GuardTexts.Reason(judgement, judgement.Claim?.Version.Content),
            say is not var (label, words) ? null
                : label == GuardTexts.Say ? GuardTexts.SayThis(Excerpts.Of(words, LongestLine))
                : GuardTexts.SayThisInstead(Excerpts.Of(words, LongestLine))
        );
    }

    // What stands signed may be said; of what must not be promised, only what the claim gives to say instead, or its own words while it holds.
    private static (Phrase Label, string Words)? Say(Judgement judgement)
    {
        if (judgement.Claim?.Version.Content is not { } content)
        {
            return null;
        }

        var isGone = IsGone(judgement);
        return content["instead"] is { } instead && (isGone || judgement.Verdict == Verdict.NotToBePromised)
                ? (GuardTexts.SayInstead, instead)
            : isGone ? null
            : (GuardTexts.Say, content["wording"] ?? "");
    }

    // Its own words may not be said either.
    private static bool IsGone(Judgement judgement) =>
        judgement.Because
            is Because.NotOffered
                or Because.Retired
                or Because.PromisesPlanned
                or Because.Expired
                or Because.Suspended
                or Because.StateUnknown
                or Because.OnlyPlanned
                or Because.DeniesWhatIsNotOffered;

    private static string? Scope(AgreementContent content) =>
        string.Join(" · ", new[] { content["plan"], content["region"] }.OfType<string>()) is { Length: > 0 } scope
            ? scope
            : null;

    private static IEnumerable<Field> Field(Phrase label, string? words) =>
        words is null ? [] : [new Field(label, Phrase.Verbatim(words))];

    private static bool PromisesNothing(Judgement judgement) =>
        judgement.Because is Because.NothingPromised or Because.IsQuestion;

    private static bool CanAsk(Judgement judgement) =>
        judgement.Verdict is Verdict.Unknown or Verdict.NotToBePromised && !PromisesNothing(judgement);

    private static Button AskButton(PromiseAsk ask, Judgement judgement, Phrase label) =>
        new(label, ClaimActions.Ask, new Requests.ClaimAsk(judgement.Sentence, ask.Account).Code());
}
