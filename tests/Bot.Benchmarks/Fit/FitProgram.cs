using System.Text.Json;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Messages;
using Bot.Core.Personas;
using Bot.Core.Personas.Fit;
using Bot.Core.Personas.Fit.Description;
using Bot.Core.Personas.Matching;
using Bot.Core.Personas.Primary;
using Bot.Core.Sample;
using Bot.Core.TextAnalysis;

namespace Bot.Benchmarks.Fit;

/// <summary>
/// Measures how well free words about prospects are read, on the personas of the sample data: title, size, industry, and
/// the persona that fits best. Reads a file of labelled items, one JSON object a line.
/// </summary>
internal static class FitProgram
{
    // What the answer calls a fit in part, or too early to tell.
    private const int PartialFit = 45;
    private const int MayFit = 75;

    public static int Run(string[] args)
    {
        var view = View();
        var (items, titles, sizes, industries, personas) = (0, 0, 0, 0, 0);
        foreach (var line in File.ReadLines(args[0]).Where(line => line.Length > 0))
        {
            var item = JsonDocument.Parse(line).RootElement;
            var language = item.GetProperty("lang").GetString() == "es" ? Language.Spanish : Language.English;
            var question = ProspectReader.Read(item.GetProperty("text").GetString()!, view, language);
            var (title, size, industry) = (IsTitle(item, question), IsSize(item, question), IsIndustry(item, question));
            var best = Best(view, question);
            var persona = IsPersona(item, best);
            items++;
            titles += title ? 1 : 0;
            sizes += size ? 1 : 0;
            industries += industry ? 1 : 0;
            personas += persona ? 1 : 0;
            if (args.Contains("--show") && !(title && size && industry && persona))
            {
                var wrong = string.Join(
                    ' ',
                    new[]
                    {
                        (title, "title"),
                        (size, "size"),
                        (industry, "industry"),
                        (persona, $"persona={best ?? "none"}"),
                    }
                        .Where(part => !part.Item1)
                        .Select(part => part.Item2)
                );
                Console.WriteLine($"{item.GetProperty("id").GetString()} {wrong} | {item.GetProperty("text")}");
                Console.WriteLine($"    {question.Line}");
            }
            else if (args.Contains("--all"))
            {
                Console.WriteLine($"{item.GetProperty("id").GetString()} | {item.GetProperty("text")}");
                Console.WriteLine($"    {question.Line}");
            }
        }

        Console.WriteLine($"{items} items: title {titles}, size {sizes}, industry {industries}, persona {personas}");
        return 0;
    }

    private static AgreementView View()
    {
        var kind = new PersonaType();
        var calendar = new SampleCalendar(new DateOnly(2026, 11, 30));
        return new AgreementView(
            kind,
            [
                .. SampleAgreements
                    .All([kind, new PrimaryPersonaType(), new MessageType(), new ClaimType()], calendar, [])
                    .Where(agreement => agreement.Kind == kind.Key),
            ],
            [],
            FieldOptions.For(kind, new Dictionary<string, IReadOnlyList<FieldOption>>()),
            new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero)
        );
    }

    private static string? Best(AgreementView view, FitQuestion question)
    {
        var (persona, fit) = FitAnswer.Ranked(
            [.. view.Agreements.Where(agreement => agreement.Agreed is not null)],
            question
        )[0];
        return !fit.Alarms.Any(warning => warning.IsSure) && (fit.Score >= PartialFit || fit.Reach >= MayFit)
            ? persona.Agreed!.Content["name"]
            : null;
    }

    private static bool IsPersona(JsonElement item, string? best)
    {
        var wanted = new List<string?> { item.GetProperty("persona").GetString() };
        if (item.TryGetProperty("personaAlso", out var also))
        {
            wanted.AddRange(also.EnumerateArray().Select(name => name.GetString()));
        }

        return wanted.Contains(best);
    }

    private static bool IsTitle(JsonElement item, FitQuestion question)
    {
        var wanted = item.GetProperty("titles").EnumerateArray().Select(title => title.GetString()!).ToList();
        var read = Lexicon.Content(question[FitKey.Title] ?? "");
        return wanted.Count == 0
            ? read.Count == 0
            : wanted.Exists(title =>
                Lexicon.Content(title) is var words && words.All(read.Contains) && read.Count <= words.Count + 1
            );
    }

    private static bool IsSize(JsonElement item, FitQuestion question)
    {
        var said = Sizes.In(question[FitKey.Size] ?? "");
        return item.TryGetProperty("sizeNumber", out var number) && number.ValueKind == JsonValueKind.Number
            ? said.Any(size =>
                size.Measure == item.GetProperty("sizeUnit").GetString() && size.From == number.GetInt32()
            )
            : said.Count == 0;
    }

    // The words may say more than the label: "flower shop" is a florist that sells to consumers.
    private static bool IsIn(Industry wanted, Industry read) =>
        wanted.IsKnown
        && wanted.Activities.IsSubsetOf(read.Activities)
        && wanted.Sectors.All(sector => read.Sectors.Any(sector.SetEquals));

    private static bool IsIndustry(JsonElement item, FitQuestion question)
    {
        var wanted = item.GetProperty("industry").GetString();
        var read = question[FitKey.Industry];
        return wanted is null || read is null
            ? wanted == read
            : IsIn(Industry.Read(wanted), Industry.Read(read))
                || Lexicon.Content(wanted).All(Lexicon.Content(read).Contains);
    }
}
