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

    /// <summary>The customer.</summary>
    Account,

    /// <summary>The account's industry, or else the segment of the fact.</summary>
    Industry,

    /// <summary>The account's country, or else the territory of the fact.</summary>
    Country,

    /// <summary>The stage of an open deal.</summary>
    Stage,
    Month,
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
        ["salesperson"] = Dimension.Rep,
        ["salespeople"] = Dimension.Rep,
        ["seller"] = Dimension.Rep,
        ["sales rep"] = Dimension.Rep,
        ["sales reps"] = Dimension.Rep,
        ["sales person"] = Dimension.Rep,
        ["deal owner"] = Dimension.Rep,
        ["account executive"] = Dimension.Rep,
        ["comerciales"] = Dimension.Rep,
        ["vendedores"] = Dimension.Rep,
        ["responsable"] = Dimension.Rep,
        ["propietario"] = Dimension.Rep,
        ["account"] = Dimension.Account,
        ["accounts"] = Dimension.Account,
        ["customer"] = Dimension.Account,
        ["customers"] = Dimension.Account,
        ["client"] = Dimension.Account,
        ["clients"] = Dimension.Account,
        ["company"] = Dimension.Account,
        ["cuenta"] = Dimension.Account,
        ["cuentas"] = Dimension.Account,
        ["cliente"] = Dimension.Account,
        ["clientes"] = Dimension.Account,
        ["empresa"] = Dimension.Account,
        ["industry"] = Dimension.Industry,
        ["industries"] = Dimension.Industry,
        ["vertical"] = Dimension.Industry,
        ["sector"] = Dimension.Industry,
        ["sectores"] = Dimension.Industry,
        ["industria"] = Dimension.Industry,
        ["country"] = Dimension.Country,
        ["countries"] = Dimension.Country,
        ["pais"] = Dimension.Country,
        ["paises"] = Dimension.Country,
        ["stage"] = Dimension.Stage,
        ["stages"] = Dimension.Stage,
        ["etapa"] = Dimension.Stage,
        ["etapas"] = Dimension.Stage,
        ["fase"] = Dimension.Stage,
        ["month"] = Dimension.Month,
        ["months"] = Dimension.Month,
        ["mes"] = Dimension.Month,
        ["meses"] = Dimension.Month,
        ["segment"] = Dimension.Segment,
        ["segments"] = Dimension.Segment,
        ["segmento"] = Dimension.Segment,
        ["segmentos"] = Dimension.Segment,
    };

    /// <summary>The dimensions that facts have labels of.</summary>
    public static IReadOnlyList<Dimension> All { get; } =
    [.. Enum.GetValues<Dimension>().Where(dimension => dimension <= Dimension.Segment)];

    public static LocalizedText Name(this Dimension dimension) =>
        dimension switch
        {
            Dimension.Channel => new("channel", "canal"),
            Dimension.Campaign => new("campaign", "campaña"),
            Dimension.Territory => new("territory", "territorio"),
            Dimension.Product => new("product", "producto"),
            Dimension.Rep => new("rep", "comercial"),
            Dimension.Segment => new("segment", "segmento"),
            Dimension.Account => new("account", "cuenta"),
            Dimension.Industry => new("industry", "sector"),
            Dimension.Country => new("country", "país"),
            Dimension.Stage => new("stage", "etapa"),
            Dimension.Month => new("month", "mes"),
            _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
        };

    /// <summary>Parses the usual words for a dimension in either language; case and accents do not matter.</summary>
    public static bool TryParse(string? word, out Dimension dimension) =>
        ByWord.TryGetValue(Folding.Fold(word ?? "").Trim(), out dimension);
}
