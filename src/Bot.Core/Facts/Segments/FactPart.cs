using System.Globalization;
using System.Security.Cryptography;

namespace Bot.Core.Facts.Segments;

/// <summary>Some rows of a segment, packed by <see cref="ColumnWriter"/>.</summary>
internal sealed record FactPart(string Organization, string Id, FactSource Source, byte[] Content)
{
    // Small enough to be written between other commits.
    public const int MostRows = 20_000;

    public static string IdOf(string segment, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{segment}.{number:0000}");

    public static IReadOnlyList<FactPart> Pack(string organization, string segment, FactRows rows) =>
        [.. Pack(organization, segment, Split(rows))];

    public static IEnumerable<FactPart> Pack(string organization, string segment, IEnumerable<FactColumns> pieces) =>
        pieces.Select(
            (columns, number) =>
                new FactPart(organization, IdOf(segment, number), columns.Source, ColumnWriter.Pack(columns))
        );

    /// <summary>The rows as columns, in pieces of the size of a part.</summary>
    public static IEnumerable<FactColumns> Split(FactRows rows) =>
        Split(rows.Deals, FactColumns.Of)
            .Concat(Split(rows.Leads, FactColumns.Of))
            .Concat(Split(rows.Spend, FactColumns.Of))
            .Concat(Split(rows.Accounts, FactColumns.Of))
            .Concat(Split(rows.Others.Subscriptions, FactColumns.Of))
            .Concat(Split(rows.Others.Answers, FactColumns.Of))
            .Concat(Split(rows.Others.FormDays, FactColumns.Of))
            .Concat(Split(rows.Others.Costs, FactColumns.Of))
            .Concat(Split(rows.Others.Stages, FactColumns.Of));

    /// <summary>The current rows of layers, in pieces of the size of a part.</summary>
    public static IEnumerable<FactColumns> Split(IReadOnlyList<FactLayer> layers) =>
        Enum.GetValues<FactSource>()
            .SelectMany(source =>
                CurrentRows.Of(layers, source).Chunk(MostRows).Select(rows => FactColumns.Of(source, rows))
            );

    /// <summary>The same for the same rows in the same order.</summary>
    public static string Hash(IReadOnlyList<FactPart> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(part.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..24];
    }

    private static IEnumerable<FactColumns> Split<T>(IReadOnlyList<T> rows, Func<IReadOnlyList<T>, FactColumns> pack) =>
        rows is FactList<T> packed ? packed.Columns : rows.Chunk(MostRows).Select(pack);

    public FactColumns Unpack() => ColumnReader.Unpack(Source, Content);
}
