using System.Globalization;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Import;

namespace Bot.Tests.Import;

/// <summary>
/// Files as CRMs, ads tools and spreadsheets write them, with what must come out: <c>Exports/*.txt</c>. Today is November
/// 16, 2026; the organization's currency is the US dollar.
/// </summary>
public sealed class ExportTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from file in Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal)
        from part in File.ReadAllText(file).Split("\n==== ").Skip(1)
        let title = part[..part.IndexOf('\n', StringComparison.Ordinal)]
        select new TheoryDataRow<string, string>(title, part[(title.Length + 1)..]) { TestDisplayName = title };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_export_gives_its_figures_or_its_question(string title, string export)
    {
        var split = export.IndexOf("\n\n", StringComparison.Ordinal);
        var settings = export[..split].Split('\n').Select(line => line.Split(": ", 2)).ToList();
        string? Setting(string name) => settings.FirstOrDefault(line => line[0] == name)?[1];
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(Setting("encoding") ?? "utf-8");
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes(export[(split + 2)..])];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Setting("zone") ?? "UTC");

        var reading = CsvImport.Read(file, new ImportChoices(), "USD", Today, zone);

        AssertSays(title, Setting("expect")!, reading);

        // A large file is never whole in memory, and says the same.
        var large = new FileBytes(file.AsMemory(..^1), file.Length, () => new MemoryStream(file));
        AssertSays(title, Setting("expect")!, CsvImport.Read(large, new ImportChoices(), "USD", Today, zone));
        if (Setting("answer")?.Split('=', 2) is { } answer)
        {
            var choices = new ImportChoices().With(answer[0], answer[1]);
            AssertSays(title, Setting("then")!, CsvImport.Read(file, choices, "USD", Today, zone));
        }
    }

    [Fact]
    public async Task Every_export_is_taken_for_facts_in_chat()
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        var wrong = new List<string>();
        foreach (var (title, export) in Cases().Select(row => row.Data))
        {
            var split = export.IndexOf("\n\n", StringComparison.Ordinal);
            var reply = await app.SendAsync(
                app.Command(company.Ana) with
                {
                    Text = "",
                    IsSpoken = true,
                    File = new Attachment("export.csv", Encoding.UTF8.GetBytes(export[(split + 2)..])),
                }
            );
            var isRefused = export.StartsWith("expect: refuses", StringComparison.Ordinal);
            if (
                reply.ButtonsOf().Any(button => button.Action.StartsWith("import.", StringComparison.Ordinal))
                == isRefused
            )
            {
                wrong.Add($"{title}: {reply.English()}");
            }
        }

        Assert.Empty(wrong);
    }

    // Figures that the expected line does not name are not compared, but what was left out always is.
    private static void AssertSays(string title, string expected, ImportReading reading)
    {
        if (expected.StartsWith("refuses ", StringComparison.Ordinal))
        {
            Assert.True(reading.IsUnreadable, $"{title}: {Said(reading)}");
            Assert.Contains(expected["refuses ".Length..], Problems(reading), StringComparison.Ordinal);
            return;
        }

        var said = Said(reading);
        var optional = new[] { "account", "closed", "channels", "rows" };
        var named = expected.Split("; ").Select(part => part.Split(' ')[0]).ToHashSet();
        Assert.Equal(
            $"{title}: {expected}",
            $"{title}: {string.Join("; ", said.Split("; ").Where(part => part.Split(' ')[0] is var word && (!optional.Contains(word) || named.Contains(word))))}"
                + (reading.CanImport || expected.StartsWith("asks ", StringComparison.Ordinal) ? "" : Problems(reading))
        );
    }

    private static string Said(ImportReading reading) =>
        reading.Asked.Count > 0 ? $"asks {string.Join(", ", reading.Asked.Select(question => question.Key))}"
        : reading.DaysAsked is not null ? "asks days"
        : reading.Source is null ? $"kinds {string.Join(", ", reading.Candidates)}"
        : string.Join("; ", Facts(reading).Concat(LeftOut(reading)));

    private static IEnumerable<string> Facts(ImportReading reading)
    {
        var rows = reading.Rows;
        switch (reading.Source)
        {
            case FactSource.Deals:
                var won = rows.Deals.Where(deal => deal.State == DealState.Won).ToList();
                yield return $"deals: won {won.Count} = {Sum(won.Select(deal => deal.Amount))}";
                yield return $"lost {rows.Deals.Count(deal => deal.State == DealState.Lost)}";
                yield return $"open {rows.Deals.Count(deal => deal.State == DealState.Open)}";
                yield return $"account {rows.Deals.Select(deal => deal.Account).FirstOrDefault()}";
                yield return $"closed {rows.Deals.Select(deal => deal.Closed).FirstOrDefault():yyyy-MM-dd}";
                yield return $"channels {string.Join(",", rows.Deals.Select(deal => deal.Labels.Channel).Distinct().Select(channel => channel ?? "-"))}";
                break;
            case FactSource.Spend:
                yield return $"spend: {string.Join(", ", rows.Spend.GroupBy(row => Month(row.Day)).OrderBy(month => month.Key).Select(month => $"{month.Key} = {Sum(month.Select(row => row.Amount))}"))}";
                yield return $"rows {rows.Spend.Count}";
                break;
            case FactSource.Leads:
                yield return $"leads: {string.Join(", ", rows.Leads.GroupBy(lead => Month(lead.Created)).OrderBy(month => month.Key).Select(month => $"{month.Key} = {month.Count()}"))}";
                break;
            default:
                yield return $"accounts: {rows.Accounts.Count}";
                break;
        }
    }

    private static IEnumerable<string> LeftOut(ImportReading reading)
    {
        foreach (
            var (name, count) in new[]
            {
                ("totals", reading.Told.Totals),
                ("footers", reading.Told.Footers),
                ("equal", reading.Told.EqualRows),
                ("repeated", reading.Told.RepeatedIds),
                ("alike", reading.Told.Alike.Count),
                ("alike products", reading.Told.AlikeProducts.Count),
                ("left out", reading.Problems.Select(problem => problem.Line).Distinct().Count()),
            }
        )
        {
            if (count > 0)
            {
                yield return $"{name} {count}";
            }
        }
    }

    private static string Sum(IEnumerable<Money?> amounts) =>
        string.Join(
            " + ",
            amounts
                .OfType<Money>()
                .GroupBy(amount => amount.Currency)
                .Select(group =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{group.Sum(amount => amount.Amount):0.00} {group.Key}"
                    )
                )
        );

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Problems(ImportReading reading) =>
        string.Join(
            " / ",
            reading.Problems.Select(problem => CardWords.In(ImportTexts.Problem(problem), Language.English))
        );

    private static string Folder() => Path.Combine(Path.GetDirectoryName(Golden.Folder)!, "Import", "Exports");
}
