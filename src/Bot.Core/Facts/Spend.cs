using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Facts;

/// <summary>
/// Money that a side spent on a day. Rows of spend have no id: <see cref="Key"/> identifies a row (day, side,
/// currency, labels, note). It leaves out the amount, so that a corrected cost replaces the earlier one and is not
/// added to it. <see cref="Ordinal"/> numbers the rows with the same key in one file, from 0. <see cref="Origin"/> tells
/// the kind of file apart, so that the days of two ads tools do not overwrite each other.
/// </summary>
public sealed record Spend(
    DateOnly Day,
    Side Side,
    Money Amount,
    string? Note,
    Labels Labels,
    int Ordinal = 0,
    string? Origin = null
)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Key =>
        string.Join(
            '\u001f',
            [
                Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Side.ToString(),
                Amount.Currency,
                Note ?? "",
                .. Dimensions.All.Select(dimension => Labels[dimension] ?? ""),
                .. Origin is null ? Array.Empty<string>() : [Origin],
            ]
        );

    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => $"{Key}\u001f{Ordinal}";
}
