using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>
/// Finds the account that a report is about: a known account that it names, else a name in the place of one ("Acme: …",
/// "Acme says …", "call with Acme", "…, said Acme", "en Acme"). A name needs a capital letter or is no ordinary word.
/// What merely stands before a colon is no account.
/// </summary>
internal sealed partial class AccountFinder(Vocabulary vocabulary)
{
    private const int LongestPrefix = 8;

    /// <summary>The account and the text without the prefix that named it; null if the text names none.</summary>
    public (string? Account, string Text) Find(string text)
    {
        var analyzed = AnalyzedText.Of(Dash().Replace(text, "${name}: ", 1), Language.English);
        var mentions = vocabulary.Find(analyzed);
        var known = mentions.Where(mention => mention.Kind == MentionKinds.Account).ToList();
        if (!IsSpeaker(analyzed, mentions) && Prefix(analyzed, known) is { } prefix)
        {
            return prefix.Account is null ? (null, text) : prefix;
        }

        if (known.Count > 0)
        {
            return (known[0].Name, text);
        }

        var free = Enumerable
            .Range(0, analyzed.Tokens.Count)
            .Where(at => !mentions.Any(mention => mention.Covers(at)))
            .ToHashSet();
        return (
            Subject(analyzed, free) ?? AfterLead(analyzed, free) ?? AtEnd(analyzed, free) ?? Anywhere(analyzed, free),
            text
        );
    }

    // "Lena: …" is how a colleague is quoted.
    private static bool IsSpeaker(AnalyzedText text, IReadOnlyList<Mention> mentions) =>
        mentions is [{ Kind: MentionKinds.Person, At: 0 } person, ..] && person.End == Colon(text);

    // "Acme: …", "Feedback from Acme: …".
    private static (string? Account, string Text)? Prefix(AnalyzedText text, List<Mention> known)
    {
        var colon = Colon(text);
        if (colon <= 0)
        {
            return null;
        }

        var rest = text.Text[text.Tokens[colon].End..].Trim();
        if (rest.Length == 0)
        {
            return null;
        }

        if (known.FirstOrDefault(mention => mention.End <= colon) is { } mentioned)
        {
            return mentioned.At == 0 || IsLeadIn(text, mentioned.At)
                ? (mentioned.Name, rest)
                : (mentioned.Name, text.Text);
        }

        var start = LeadIn(text, colon);
        if (start < colon && AccountName.IsName(text, start, colon - start, isStart: true))
        {
            return (AccountName.Raw(text, start, colon - start), rest);
        }

        return null;
    }

    // The first colon that a space follows, within the first words.
    private static int Colon(AnalyzedText text)
    {
        for (var at = 1; at < Math.Min(text.Tokens.Count - 1, LongestPrefix); at++)
        {
            if (
                text.Tokens[at].Raw == ":"
                && text.Tokens[at].End < text.Text.Length
                && char.IsWhiteSpace(text.Text[text.Tokens[at].End])
            )
            {
                return at;
            }

            if (text.Tokens[at].Raw is "\n" or "." or "?" or "!")
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsLeadIn(AnalyzedText text, int end) =>
        Enumerable
            .Range(0, end)
            .All(at =>
                !text.Tokens[at].IsWord
                || AccountWords.Talks.Contains(text.Tokens[at].Word)
                || AccountWords.Lead.Contains(text.Tokens[at].Word)
                || StopWords.Contains(text.Tokens[at].Word)
            );

    // "Feedback from", "llamada con": the words before the name.
    private static int LeadIn(AnalyzedText text, int colon)
    {
        for (var at = Math.Min(colon - 1, 4); at > 0; at--)
        {
            if (AccountWords.Lead.Contains(text.Tokens[at - 1].Word) && (at < 2 || IsLeadIn(text, at)))
            {
                return at;
            }
        }

        return 0;
    }

    // "Acme says …" at the beginning of a sentence.
    private static string? Subject(AnalyzedText text, HashSet<int> free)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (at > 0 && text.Tokens[at - 1].Raw is not ("." or "!" or "\n" or "," or ";"))
            {
                continue;
            }

            var length = AccountName.NameLength(text, at, free);
            if (
                length > 0
                && at + length < text.Tokens.Count
                && AccountWords.SaidAfter.Contains(text.Tokens[at + length].Word)
                && AccountName.IsName(text, at, length, isStart: true)
            )
            {
                return AccountName.Raw(text, at, length);
            }

            // "Acme's onboarding is slow".
            if (
                length > 0
                && text.Tokens[at + length - 1].Word.EndsWith("'s", StringComparison.Ordinal)
                && AccountName.IsName(text, at, length, isStart: true)
            )
            {
                return AccountName.Raw(text, at, length);
            }
        }

        return null;
    }

