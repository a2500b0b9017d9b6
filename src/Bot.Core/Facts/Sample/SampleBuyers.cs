namespace Bot.Core.Facts.Sample;

/// <summary>
/// A type of person who asks about Trazo: its share of leads, of leads that become deals, and of won deals.
/// </summary>
internal sealed record SampleBuyer(
    double Leads,
    double Deals,
    double Wins,
    IReadOnlyList<string> English,
    IReadOnlyList<string> Spanish
);

/// <summary>The people behind the leads: marketing attracts more types of people than buy.</summary>
internal static class SampleBuyers
{
    // One in ten leaves the field empty.
    private const double EmptyShare = 0.1;

    private static readonly IReadOnlyList<SampleBuyer> Kinds =
    [
        new(
            0.26,
            0.38,
            0.46,
            [
                "Head of Operations",
                "Operations Manager",
                "COO",
                "VP Operations",
                "Operations Director",
                "Director of Ops",
            ],
            ["Directora de operaciones", "Responsable de operaciones", "Jefe de operaciones", "Director de Operaciones"]
        ),
        new(
            0.17,
            0.20,
            0.22,
            ["Dispatch Manager", "Transport Manager", "Fleet Manager"],
            ["Jefe de tráfico", "Jefa de tráfico", "Responsable de transporte", "Jefe de flota"]
        ),
        new(
            0.08,
            0.12,
            0.13,
            ["CFO", "Finance Director", "Finance Manager"],
            ["Director financiero", "Directora financiera", "Responsable de finanzas"]
        ),
        new(0.08, 0.12, 0.11, ["Owner", "CEO", "Managing Director"], ["Gerente", "Directora general", "Propietario"]),
        new(0.07, 0.08, 0.04, ["Head of IT", "IT Manager"], ["Responsable de informática", "Director de TI"]),
        new(
            0.08,
            0.05,
            0.03,
            ["Warehouse Manager", "Logistics Coordinator"],
            ["Jefe de almacén", "Técnico de logística"]
        ),
        new(
            0.14,
            0.02,
            0.005,
            ["Marketing Manager", "Business Analyst", "Consultant"],
            ["Responsable de marketing", "Consultora", "Analista"]
        ),
        new(
            0.12,
            0.03,
            0.005,
            ["Student", "Logistics Intern", "Driver"],
            ["Estudiante", "Becario de logística", "Conductor"]
        ),
    ];

    public static string? Title(SeededRandom random, bool isSpanish, bool isDeal, bool isWon)
    {
        if (random.Roll() < EmptyShare)
        {
            return null;
        }

        var kind = random.Pick(
            Kinds,
            kind =>
                isWon ? kind.Wins
                : isDeal ? kind.Deals
                : kind.Leads
        );
        return random.Pick(isSpanish ? kind.Spanish : kind.English, _ => 1);
    }
}
