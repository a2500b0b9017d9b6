using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback.Notes;

/// <summary>
/// Reads several reports in one text: call notes, bullets, the fields of a CRM ("Pain: …"), or a pasted table. What is
/// no report (next steps, contacts, greetings) is left out. Pure.
/// </summary>
internal static partial class CallNotes
{
    // A piece of a text is a report more often than a sentence on its own.
    private const double LikelyReport = 0.5;
    private const int ShortestPiece = 3;

    // "Acme: too expensive": who writes an account before the colon means a report.
    private const double NamedReport = 0.15;

    /// <summary>The most entries that are proposed at once.</summary>
    public const int Most = 50;

    /// <summary>The reports in the text; fewer than two if it is an ordinary report.</summary>
    public static IReadOnlyList<FeedbackDetails> Read(string text, string currency, Vocabulary vocabulary)
    {
        var lines = text.ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .ToList();
        if (lines.Count < 2)
        {
            return [];
        }

        var table = PastedTable.Read(lines, currency, vocabulary);
        if (table.Count > 0)
        {
            return [.. table.Take(Most)];
        }

        if (ByAccount(lines, currency, vocabulary) is { Count: > 1 } named)
        {
            return named;
        }

        var header = Header(lines, vocabulary);
        return
        [
            .. lines
                .Where((_, i) => i >= header.Lines)
                .SelectMany(line => Pieces(line))
                .Select(piece => Entry(piece, header.Account, currency, vocabulary))
                .OfType<FeedbackDetails>()
                .DistinctBy(details => (details.Account, details.Text))
                .Take(Most),
        ];
    }

    // "Acme: slow", "Beta: too expensive", one to a line: if one of the names is surely an account, all are.
    private static IReadOnlyList<FeedbackDetails> ByAccount(List<string> lines, string currency, Vocabulary vocabulary)
    {
        var rows = lines.Select(line => Field().Match(Bullet().Replace(line, ""))).ToList();
        var names = rows.Select(row => Folding.Fold(row.Groups["key"].Value).Trim()).ToList();
        if (
            rows.Exists(row => !row.Success)
            || names.Exists(name => NoteFields.IsNoReport(name) || NoteFields.Kind(name) is not null)
            || names.Distinct().Count() < 2
            || !rows.Exists(row => new AccountFinder(vocabulary).Find(row.Value).Account is not null)
        )
        {
            return [];
        }

        return
        [
            .. rows.Take(Most)
                .Select(row =>
                    FeedbackParser.Parse(row.Groups["value"].Value, currency, vocabulary) with
                    {
                        Account =
                            new AccountFinder(vocabulary).Find(row.Value).Account ?? row.Groups["key"].Value.Trim(),
                    }
                ),
        ];
    }

    // "Account: Acme", "Call with Acme, Tuesday": lines at the beginning that name the account of all that follows.
    private static (string? Account, int Lines) Header(List<string> lines, Vocabulary vocabulary)
    {
        var finder = new AccountFinder(vocabulary);
        var account = default(string);
        var count = 0;
        foreach (var line in lines.Take(4))
        {
            var field = Field().Match(line);
            if (
                field.Success
                && Folding.Fold(field.Groups["key"].Value).Trim()
                    is "account"
                        or "cuenta"
                        or "company"
                        or "empresa"
                        or "customer"
                        or "cliente"
            )
            {
                return (field.Groups["value"].Value.Trim(), count + 1);
            }

            if (count == 0 && !Bullet().IsMatch(line) && Probability(line, vocabulary) < 0.75)
            {
                account ??= finder.Find(line.TrimEnd(':', '.')).Account ?? NameOnly(line, vocabulary);
                count = account is null ? count : 1;
            }
        }

        return (account, count);
    }

    // A first line that is nothing but a name: "Acme Foods", "Acme Foods - call 12/11".
    private static string? NameOnly(string line, Vocabulary vocabulary)
    {
        var name = Heading().Match(line).Groups["name"].Value.Trim();
        return name.Length is > 1 and <= 60 ? new AccountFinder(vocabulary).Find($"{name}: x").Account : null;
    }

    // A bullet or a line is a piece; a long line of prose has one for each sentence.
    private static IEnumerable<string> Pieces(string line)
    {
        var plain = Bullet().Replace(line, "").Trim();
        return Sentences().Split(plain).Select(piece => piece.Trim()).Where(piece => piece.Length > 0);
    }

    private static FeedbackDetails? Entry(string piece, string? account, string currency, Vocabulary vocabulary)
    {
        var field = Field().Match(piece);
        FeedbackKind? kind = null;
        if (field.Success)
        {
            var key = Folding.Fold(field.Groups["key"].Value).Trim();
            if (NoteFields.IsNoReport(key))
            {
                return null;
            }

            if (NoteFields.Kind(key) is { } named)
            {
                (kind, piece) = (named, field.Groups["value"].Value.Trim());
            }
        }

        var details = FeedbackParser.Parse(piece, currency, vocabulary);
        var isNamed = details.Account is not null && details.Text.Length < piece.Length;
        var least = isNamed ? NamedReport : LikelyReport;
        if (
            Folding.Words(details.Text).Count() < (isNamed ? 1 : ShortestPiece)
            || (kind is null && (NoteFields.IsTask(piece) || Probability(piece, vocabulary) < least))
        )
        {
            return null;
        }

        return details.Text.Length == 0
            ? null
            : details with
            {
                Account = details.Account ?? account,
                Kind = kind ?? details.Kind,
            };
    }

    private static double Probability(string text, Vocabulary vocabulary)
    {
        var analyzed = AnalyzedText.Of(text, Language.English);
        return SentenceModel
            .Instance.Classify(analyzed, vocabulary.Find(analyzed))
            .Where(scored => scored.Label.StartsWith("report.", StringComparison.Ordinal))
            .Sum(scored => scored.Probability);
    }

    [GeneratedRegex(@"^\s*(?:[-*•·–—>+]|\d{1,2}[.)]|\[[ xX]?\]|☐|✅|👉)\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<key>\p{L}[\p{L} /]{1,28}?)\s*[:=]\s+(?<value>\S.*)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?<name>[^-–—:,(|\d]+)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<=[.!?…])\s+(?=[\p{Lu}¿¡""“«])|\s*;\s+")]
    private static partial Regex Sentences();
}
