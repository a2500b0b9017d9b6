using System.Collections.Frozen;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>Finds what a company does in free words about a prospect.</summary>
internal static class IndustryFinder
{
    private const int LongestPhrase = 4;
    private const int MostBefore = 2;

    // Between the words of one industry: "wholesale of fruit", "retail with its own deliveries".
    private static readonly FrozenSet<string> Links = FitWords.Of("industry_links");

    internal static readonly FrozenSet<string> Prepositions = FitWords.Of("prepositions");
    internal static readonly FrozenSet<string> Articles = FitWords.Of("articles");

    public static string? Find(ProspectText text, Span? title)
    {
        var candidates = Candidates(text).Where(candidate => candidate.IsClear || !candidate.IsTalk).ToList();
        var best = candidates
            .OrderBy(candidate => IsName(text, candidate.Span))
            .ThenByDescending(candidate => candidate.IsClear)
            .ToList();
        if (best is [])
        {
            return FromTitle(text, title) ?? UnknownIndustry.Find(text, title);
        }

        var found = best[0].Span;
        if (text.Word(found.At - 1) is "for" or "para" && FromTitle(text, title) is { } trade)
        {
            return trade;
        }

        text.Take(found.Tokens);
        var other = best.Skip(1)
            .FirstOrDefault(candidate =>
                candidate.IsClear && !IsName(text, candidate.Span) && Completes(text, found, candidate.Span)
            );
        if (other is null)
        {
            return text.Slice(found);
        }

        text.Take(other.Span.Tokens);
        return $"{text.Slice(found)}, {text.Slice(other.Span)}";
    }

    /// <summary>Whether the tokens together name a sector or an activity, typed without errors.</summary>
    public static bool Knows(ProspectText text, Span span)
    {
        var words = text.Content(span);
        return words.Count > 0
            && !text.IsStopWord(span.At)
            && !text.IsStopWord(span.End - 1)
            && (text.IsIn(IndustryWords.Sectors, words) || text.IsIn(IndustryWords.Activities, words));
    }

    private static IEnumerable<Candidate> Candidates(ProspectText text)
    {
        foreach (var clause in text.Clauses)
        {
            var at = clause.At;
            while (at < clause.End)
            {
                if (Known(text, clause, at) is not { } first)
                {
                    at++;
                    continue;
                }

                var joined = Joined(text, clause, first);
                var span = WithNeighbours(text, clause, joined);
                yield return new Candidate(span, IsClear(text, clause, span), joined == first && IsTalk(text, first));
                at = span.End;
            }
        }
    }

    private static Span? Known(ProspectText text, Span clause, int at)
    {
        for (var end = Math.Min(clause.End, at + LongestPhrase); end > at; end--)
        {
            var span = new Span(at, end);
            if (text.IsFree(span) && Knows(text, span) && !AnswerWords.IsFrame(text, at))
            {
                return span;
            }
        }

        return null;
    }

    // Adds what follows with linking words or one unknown word between.
    private static Span Joined(ProspectText text, Span clause, Span span)
    {
        var (at, unknown) = (span.End, 0);
        while (at < clause.End && !text.IsTaken(at))
        {
            if (Known(text, clause, at) is { } next)
            {
                span = span with { End = next.End };
                (at, unknown) = (next.End, 0);
            }
            else if (
                Links.Contains(text.Word(at))
                || (!text.IsStopWord(at) && !AnswerWords.IsCue(text, at) && ++unknown <= 1)
            )
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return span;
    }

    // "Small wine importer", "building supply company".
    private static Span WithNeighbours(ProspectText text, Span clause, Span span)
    {
        var start = span.At;
        while (start > clause.At && span.At - start < MostBefore && IsModifier(text, start - 1))
        {
            start--;
        }

        // "Chain of pharmacies", "cadena de farmacias".
        if (
            start - 2 >= clause.At
            && text.Word(start - 1) is "of" or "de"
            && IndustryWords.CompanyWords.Contains(text.Word(start - 2))
        )
        {
            start -= 2;
        }

        var end = span.End;
        while (end < clause.End && !text.IsTaken(end) && IsCompany(text, end))
        {
            end++;
        }

        // "Wholesale of books": what it deals in may be unknown.
        var isOf = end + 1 < clause.End && text.Word(end) is "of" or "de";
        if (isOf && IsModifier(text, end + 1) && !text.Text.Tokens[end + 1].IsCapitalized)
        {
            end += 2;
        }

        return new Span(start, end);
    }

    /// <summary>Whether the token is an ordinary word that may belong to an industry.</summary>
    public static bool IsModifier(ProspectText text, int at) =>
        text.IsFree(new Span(at, at + 1))
        && text.Text.Tokens[at].IsWord
        && !text.IsStopWord(at)
        && !AnswerWords.IsCue(text, at)
        && !AnswerWords.IsFrame(text, at)
        && !text.IsIn(RegionWords.Places, [text.Word(at)]);

    private static bool IsCompany(ProspectText text, int at) =>
        (IndustryWords.FillerWords.Contains(text.Word(at)) && !text.IsStopWord(at))
        || IndustryWords.CompanyWords.Contains(text.Word(at))
        || QuantityWords.Groups.Contains(text.Word(at));

    // The whole clause names the industry, or it follows "at a", "de una", and ends there.
    private static bool IsClear(ProspectText text, Span clause, Span span)
    {
        var before = span.At - 1;
        while (before >= clause.At && (Articles.Contains(text.Word(before)) || IsNumber(text, before)))
        {
            before--;
        }

        var isWholeAfter =
            span.End == clause.End
            || text.IsTaken(span.End)
            || text.IsStopWord(span.End)
            || AnswerWords.IsCue(text, span.End);
        return isWholeAfter && (before < clause.At || text.IsTaken(before) || Prepositions.Contains(text.Word(before)));
    }

    private static bool IsNumber(ProspectText text, int at) => text.IsTaken(at) && !text.Text.Tokens[at].IsWord;

    // "Redwood Foods" is a company's name; it says what the company does only if nothing else does.
    private static bool IsName(ProspectText text, Span span) =>
        span.Length > 1
        && span.Tokens.All(at => text.Text.Tokens[at].IsCapitalized)
        && span.Tokens.Any(at => !Knows(text, new Span(at, at + 1)));

    // Words of complaints, such as deliveries and security, name an industry only where one is expected.
    private static bool IsTalk(ProspectText text, Span span) =>
        span.Length == 1 && text.Content(span) is [var word] && TopicText.IsTopic(word, text.Language);

    // "Wholesale, food": one says the activity and the other the sector.
    private static bool Completes(ProspectText text, Span found, Span other)
    {
        var (mine, theirs) = (Industry.Read(text.Slice(found)), Industry.Read(text.Slice(other)));
        return (mine.Sectors.Count == 0 && theirs.Sectors.Count > 0)
            || (mine.Activities.Count == 0 && theirs.Activities.Count > 0);
    }

    // "Consultant" and "baker" name the trade too.
    private static string? FromTitle(ProspectText text, Span? title) =>
        title is { } span && span.Tokens.Any(at => Knows(text, new Span(at, at + 1)) && !IsFunction(text, at))
            ? text.Slice(span)
            : null;

    private static bool IsFunction(ProspectText text, int at) =>
        JobTitle.Read(text.Slice(new Span(at, at + 1))) is { Functions.Count: > 0, Level: null };

    private sealed record Candidate(Span Span, bool IsClear, bool IsTalk);
}
