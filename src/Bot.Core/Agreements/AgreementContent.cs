using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Core.Agreements;

/// <summary>The text of one field as typed. A list or a multiple choice has one value per line.</summary>
public sealed record ContentValue(string Field, string Words);

/// <summary>The content of an agreement: the filled fields of its type, in the type's order.</summary>
public sealed record AgreementContent(IReadOnlyList<ContentValue> Values)
{
    public static readonly AgreementContent Empty = new([]);

    /// <summary>The field's text, or null if it is empty.</summary>
    public string? this[string field] => Values.FirstOrDefault(value => value.Field == field)?.Words;

    /// <summary>The field's text, or null if it is empty.</summary>
    public string? this[FieldDefinition field] => this[field.Name];

    /// <summary>The field's lines that are not blank, without outer spaces.</summary>
    public IReadOnlyList<string> Lines(FieldDefinition field) =>
        (this[field] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The day in the field; null if it has none.</summary>
    public DateOnly? Day(FieldDefinition field) => Day(this[field]);

    /// <summary>
    /// Builds content in the type's field order, without blank fields. All line ends become \n, whatever the platform
    /// sends.
    /// </summary>
    public static AgreementContent Of(IReadOnlyList<FieldDefinition> fields, Func<string, string?> words) =>
        new([
            .. fields
                .Select(field => new ContentValue(field.Name, WithPlainLineEnds(words(field.Name))))
                .Where(value => !string.IsNullOrWhiteSpace(value.Words)),
        ]);

    /// <summary>Parses the text of a day field (yyyy-MM-dd); null if it is not a day.</summary>
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
    /// SHA-256 in hexadecimal over the kind, the subject, and each field's name and text. Each part has its length in
    /// front (netstrings), so two different contents never produce the same input.
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

    private static string WithPlainLineEnds(string? words) =>
        (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