    private static string? AfterLead(AnalyzedText text, HashSet<int> free)
    {
        for (var at = 1; at < text.Tokens.Count; at++)
        {
            var lead = text.Tokens[at - 1].Word;
            if (!AccountWords.Lead.Contains(lead) || !free.Contains(at) || !text.Tokens[at].IsCapitalized)
            {
                continue;
            }

            if (
                lead is "with" or "con" or "for" or "para" or "by" or "to" or "a"
                && !HasBefore(text, at - 1, AccountWords.Talks)
            )
            {
                continue;
            }

            if (HasBefore(text, at - 1, AccountWords.NotAccounts, within: 2))
            {
                continue;
            }

            var length = AccountName.NameLength(text, at, free);
            if (length > 0 && AccountName.IsName(text, at, length, isStart: false))
            {
                return AccountName.Raw(text, at, length);
            }
        }

        return null;
    }

    // "… until April, Acme Foods" or "… (Acme Foods)" at the end.
    private static string? AtEnd(AnalyzedText text, HashSet<int> free)
    {
        var end = text.Tokens.Count;
        while (end > 0 && !text.Tokens[end - 1].IsWord)
        {
            end--;
        }

        for (var at = Math.Max(1, end - AccountName.Longest); at < end; at++)
        {
            if (
                text.Tokens[at - 1].Raw is "," or "(" or "."
                && text.Tokens[at].IsCapitalized
                && AccountName.NameLength(text, at, free) == end - at
                && AccountName.IsName(text, at, end - at, isStart: false)
            )
            {
                return AccountName.Raw(text, at, end - at);
            }
        }

        return null;
    }

    // Two capitalized words or more, one of them unusual: a name wherever it stands.
    private static string? Anywhere(AnalyzedText text, HashSet<int> free)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!text.Tokens[at].IsCapitalized || (at > 0 && HasBefore(text, at, AccountWords.NotAccounts, within: 2)))
            {
                continue;
            }

            // "Yesterday Acme Foods …", but "Lumen Traders …".
            var isLeadIn = at == 0 && OrdinaryWords.Contains(text.Tokens[0].Word) && !IsCompanyWord(text, 1);
            var start = isLeadIn ? at + 1 : at;
            var length = start < text.Tokens.Count ? AccountName.NameLength(text, start, free) : 0;
            if (
                Enumerable.Range(start, length).Count(i => text.Tokens[i].IsCapitalized) >= 2
                && AccountName.IsName(text, start, length, isStart: false)
            )
            {
                return AccountName.Raw(text, start, length);
            }

            at = Math.Max(at, start + length - 1);
        }

        return null;
    }

    private static bool IsCompanyWord(AnalyzedText text, int at) =>
        at < text.Tokens.Count && text.Tokens[at].IsCapitalized && WordList.OfCompanies.Contains(text.Tokens[at].Word);

    private static bool HasBefore(AnalyzedText text, int at, FrozenSet<string> words, int within = 3) =>
        Enumerable
            .Range(Math.Max(0, at - within), at - Math.Max(0, at - within))
            .Any(before => words.Contains(text.Tokens[before].Word));

    // "Acme – onboarding is slow": a dash like a colon.
    [GeneratedRegex(@"^(?<name>[^-–—:.!?\n]{2,50}?)\s+[-–—]\s+(?=\S)")]
    private static partial Regex Dash();
}
