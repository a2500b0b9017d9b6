namespace Bot.Core.Facts.Sample;

/// <summary>Generates distinct names of wholesalers and distributors.</summary>
internal sealed class SampleAccounts
{
    private static readonly string[] Names =
    [
        "Ashford",
        "Beacon",
        "Birchwood",
        "Blue Ridge",
        "Brookfield",
        "Canyon",
        "Clearwater",
        "Copper Hill",
        "Crestview",
        "Eagle Point",
        "Elmhurst",
        "Fairmont",
        "Foxglove",
        "Glenwood",
        "Great Lakes",
        "Highland",
        "Ironwood",
        "Juniper",
        "Kingsway",
        "Lone Star",
        "Meadowbrook",
        "Millstone",
        "Oakdale",
        "Old Mill",
        "Pinecrest",
        "Riverbend",
        "Rockport",
        "Saddleback",
        "Silver Creek",
        "Stonebridge",
        "Sunrise",
        "Timberline",
        "Valley Forge",
        "Westbrook",
        "Willow Run",
    ];

    private static readonly string[] Trades =
    [
        "Foods",
        "Beverages",
        "Produce",
        "Building Supply",
        "Medical Supply",
        "Bakery Supply",
        "Paper",
        "Auto Parts",
        "Farm Supply",
        "Linen",
        "Wholesale",
    ];

    private static readonly string[] SpanishTrades =
    [
        "Distribuciones",
        "Bebidas",
        "Frutas",
        "Congelados",
        "Suministros",
        "Lácteos",
        "Conservas",
        "Materiales",
        "Recambios",
        "Mayorista",
        "Cárnicas",
    ];

    private static readonly string[] SpanishPlaces =
    [
        "Alborán",
        "Aranda",
        "Arlanza",
        "Bidasoa",
        "Cazorla",
        "Celaya",
        "Cinca",
        "Cuenca Alta",
        "Duratón",
        "El Bierzo",
        "Genil",
        "Guadarrama",
        "Huasteca",
        "Jalón",
        "Jiloca",
        "La Mancha",
        "La Plana",
        "Las Marismas",
        "Los Altos",
        "Montseny",
        "Mondego",
        "Navia",
        "Nervión",
        "Odiel",
        "Pisuerga",
        "Querétaro",
        "Ribera Alta",
        "Sanabria",
        "Segura",
        "Tajuña",
        "Tierra Blanca",
        "Turia",
        "Urdaibai",
        "Valdejalón",
        "Zapotlán",
    ];

    private int english;
    private int spanish;

    public string Next(bool isSpanish) =>
        isSpanish
            ? $"{Of(SpanishTrades, spanish / SpanishPlaces.Length, spanish)} {Of(SpanishPlaces, spanish++, 0)}"
            : $"{Of(Names, english, 0)} {Of(Trades, english / Names.Length, english++)}";

    // Each pair of words occurs once, because the second list shifts by one after each pass through the first.
    private static string Of(string[] words, int i, int shift) => words[(i + shift) % words.Length];
}
