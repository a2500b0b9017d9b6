using System.Collections.Frozen;
using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Accounts;

/// <summary>Finds an account by its name as typed, and names that are probably the same company. Pure.</summary>
internal static class AccountFinding
{
    private const int MostChoices = 5;
    private const int ShortestMistyped = 6;

    private static readonly FrozenSet<string> LegalForms =
    [
        "inc",
        "ltd",
        "llc",
        "llp",
        "plc",
        "corp",
        "corporation",
        "co",
        "company",
        "limited",
        "incorporated",
        "gmbh",
        "ag",
        "bv",
        "nv",
        "sa",
        "sas",
        "sl",
        "slu",
        "srl",
        "sau",
        "the",
        "de",
        "cv",
    ];

    /// <summary>The key of the account with that name, or names to choose from.</summary>
    public static (string? Key, IReadOnlyList<string> Choices, bool IsNear) Find(string words, AccountBook book)
    {
        var typed = new[] { words, words.TrimEnd('?', '.', '!', ' ') }.Select(book.Root);
        if (typed.FirstOrDefault(key => book.NameOf(key) is not null) is { } known)
        {
            return (known, [], false);
        }

        var names = book.Names.ToList();
        var plain = Plain(words);
        var same = names.Where(name => plain.Length > 0 && Plain(name) == plain).ToList();
        if (same is [var one])
        {
            return (book.Root(one), [], false);
        }

        var (best, near) = same.Count > 0 ? (same, []) : FuzzySearch.Search(words, names, name => [name]);
        return best is [var single]
            ? (book.Root(single), [], false)
            : (
                null,
                [.. (best.Count > 0 ? best : near.Where(name => IsNear(words, name))).Take(MostChoices)],
                best.Count == 0
            );
    }

    /// <summary>
    /// Other accounts whose names differ by a legal form, by signs, or by one letter. Different numbers are different
    /// accounts.
    /// </summary>
    public static IReadOnlyList<string> Alike(string name, AccountBook book)
    {
        var (key, plain) = (AccountStore.Key(name), Plain(name));
        return
        [
            .. book
                .Names.Where(other => AccountStore.Key(other) != key && IsAlike(plain, Plain(other)))
                .Order(StringComparer.Ordinal)
                .Take(MostChoices),
        ];
    }

    // A third of the letters may differ; other names would be noise.
    private static bool IsNear(string words, string name)
    {
        var typed = string.Concat(Folding.Words(words));
        return Folding.IsWithin(typed, string.Concat(Folding.Words(name)), Math.Max(2, typed.Length / 3));
    }

    private static bool IsAlike(string one, string other) =>
        one.Length > 0
        && (
            one == other
            || (
                one.Length >= ShortestMistyped
                && other.Length >= ShortestMistyped
                && Math.Abs(one.Length - other.Length) <= 1
                && !one.Any(char.IsDigit)
                && !other.Any(char.IsDigit)
                && Folding.IsWithin(one, other, 1)
            )
        );

    private static string Plain(string name) =>
        string.Concat(
            Folding.Words(name.Replace(".", "", StringComparison.Ordinal)).Where(word => !LegalForms.Contains(word))
        );
}
