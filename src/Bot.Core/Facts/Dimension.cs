using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>A dimension to break figures down by, if the facts have it.</summary>
public enum Dimension
{
    Channel,
    Campaign,
    Territory,
    Product,
    Rep,
    Segment,
}

/// <summary>Names of the dimensions, and their parser.</summary>
public static class Dimensions
{
    private static readonly Dictionary<string, Dimension> ByWord = new()
    {
        ["channel"] = Dimension.Channel,
        ["channels"] = Dimension.Channel,
        ["source"] = Dimension.Channel,
        ["canal"] = Dimension.Channel,
        ["canales"] = Dimension.Channel,
        ["origen"] = Dimension.Channel,
        ["campaign"] = Dimension.Campaign,
        ["campaigns"] = Dimension.Campaign,
        ["campana"] = Dimension.Campaign,
        ["campanas"] = Dimension.Campaign,
        ["territory"] = Dimension.Territory,
        ["region"] = Dimension.Territory,
        ["territorio"] = Dimension.Territory,
        ["zona"] = Dimension.Territory,
        ["product"] = Dimension.Product,
        ["products"] = Dimension.Product,
        ["producto"] = Dimension.Product,
        ["productos"] = Dimension.Product,
        ["rep"] = Dimension.Rep,
        ["reps"] = Dimension.Rep,
        ["owner"] = Dimension.Rep,
        ["comercial"] = Dimension.Rep,
        ["vendedor"] = Dimension.Rep,
        ["vendedora"] = Dimension.Rep,
        ["segment"] = Dimension.Segment,
        ["segments"] = Dimension.Segment,
        ["segmento"] = Dimension.Segment,
        ["segmentos"] = Dimension.Segment,
    };

    public static IReadOnlyList<Dimension> All { get; } = Enum.GetValues<Dimension>();

    public static LocalizedText Name(this Dimension dimension) =>
        dimension switch
        {
            Dimension.Channel => new("channel", "canal"),
            Dimension.Campaign => new("campaign", "campaña"),
            Dimension.Territory => new("territory", "territorio"),
            Dimension.Product => new("product", "producto"),
            Dimension.Rep => new("rep", "comercial"),
            Dimension.Segment => new("segment", "segmento"),
            _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
        };

    /// <summary>Parses the usual words for a dimension in either language; case and accents do not matter.</summary>
    public static bool TryParse(string? word, out Dimension dimension) =>
        ByWord.TryGetValue(Folding.Fold(word ?? "").Trim(), out dimension);
}
