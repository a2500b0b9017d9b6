namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Names of plans and regions in both languages, folded.</summary>
internal static class ScopeLists
{
    public static readonly string[] PlanNames =
    [
        "starter",
        "basic",
        "free",
        "pro",
        "professional",
        "profesional",
        "business",
        "enterprise",
        "premium",
        "team",
        "growth",
        "essential",
        "essentials",
        "standard",
        "estandar",
        "basico",
        "advanced",
        "plus",
        "scale",
        "gratuito",
        "empresa",
        "esencial",
    ];

    public static readonly string[] EveryPlan =
    [
        "all plans",
        "every plan",
        "any plan",
        "each plan",
        "all our plans",
        "whatever plan",
        "whichever plan",
        "all editions",
        "all tiers",
        "every tier",
        "todos los planes",
        "cualquier plan",
        "cada plan",
        "todos nuestros planes",
        "sea cual sea el plan",
        "regardless of plan",
        "regardless of the plan",
        "independientemente del plan",
        "sea del plan que sea",
        "sea cual sea su plan",
        "sea cual sea vuestro plan",
    ];

    /// <summary>Everyone is on every plan, unless the signed wording says so itself.</summary>
    public static readonly string[] Everyone =
    [
        "all customers",
        "every customer",
        "all our customers",
        "any customer",
        "all clients",
        "every client",
        "everybody",
        "everyone",
        "todos los clientes",
        "cualquier cliente",
        "todos nuestros clientes",
        "todo el mundo",
        "all users",
    ];

    public static readonly string[] EveryRegion =
    [
        "worldwide",
        "everywhere",
        "all regions",
        "any region",
        "every region",
        "all countries",
        "any country",
        "every country",
        "globally",
        "around the world",
        "anywhere",
        "en todo el mundo",
        "a nivel mundial",
        "mundialmente",
        "todas las regiones",
        "cualquier region",
        "todos los paises",
        "cualquier pais",
        "en todas partes",
        "en cualquier lugar",
        "en cualquier parte",
    ];

    /// <summary>Each region, the larger region that contains it, and its words.</summary>
    public static readonly (string Region, string? In, string[] Words)[] Regions =
    [
        (
            "eu",
            null,
            [
                "eu",
                "ue",
                "european union",
                "union europea",
                "europe",
                "europa",
                "eea",
                "european",
                "europeo",
                "europea",
                "europeos",
                "europeas",
            ]
        ),
        ("es", "eu", ["spain", "espana"]),
        ("de", "eu", ["germany", "alemania", "frankfurt", "francfort"]),
        ("fr", "eu", ["france", "francia", "paris"]),
        ("it", "eu", ["italy", "italia"]),
        ("pt", "eu", ["portugal"]),
        ("ie", "eu", ["ireland", "irlanda", "dublin"]),
        ("nl", "eu", ["netherlands", "paises bajos", "holanda", "amsterdam"]),
        (
            "uk",
            null,
            [
                "uk",
                "united kingdom",
                "britain",
                "great britain",
                "reino unido",
                "england",
                "inglaterra",
                "london",
                "londres",
            ]
        ),
        ("ch", null, ["switzerland", "suiza"]),
        ("us", null, ["us", "usa", "united states", "america", "ee uu", "eeuu", "estados unidos", "american"]),
        ("ca", null, ["canada"]),
        ("latam", null, ["latam", "latin america", "latinoamerica", "america latina", "south america", "sudamerica"]),
        ("mx", "latam", ["mexico"]),
        ("co", "latam", ["colombia"]),
        ("ar", "latam", ["argentina"]),
        ("cl", "latam", ["chile"]),
        ("br", "latam", ["brazil", "brasil"]),
        ("pe", "latam", ["peru"]),
        (
            "apac",
            null,
            ["apac", "asia", "asia pacific", "australia", "japan", "japon", "india", "singapore", "singapur", "china"]
        ),
    ];
}
