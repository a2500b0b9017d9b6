using BenchmarkDotNet.Attributes;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Personas;
using Bot.Core.Personas.Evidence;

namespace Bot.Benchmarks;

/// <summary>The shares under a persona over 100,000 leads with 5,000 titles and 5,000 deals of 20,000 accounts.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class EvidenceBenchmarks
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    private static readonly AgreementContent Persona = AgreementContent.Of(
        new PersonaType().Fields,
        field =>
            field switch
            {
                "name" => "Operations lead",
                "titles" =>
                    "Ops lead\nHead of Operations\nChief Operating Officer\nLogistics Manager\nResponsable de operaciones",
                "companySize" => "50–500 employees, 15–150 delivery vehicles",
                "industries" => "Food and beverage wholesale\nBuilding supply\nMedical and pharmacy distribution",
                "region" => "Iberia, United States, Mexico",
                _ => null,
            }
    );

    private FactSet facts = FactSet.Empty;
    private ReadFacts read = new(FactSet.Empty);
    private int day;

    [GlobalSetup]
    public void Pack()
    {
        var random = new Random(1);
        string[] titles =
        [
            "Head of Operations",
            "Jefe de tráfico",
            "Finance Director",
            "Analista de datos",
            "Owner",
            "Logistics Coordinator",
            "Directora de compras",
        ];
        string[] industries = ["Food wholesale", "Construcción", "Software", "Sanidad", "Retail"];
        facts = FactSetBuilder.Build(
            new StoredFacts(
                1,
                new FactRows(
                    [
                        .. Enumerable
                            .Range(0, 5_000)
                            .Select(i => new Deal(
                                $"d{i}",
                                $"a{random.Next(20_000)}",
                                new Money(1, "USD"),
                                DealState.Won,
                                Today.AddDays(-400),
                                Today.AddDays(-random.Next(365)),
                                null,
                                Labels.None
                            )),
                    ],
                    [
                        .. Enumerable
                            .Range(0, 100_000)
                            .Select(i => new Lead(
                                $"l{i}",
                                Today.AddDays(-random.Next(365)),
                                $"a{random.Next(20_000)}",
                                Labels.None,
                                $"{titles[i % 5_000 % 7]} {i % 5_000}"
                            )),
                    ],
                    []
                )
                {
                    Accounts =
                    [
                        .. Enumerable
                            .Range(0, 20_000)
                            .Select(i => new Account($"a{i}", industries[i % 5], $"{i % 900}", "Spain")),
                    ],
                }
            )
        );
        read = new ReadFacts(facts);
        PersonaEvidence.Of(read, Persona, PersonaEvidence.LastYear(Today));
    }

    /// <summary>The first question after an import: everything is read.</summary>
    [Benchmark]
    public PersonaEvidence FirstQuestion() =>
        PersonaEvidence.Of(new ReadFacts(facts), Persona, PersonaEvidence.LastYear(Today));

    /// <summary>Another persona, or another day: names are read already.</summary>
    [Benchmark]
    public PersonaEvidence NextQuestion() =>
        PersonaEvidence.Of(read, Persona, PersonaEvidence.LastYear(Today.AddDays(-(++day % 30))));
}
