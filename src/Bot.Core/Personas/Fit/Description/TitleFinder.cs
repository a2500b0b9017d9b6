using System.Collections.Frozen;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>Finds the job title in free words about a prospect.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 7;
    private const int MostUnknown = 3;

    // "A lead" is a prospect, and "the head" is said of too many things.
    private static readonly FrozenSet<string> NoTitleAlone = FitWords.Of("no_title_alone");

    private static readonly FrozenSet<string> Articles = FitWords.Of("indefinite");
    private static readonly FrozenSet<string> Joints = FitWords.Of("title_joints");
    private static readonly FrozenSet<string> Links = FitWords.Of("title_links");

    /// <summary>
    /// The title: a level with a function ("Head of Operations"), else a level with an unknown function ("head of
    /// payroll"), else a level ("owner"), else a function at the start of a clause ("operations at a bakery").
    /// </summary>
    public static Span? Find(ProspectText text) =>
        Whole(text)
        ?? Named(text).FirstOrNull()
        ?? Windows(text).Where(span => IsLevel(text, span)).FirstOrNull()
        ?? text.Clauses.Select(clause => Function(text, clause)).FirstOrDefault(span => span is not null);

    // "The CEO decides, our contact is the logistics manager": another title than the decider's is the contact's.
    private static Span? Whole(ProspectText text)
    {
        var titles = Windows(text).Where(span => IsWhole(text, span)).Select(span => Extended(text, span)).ToList();
        return titles.Where(span => BuyingRole.Read(text.Word(span.End)) is null).FirstOrNull() ?? titles.FirstOrNull();
    }

    // From left to right, short ones first.
    private static IEnumerable<Span> Windows(ProspectText text) =>
        from clause in text.Clauses
        from at in clause.Tokens
        where IsWord(text, at)
        from end in Enumerable.Range(at + 1, Math.Min(LongestTitle, clause.End - at))
        where text.IsFree(new Span(at, end)) && IsWord(text, end - 1) && !HasArticle(text, at, end)
        select new Span(at, end);

    // "CEO of a produce wholesaler": what follows the article is no part of the title.
    private static bool HasArticle(ProspectText text, int at, int end) =>
        Enumerable.Range(at, end - at).Any(token => Articles.Contains(text.Word(token)));

    private static bool IsWord(ProspectText text, int at) => text.Text.Tokens[at].IsWord && !text.IsStopWord(at);

    private static bool IsWhole(ProspectText text, Span span) =>
        (span.Length > 1 || (IsKnownLevel(text, span) && !FollowsNumber(text, span.At)))
        && JobTitle.Read(text.Slice(span)) is { Functions.Count: > 0, Level: not null, Rest.Count: 0 };

    // "60 teachers" are not the contact.
    private static bool FollowsNumber(ProspectText text, int at) => at > 0 && text.Text.Tokens[at - 1].IsNumber;

    private static bool IsKnownLevel(ProspectText text, Span span)
    {
        var words = Lexicon.Content(JobTitle.Expand(text.Slice(span)));
        return text.IsIn(TitleWords.Levels, words) || words.Any(word => text.IsIn(TitleWords.Levels, [word]));
    }

    // Takes further words of the title: "Head of Sales" and "Operations". A word for an industry ends it, unless it is
    // linked or adds no other function: "COO distribution company", but "director of operations and logistics". A
    // leading word for an industry is dropped: "transport operations manager".
    private static Span Extended(ProspectText text, Span span)
    {
        var found = span;
        for (var end = span.End + 1; end <= Math.Min(text.Count, span.At + LongestTitle); end++)
        {
            var longer = span with { End = end };
            if (!text.IsFree(longer))
            {
                break;
            }

            if (Articles.Contains(text.Word(end - 1)))
            {
                break;
            }

            if (IsWord(text, end - 1) && IsWhole(text, longer) && IsPartOfTitle(text, found, longer))
            {
                found = longer;
            }
        }

        var shorter = found with { At = found.At + 1 };
        return found.Length > 2 && IsIndustry(text, found.At) && IsWord(text, shorter.At) && IsWhole(text, shorter)
            ? shorter
            : found;
    }

    private static bool IsPartOfTitle(ProspectText text, Span found, Span longer)
    {
        var at = longer.End - 1;
        var isFunction = text.IsIn(TitleWords.Functions, Lexicon.Content(JobTitle.Expand(text.Word(at))));
        return !IsIndustry(text, at)
            || (Joints.Contains(text.Word(at - 1)) && isFunction)
            || (isFunction && JobTitle.Read(text.Slice(found)).Likeness == JobTitle.Read(text.Slice(longer)).Likeness);
    }

    // "Head of payroll", "payroll manager": a level, and words that are no function we know.
    private static IEnumerable<Span> Named(ProspectText text)
    {
        foreach (var level in Windows(text).Where(span => span.Length == 1 && HasLevel(text, span)))
        {
            if (Links.Contains(text.Word(level.End)))
            {
                var end = level.End + 1;
                while (end < text.Count && end - level.End <= MostUnknown && IsPart(text, end))
                {
                    end++;
                }

                if (end > level.End + 1)
                {
                    yield return level with
                    {
                        End = end,
                    };
                }
            }
            else if (
                level.At > 0
                && IsPart(text, level.At - 1)
                && (level.At == 1 || !IsPart(text, level.At - 2))
                && !NoTitleAlone.Contains(text.Word(level.At))
            )
            {
                yield return level with
                {
                    At = level.At - 1,
                };
            }
        }
    }

    private static bool IsPart(ProspectText text, int at) =>
        text.IsFree(new Span(at, at + 1))
        && IsWord(text, at)
        && !IsIndustry(text, at)
        && !AnswerWords.IsFrame(text, at);

    private static bool HasLevel(ProspectText text, Span span) =>
        JobTitle.Read(text.Slice(span)) is { Level: not null, Rest.Count: 0 } && IsKnownLevel(text, span);

    private static bool IsLevel(ProspectText text, Span span) =>
        span.Length == 1
        && HasLevel(text, span)
        && !FollowsNumber(text, span.At)
        && !NoTitleAlone.Contains(text.Word(span.At));

    // The first words of a clause, apart from articles and the like.
    private static Span? Function(ProspectText text, Span clause)
    {
        var at = clause.At;
        while (at < clause.End && (text.IsStopWord(at) || AnswerWords.IsFrame(text, at)))
        {
            at++;
        }

        for (var end = Math.Min(at + 3, clause.End); end > at; end--)
        {
            var span = new Span(at, end);
            if (
                text.IsFree(span)
                && IsWord(text, end - 1)
                && JobTitle.Read(text.Slice(span)) is { Functions.Count: > 0, Rest.Count: 0 }
                && text.IsIn(TitleWords.Functions, Lexicon.Content(JobTitle.Expand(text.Slice(span))))
                && (!IsIndustry(text, at) || IsFollowedByIndustry(text, span))
            )
            {
                return span;
            }
        }

        return null;
    }

    // "Logistics" is a title in "logistics at a bakery" and an industry in "logistics, 40 people".
    private static bool IsFollowedByIndustry(ProspectText text, Span span) =>
        text.IsStopWordAt(span.End)
        && Enumerable.Range(span.End + 1, Math.Max(0, text.Count - span.End - 1)).Any(at => IsIndustry(text, at));

    private static bool IsIndustry(ProspectText text, int at) => IndustryFinder.Knows(text, new Span(at, at + 1));

    private static bool IsStopWordAt(this ProspectText text, int at) => at < text.Count && text.IsStopWord(at);

    private static Span? FirstOrNull(this IEnumerable<Span> spans)
    {
        foreach (var span in spans)
        {
            return span;
        }

        return null;
    }
}
