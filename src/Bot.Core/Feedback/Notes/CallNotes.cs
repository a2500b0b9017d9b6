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
    // A piece is proposed if the classifier of lines is rather sure, and the one of sentences does not object.
    private const double LikelySaid = 0.85;
    private const double LeastReport = 0.3;
    private const int ShortestPiece = 3;

    // "Acme: too expensive": who writes an account before the colon means a report.
    private const double NamedSaid = 0.4;

    // A first line that is surely what was said is no header.
    private const double SurelySaid = 0.9;
    private const int LongestHeader = 6;

    /// <summary>The most entries that are proposed at once.</summary>
    public const int Most = 50;

    /// <summary>The reports in the text; none if it is an ordinary report.</summary>
    public static IReadOnlyList<FeedbackDetails> Read(string text, string currency, Vocabulary vocabulary)
    {
        var lines = NoteText.Lines(text);
        if (lines.Count < 2 && !NoteText.IsNotes(text))
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
        var account = header.Account ?? OnlyAccount(text, vocabulary);
        return
        [
            .. lines
                .Skip(header.Lines)
                .SelectMany(NoteText.Pieces)
                .Distinct()
                .Select(piece => Entry(piece, account, currency, vocabulary))
                .OfType<FeedbackDetails>()
                .DistinctBy(details => (details.Account, details.Text))
                .Take(Most),
        ];
    }

    // "Acme: slow", "Beta: too expensive", one to a line: if one of the names is surely an account, all are.
    private static IReadOnlyList<FeedbackDetails> ByAccount(
        IReadOnlyList<string> lines,
        string currency,
        Vocabulary vocabulary
    )
    {
        var rows = lines.Select(line => Field().Match(NoteText.Plain(line))).ToList();
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
    private static (string? Account, int Lines) Header(IReadOnlyList<string> lines, Vocabulary vocabulary)
    {
        var finder = new AccountFinder(vocabulary);
        var account = default(string);
        var count = 0;
        var prose = lines.Count == 1;
        foreach (var (at, line) in (prose ? NoteText.Pieces(lines[0]) : lines).Take(LongestHeader).Index())
        {
            var field = Field().Match(line);
            if (field.Success && NoteFields.IsAccount(Folding.Fold(field.Groups["key"].Value).Trim()))
            {
                return (field.Groups["value"].Value.Trim(), at + 1);
            }

            if (account is null && !NoteText.IsBullet(line) && Said(line, vocabulary) < SurelySaid)
            {
                account = finder.Find(line.TrimEnd(':', '.')).Account ?? (at == 0 ? NameOnly(line, vocabulary) : null);
                count = at == 0 && !prose && account is not null && NoteText.Pieces(line).Count() == 1 ? 1 : count;
            }
        }

        return (account, count);
    }

    // A mail names its company in the signature.
    private static string? OnlyAccount(string text, Vocabulary vocabulary) =>
        vocabulary
            .Find(AnalyzedText.Of(text, Language.English))
            .Where(mention => mention.Kind == MentionKinds.Account)
            .Select(mention => mention.Name)
            .Distinct()
            .Take(2)
            .ToList()
            is [var only]
            ? only
            : null;

    // A first line that is nothing but a name: "Acme Foods", "Acme Foods - call 12/11".
    private static string? NameOnly(string line, Vocabulary vocabulary)
    {
        var name = Heading().Match(line).Groups["name"].Value.Trim();
        return name.Length is > 1 and <= 60 ? new AccountFinder(vocabulary).Find($"{name}: x").Account : null;
    }

    private static FeedbackDetails? Entry(string piece, string? account, string currency, Vocabulary vocabulary)
    {
        piece = WithoutSpeaker(piece, vocabulary);
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
        if (
            Folding.Words(details.Text).Count() < (isNamed ? 1 : ShortestPiece)
            || (kind is null && (NoteFields.IsTask(piece) || !IsSaid(piece, vocabulary, isNamed)))
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

    // "Lena: Acme is stuck": a colleague tells it in the weekly round.
    private static string WithoutSpeaker(string piece, Vocabulary vocabulary)
    {
        var field = Field().Match(piece);
        return
            field.Success
            && vocabulary.Find(AnalyzedText.Of(field.Groups["key"].Value, Language.English))
                is [{ Kind: MentionKinds.Person, At: 0 }]
            ? field.Groups["value"].Value
            : piece;
    }

    private static bool IsSaid(string piece, Vocabulary vocabulary, bool isNamed)
    {
        var analyzed = AnalyzedText.Of(piece, Language.English);
        var mentions = vocabulary.Find(analyzed);
        return isNamed
            ? SentenceModel.Instance.IsSaid(analyzed, mentions) >= NamedSaid
            : SentenceModel.Instance.IsSaid(analyzed, mentions) >= LikelySaid
                && SentenceModel.Instance.IsReport(analyzed, mentions) >= LeastReport;
    }

    private static double Said(string text, Vocabulary vocabulary)
    {
        var analyzed = AnalyzedText.Of(text, Language.English);
        return SentenceModel.Instance.IsSaid(analyzed, vocabulary.Find(analyzed));
    }

    [GeneratedRegex(@"^(?<key>\p{L}[\p{L} /]{1,28}?)\s*[:=]\s+(?<value>\S.*)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?<name>[^-–—:,(|\d]+)")]
    private static partial Regex Heading();
}
