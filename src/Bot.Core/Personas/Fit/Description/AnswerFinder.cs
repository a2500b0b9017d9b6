using System.Collections.Frozen;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>
/// Sorts what is left of a description into pain, budget, authority, need and timing. What belongs to none is a note.
/// </summary>
internal sealed class AnswerFinder(ProspectText text, IReadOnlyList<string> pains)
{
    private static readonly FrozenSet<string> Joints = FitWords.Of("joints");
    private static readonly FrozenSet<string> Openers = FitWords.Of("openers");
    private static readonly FrozenSet<string> Closers = FitWords.Of("closers");

    private readonly List<Matching.Sentence> knownPains = [.. pains.Select(Matching.Sentence.Read)];

    public IEnumerable<(FitKey Key, string Words)> Find()
    {
        foreach (var left in text.Left())
        {
            foreach (var (key, span) in Merged([.. Parts(left).Select(part => (KeyOf(part), part))]))
            {
                if (!IsMeaningful(span, key))
                {
                    continue;
                }

                var words = text.Slice(span);
                if (key == FitKey.Authority && BuyingRole.HasBudget(words))
                {
                    yield return (FitKey.Budget, "yes");
                }

                yield return (key, Value(key, span));
            }
        }
    }

    private IEnumerable<Span> Parts(Span span)
    {
        var start = span.At;
        foreach (var at in span.Tokens.Where(at => Joints.Contains(text.Word(at))))
        {
            if (at > start)
            {
                yield return new Span(start, at);
            }

            start = at;
        }

        if (span.End > start)
        {
            yield return new Span(start, span.End);
        }
    }

    // Parts of the same kind stay together: "slow and expensive".
    private static List<(FitKey Key, Span Span)> Merged(IReadOnlyList<(FitKey Key, Span Span)> parts)
    {
        var merged = new List<(FitKey Key, Span Span)>();
        foreach (var part in parts)
        {
            if (merged is [.., var last] && last.Key == part.Key && last.Span.End == part.Span.At)
            {
                merged[^1] = (last.Key, new Span(last.Span.At, part.Span.End));
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }

    private FitKey KeyOf(Span span)
    {
        var words = text.Slice(span);
        var first = Trimmed(span);
        var typed = first.Length > 1 ? FitQuestion.KeyOf(text.Word(first.At)) : null;
        if (typed == FitKey.Authority || (BuyingRole.Read(words) is not null && !Has(span, "pain")))
        {
            return FitKey.Authority;
        }

        if (typed >= FitKey.Pain)
        {
            return typed.Value;
        }

        if (Has(span, "budget"))
        {
            return FitKey.Budget;
        }

        if (IsKnownPain(words))
        {
            return FitKey.Pain;
        }

        return Has(span, "pain") && !Has(span, "need") ? FitKey.Pain
            : Sizes.Find(words).Any(found => found.Measure == Quantity.Money) ? FitKey.Budget
            : Has(span, "timing") ? FitKey.Timing
            : Has(span, "need") ? FitKey.Need
            : FitKey.Notes;
    }

    private bool Has(Span span, string cue) => AnswerWords.Cue(text, span, cue) is not null;

    private bool IsKnownPain(string words)
    {
        var said = Matching.Sentence.Read(words);
        return said.Count > 1 && knownPains.Exists(pain => pain.Compare(said) == Match.Matches);
    }

    private bool IsMeaningful(Span span, FitKey key) =>
        key != FitKey.Notes
        || span.Tokens.Any(at =>
            (text.Text.Tokens[at].IsWord && !text.IsStopWord(at) && !AnswerWords.IsFrame(text, at))
            || text.Text.Tokens[at].IsNumber
        );

    // The words are read by their beginning, so a "no" or a doubt in the middle becomes the beginning: "has no budget".
    private string Value(FitKey key, Span span)
    {
        var trimmed = Trimmed(span);
        if (key is FitKey.Notes or FitKey.Pain)
        {
            return text.Slice(key == FitKey.Pain ? WithoutKey(trimmed) : WithoutFrame(trimmed));
        }

        if (key == FitKey.Authority && IsRole(trimmed))
        {
            return text.Slice(trimmed);
        }

        foreach (var wanted in new[] { Qualified.NotSure, Qualified.No })
        {
            foreach (var at in trimmed.Tokens)
            {
                var rest = text.Slice(trimmed with { At = at });
                if (Qualification.Opens(rest) == wanted)
                {
                    return rest;
                }
            }
        }

        var value = WithoutKey(trimmed);
        return value.Length == 1 && AnswerWords.Cue(text, value, "budget") is not null ? "yes" : text.Slice(value);
    }

    // "Authority no" is a key and a value, and "decide todo" is a role.
    private bool IsRole(Span span) =>
        BuyingRole.Read(text.Slice(span)) is not null
        && (text.Word(span.At) == "decide" || FitQuestion.KeyOf(text.Word(span.At)) != FitKey.Authority);

    private Span Trimmed(Span span)
    {
        while (span.Length > 1 && Openers.Contains(text.Word(span.At)))
        {
            span = span with { At = span.At + 1 };
        }

        while (span.Length > 1 && Closers.Contains(text.Word(span.End - 1)))
        {
            span = span with { End = span.End - 1 };
        }

        return span;
    }

    // "Is Acme a good fit" is about Acme.
    private Span WithoutFrame(Span span)
    {
        while (span.Length > 1 && IsFrame(span.At))
        {
            span = span with { At = span.At + 1 };
        }

        while (span.Length > 1 && (IsFrame(span.End - 1) || Closers.Contains(text.Word(span.End - 1))))
        {
            span = span with { End = span.End - 1 };
        }

        return span;
    }

    private bool IsFrame(int at) => AnswerWords.IsAsking(text, at) && FitQuestion.KeyOf(text.Word(at)) is null;

    // "Budget 20k" is 20k.
    private Span WithoutKey(Span span) =>
        span.Length > 1 && FitQuestion.KeyOf(text.Word(span.At)) is >= FitKey.Pain
            ? Trimmed(span with { At = span.At + 1 })
            : span;
}
