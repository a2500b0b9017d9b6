using System.Globalization;

namespace Bot.Core.Facts;

/// <summary>Ids of facts that have none of their own: all that tells them apart, without their numbers.</summary>
internal static class FactIds
{
    public static string Of(DateOnly? from, DateOnly? to, string? word, Labels labels) =>
        string.Join(
            '\u001f',
            [
                from?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                to?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                word ?? "",
                .. Dimensions.All.Select(dimension => labels[dimension] ?? ""),
            ]
        );
}
