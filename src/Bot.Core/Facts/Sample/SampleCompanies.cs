using System.Globalization;

namespace Bot.Core.Facts.Sample;

/// <summary>The companies of leads and deals: industry by name, size by segment, country by territory.</summary>
internal static class SampleCompanies
{
    // One in fifteen leaves the field empty.
    private const double EmptyShare = 1 / 15.0;

    private static readonly IReadOnlyList<(string Industry, string Words)> Trades =
    [
        (
            "Food and beverage wholesale",
            "Foods Beverages Produce Bakery Wholesale Grocers Grocery Dairy Frozen Seafood Pantry"
        ),
        ("Building supply", "Building Lumber Hardware"),
        ("Medical and pharmacy distribution", "Medical Pharma"),
        (
            "Mayoristas de alimentación",
            "Distribuciones Bebidas Frutas Congelados Lácteos Conservas "
                + "Mayorista Cárnicas Aceites Almazara Panadería Bajío"
        ),
        ("Materiales de construcción", "Materiales Ferretería"),
        ("Distribución médica y farmacéutica", "Médicos Farma"),
        ("Automotive", "Auto Recambios"),
        ("Agriculture", "Farm"),
        ("Cleaning and linen", "Linen"),
        ("Office supplies", "Paper Office Suministros"),
        ("Transportation/Trucking/Railroad", "Haulage Transportes"),
        ("Retail", "Stores Tiendas"),
        ("Computer Software", "Systems Informática"),
        ("Manufacturing", "Industries Industrias"),
        ("Hospitality", "Hotels Hoteles"),
        ("Consulting", "Advisers Consultores"),
    ];

    // Names of companies that only ask. Many are no customers for Trazo.
    private static readonly string[] Asking =
    [
        "Foods",
        "Beverages",
        "Haulage",
        "Stores",
        "Systems",
        "Industries",
        "Hotels",
        "Advisers",
        "Building",
        "Produce",
    ];
    private static readonly string[] SpanishAsking =
    [
        "Distribuciones",
        "Bebidas",
        "Transportes",
        "Tiendas",
        "Informática",
        "Industrias",
        "Hoteles",
        "Consultores",
        "Materiales",
        "Frutas",
    ];
    private static readonly string[] Places =
    [
        "Amberly",
        "Bristow",
        "Calder",
        "Dunmore",
        "Everett",
        "Fallbrook",
        "Garrison",
        "Hollis",
        "Ivydale",
        "Jasper",
        "Kendrick",
        "Larkin",
        "Marlow",
        "Norwood",
        "Orchard",
        "Palmer",
        "Quincy",
        "Rowan",
        "Sheldon",
        "Tilden",
    ];
    private static readonly string[] SpanishPlaces =
    [
        "Alcarria",
        "Bierzo",
        "Campoo",
        "Duero",
        "Esla",
        "Fuentes",
        "Gredos",
        "Hoces",
        "Iregua",
        "Jara",
        "Liébana",
        "Maestrazgo",
        "Noguera",
        "Oja",
        "Pedroches",
        "Rincón",
        "Sobrarbe",
        "Tera",
        "Urbión",
        "Vera",
    ];

    /// <summary>A company that asks but has no deal.</summary>
    public static string Asker(SeededRandom random, bool isSpanish) =>
        isSpanish
            ? $"{random.Pick(SpanishAsking, _ => 1)} {random.Pick(SpanishPlaces, _ => 1)}"
            : $"{random.Pick(Places, _ => 1)} {random.Pick(Asking, _ => 1)}";

    public static IReadOnlyList<Account> Of(IEnumerable<(string? Account, Labels Labels)> facts)
    {
        var random = new SeededRandom(41);
        return
        [
            .. facts
                .Where(fact => !string.IsNullOrEmpty(fact.Account))
                .DistinctBy(fact => fact.Account)
                .Select(fact => new Account(
                    fact.Account!,
                    random.Roll() < EmptyShare ? null : Industry(fact.Account!),
                    random.Roll() < EmptyShare ? null : Size(random, fact.Labels.Segment),
                    Country(fact.Labels.Territory)
                )),
        ];
    }

    private static string? Industry(string account) =>
        Trades
            .Where(trade =>
                trade.Words.Split(' ').Any(word => account.Contains(word, StringComparison.OrdinalIgnoreCase))
            )
            .Select(trade => trade.Industry)
            .FirstOrDefault();

    private static string Size(SeededRandom random, string? segment) =>
        (
            segment switch
            {
                "Small business" => random.Days(9, 120),
                "Mid-market" => random.Days(60, 480),
                _ => random.Days(400, 2600),
            }
        ).ToString(CultureInfo.InvariantCulture);

    private static string? Country(string? territory) =>
        territory switch
        {
            "Iberia" => "Spain",
            "Mexico" => "Mexico",
            null => null,
            _ => "United States",
        };
}
