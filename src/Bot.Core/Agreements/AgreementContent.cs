using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Agreements;

/// <summary>One field's words as typed; several values of a list or choice are lines.</summary>
public sealed record ContentValue(string Field, string Words);

/// <summary>What an agreement says: its kind's fields that were filled, in the kind's order.</summary>
public sealed record AgreementContent(IReadOnlyList<ContentValue> Values)
{
    public static readonly AgreementContent Empty = new([]);

    /// <summary>The field's words, or null when it was left empty.</summary>
    public string? this[string field] => Values.FirstOrDefault(value => value.Field == field)?.Words;

    /// <summary>In the kind's order, blank fields left out, line ends as one character whatever the platform sent.</summary>
    public static AgreementContent Of(IReadOnlyList<FieldDefinition> fields, Func<string, string?> words) =>
        new([
            .. fields
                .Select(field => new ContentValue(field.Name, Lines(words(field.Name))))
                .Where(value => !string.IsNullOrWhiteSpace(value.Words)),
        ]);

    /// <summary>The day that these words of a day field name (yyyy-MM-dd); null when they name none.</summary>
    public static DateOnly? Day(string? words) =>
        DateOnly.TryParseExact(
            words?.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>
    /// SHA-256 in hexadecimal over kind, subject and each field's name and words, every part with its length in front
    /// (netstrings), so that no two different contents are written alike.
    /// </summary>
    public string Hash(string kind, string subject)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var part in Values.SelectMany(value => new[] { value.Field, value.Words }).Prepend(subject).Prepend(kind)
        )
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(Encoding.ASCII.GetBytes($"{bytes.Length}:"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Lines(string? words) =>
        (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
