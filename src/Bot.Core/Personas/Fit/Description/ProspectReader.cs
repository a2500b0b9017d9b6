using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>
/// Reads what a line says about a prospect: with keys ("title:COO size:250"), or in free words ("a COO at a food
/// wholesaler with 300 people").
/// </summary>
internal static class ProspectReader
{
    // A description is a sentence or two.
    private const int MaxLength = 600;

    /// <param name="line">What follows the command, or a whole sentence.</param>
    /// <param name="view">The personas, whose names and pains the line may mention.</param>
    /// <param name="language">The member's language.</param>
    public static FitQuestion Read(string line, AgreementView view, Language language)
    {
        var typed = FitQuestion.Parse(line);
        if (typed.Persona.Length == 0 || IsName(typed.Persona, typed.Said.Count > 0, view))
        {
            return typed;
        }

        var free = ReadFree(typed.Said.Count > 0 ? typed.Persona : line, view, language);
        if (typed.Said.Count == 0)
        {
            return free;
        }

        // Words before the keys that describe nobody are the name of an unknown persona.
        return free.Said.Keys.Any(key => key < FitKey.Pain)
            ? free with
            {
                Said = free
                    .Said.Concat(typed.Said)
                    .GroupBy(pair => pair.Key)
                    .ToDictionary(pair => pair.Key, pair => pair.Last().Value),
            }
            : typed;
    }

    // The titles of a persona name it too, but only before keys: alone, "COO" is the prospect's title.
    private static bool IsName(string words, bool isBeforeKeys, AgreementView view) =>
        view.Find(words) is not null
        || (
            isBeforeKeys
                ? view.Kind.Find(words, view.Agreements, view.Options) is { Match: not null } or { IsAmbiguous: true }
                : FuzzySearch
                    .Search(words, view.Agreements, agreement => [view.Title(agreement).English.ToString()])
                    .Best.Count > 0
        );

    private static FitQuestion ReadFree(string line, AgreementView view, Language language)
    {
        var text = new ProspectText(AnalyzedText.Of(line.Length > MaxLength ? line[..MaxLength] : line, language));
        var said = new List<(FitKey Key, string? Words)>();
        said.Add((FitKey.Size, Size(text)));
        var title = TitleFinder.Find(text);
        text.Take(title?.Tokens ?? []);
        said.Add((FitKey.Title, title is { } span ? text.Slice(span) : null));
        said.Add((FitKey.Region, RegionFinder.Find(text)));
        said.Add((FitKey.Industry, IndustryFinder.Find(text, title)));
        var persona = Persona(text, view);
        var pains = view.Agreements.SelectMany(agreement =>
            (agreement.Agreed ?? agreement.Latest) is { } version ? PersonaContent.Read(version.Content).Pains : []
        );
        said.AddRange(new AnswerFinder(text, [.. pains]).Find().Select(answer => (answer.Key, (string?)answer.Words)));
        return FitQuestion.Of(
            persona,
            key =>
                string.Join(
                    ", ",
                    said.Where(pair => pair.Key == key && pair.Words is not null).Select(pair => pair.Words)
                )
        ) with
        {
            IsFromFreeWords = true,
        };
    }

    // The largest number of each measure. A number without a noun counts people, unless people are counted elsewhere.
    private static string? Size(ProspectText text)
    {
        var found = Sizes.Find(text.Text);
        var sizes = found.Where(Sizes.IsSize).ToList();
        if (
            !sizes.Exists(quantity => quantity.Measure == Sizes.People)
            && found.FirstOrDefault(quantity => quantity.Measure == Quantity.Bare && !IsInAnswer(text, quantity))
                is { } bare
        )
        {
            sizes.Add(bare);
        }

        foreach (var quantity in sizes)
        {
            text.Take(quantity.Tokens);
        }

        var largest = sizes
            .GroupBy(quantity => quantity.Measure)
            .Select(same => same.MaxBy(quantity => quantity.From)!)
            .OrderBy(quantity => quantity.Tokens[0]);
        return sizes.Count == 0 ? null : string.Join(", ", largest.Select(quantity => quantity.Words));
    }

    private static bool IsInAnswer(ProspectText text, Quantity quantity)
    {
        var at = quantity.Tokens[0];
        return text.Clauses.Any(clause =>
            at >= clause.At
            && at < clause.End
            && clause.Tokens.Any(token => token < at && AnswerWords.IsCue(text, token))
        );
    }

    // A persona whose name stands among the words that nothing else took.
    private static string? Persona(ProspectText text, AgreementView view)
    {
        foreach (var name in view.Agreements.Select(agreement => view.Title(agreement).English.ToString()))
        {
            var words = Folding.Words(name).ToList();
            foreach (var left in text.Left())
            {
                var at = Enumerable
                    .Range(left.At, Math.Max(0, left.Length - words.Count + 1))
                    .FirstOrDefault(at => Enumerable.Range(0, words.Count).All(i => text.Word(at + i) == words[i]), -1);
                if (at >= 0 && words.Count > 0)
                {
                    text.Take(Enumerable.Range(at, words.Count));
                    return name;
                }
            }
        }

        return null;
    }
}
