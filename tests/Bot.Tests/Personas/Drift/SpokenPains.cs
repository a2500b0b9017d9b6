using Bot.Core.Personas.Drift;

namespace Bot.Tests.Personas.Drift;

/// <summary>A pain with the ways in which customers say it, half of them Spanish. The first is how a persona would have it.</summary>
public sealed record SpokenPain(string Tag, IReadOnlyList<PainText> Said, IReadOnlyList<PainText> Tagged)
{
    public string Agreed => Said[0].Words;

    /// <summary>Sixteen pains of a company that sells software to companies with lorries.</summary>
    public static IReadOnlyList<SpokenPain> All { get; } =
    [
        Of(
            "onboarding",
            "Onboarding takes too long",
            "six weeks of onboarding before the first route runs",
            "our last onboarding never really ended",
            "el onboarding se les hace eterno",
            "la incorporación tarda demasiado",
            "temen una incorporación de tres meses"
        ),
        Of(
            "price",
            "The price is too high",
            "pricing per truck is out of reach",
            "they find the price hard to explain upstairs",
            "el precio les parece muy caro",
            "no entienden el precio por camión",
            "precio más alto que el del año pasado"
        ),
        Of(
            "support",
            "Support answers too late",
            "support took four days to reply",
            "nobody in support speaks to the depot",
            "el soporte responde tarde",
            "soporte solo en inglés",
            "llaman a soporte y nadie contesta"
        ),
        Of(
            "reports",
            "Reports have to be built by hand",
            "every report ends in a pivot table",
            "management wants a report that nobody can produce",
            "los informes se hacen a mano",
            "el informe mensual lleva dos días",
            "no saben sacar un informe por cliente"
        ),
        Of(
            "integration",
            "No integration with the ERP",
            "integration with SAP keeps breaking",
            "the ERP integration is a project of its own",
            "la integración con el ERP falla",
            "sin integración con Sage no hay nada que hacer",
            "llevan un año esperando la integración"
        ),
        Of(
            "security",
            "Security questionnaires block the deal",
            "security wants a penetration test first",
            "their security team says no to everything",
            "seguridad pide un cuestionario de 200 preguntas",
            "el equipo de seguridad lo bloquea",
            "la seguridad es un freno"
        ),
        Of(
            "training",
            "Drivers need training that nobody gives",
            "no training for new drivers",
            "training material is only a PDF",
            "la formación de los conductores no llega",
            "sin formación nadie lo usa",
            "quieren formación en español"
        ),
        Of(
            "contract",
            "Contracts bind them for three years",
            "a three-year contract scares them",
            "they cannot leave the old contract",
            "el contrato les ata tres años",
            "no firman un contrato con permanencia",
            "contrato demasiado rígido"
        ),
        Of(
            "offline",
            "The app does not work offline",
            "no signal in the valley, so the app is offline",
            "offline mode loses the signatures",
            "sin cobertura la app no sirve",
            "la app se cae sin cobertura",
            "no hay cobertura en el puerto"
        ),
        Of(
            "duplicates",
            "Customer data is full of duplicates",
            "duplicates in every list",
            "sales and finance have duplicate records",
            "hay duplicados en todas las listas",
            "los duplicados no se acaban nunca",
            "datos duplicados entre ventas y finanzas"
        ),
        Of(
            "approval",
            "Approvals take weeks",
            "every approval needs five signatures",
            "approval gets stuck with the lawyers",
            "la aprobación se eterniza",
            "cada aprobación pasa por cinco despachos",
            "las aprobaciones se atascan"
        ),
        Of(
            "overtime",
            "Overtime eats the margin",
            "overtime every Friday",
            "they pay overtime because plans change at six",
            "las horas extra se comen el margen",
            "pagan extra cada viernes",
            "demasiadas horas extra"
        ),
        Of(
            "stock",
            "Nobody knows what is in stock",
            "inventory is counted twice a year",
            "stock figures are a day old",
            "no saben qué hay en almacén",
            "el inventario nunca cuadra",
            "las existencias llegan con un día de retraso"
        ),
        Of(
            "fuel",
            "Fuel cards are a jungle",
            "fuel receipts arrive in shoe boxes",
            "they cannot see fuel by truck",
            "el combustible no se controla",
            "tarjetas de combustible por todas partes",
            "la gasolina se dispara"
        ),
        Of(
            "complaints",
            "Complaints reach the wrong desk",
            "complaints are answered by whoever picks up",
            "a complaint takes a week to find its owner",
            "las reclamaciones se pierden",
            "cada reclamación da tres vueltas",
            "nadie lleva las reclamaciones"
        ),
        Of(
            "turnover",
            "Drivers leave after a few months",
            "hiring never stops",
            "they cannot hire dispatchers",
            "no encuentran plantilla",
            "la contratación no para",
            "mucha rotación de personal"
        ),
    ];

    private static SpokenPain Of(string tag, params IReadOnlyList<string> said) =>
        new(
            tag,
            [.. said.Select(words => new PainText(words, []))],
            [.. said.Select(words => new PainText(words, [tag]))]
        );
}
