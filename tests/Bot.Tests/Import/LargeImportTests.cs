using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Import;
using Bot.Core.Members;
using Bot.Tests.Playground;

namespace Bot.Tests.Import;

/// <summary>Files that are read in the background: their card changes in place. It is Monday, November 16, 2026.</summary>
public sealed class LargeImportTests : IAsyncDisposable
{
    private const int Rows = 12_000;

    private readonly string folder = Directory.CreateTempSubdirectory("duet-large-import-").FullName;
    private BotApp app;

    public LargeImportTests() => app = PlaygroundVisit.App(path: Path.Combine(folder, "duet.db"));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_large_file_is_answered_at_once_and_its_message_becomes_the_preview_and_the_result()
    {
        var company = await SampleAsync();

        var answer = await UploadAsync("ana", "big.csv", Deals());
        Assert.StartsWith("Reading big.csv: 2,000 of about 12,000 rows.", (string)answer["text"]!, Invariant);
        Golden.Card("import", "reading", (await JobAsync(company))!.Shown);
        await app.DrainAsync();
        var preview = Assert.Single(await app.SeenAsync("ana"), message => message!["card"] is not null)!;
        Assert.Matches("New: +12,000", (string)preview["text"]!);
        Assert.Equal((string)answer["id"]!, (string)preview["id"]!);

        var confirmed = await app.ActAsync("ana", Press(preview, "import.confirm"));
        Assert.StartsWith("Storing big.csv", (string)confirmed["text"]!, Invariant);
        await app.DrainAsync();

        var done = Assert.Single(await app.SeenAsync("ana"), message => message!["card"] is not null)!;
        Assert.StartsWith("Imported big.csv: 12,000 rows of deals are stored.", (string)done["text"]!, Invariant);
        Assert.Equal(Rows, (await StoredAsync(company)).Rows.Deals.Count);
    }

    [Fact]
    public async Task A_restart_in_the_middle_reads_and_stores_the_file_once()
    {
        var company = await SampleAsync();
        await UploadAsync("ana", "big.csv", Deals());

        await RestartAsync();
        await app.DrainAsync();
        var job = await JobAsync(company);
        await PressAsync(company, job!.Shown, "import.confirm");
        var stored = await app.Get<ImportTasks>()
            .DoAsync((await JobAsync(company))!, new Progress<ImportProgress>(), BotApp.Start, CancellationToken.None);
        await RestartAsync();
        await app.DrainAsync();

        var done = await JobAsync(company);
        Assert.Equal(CardWords.In(stored!.Shown, Language.English), CardWords.In(done!.Shown, Language.English));
        var facts = await StoredAsync(company);
        Assert.Equal((1, Rows), (facts.Version, facts.Rows.Deals.Count));
        Assert.True(done.IsStored);
    }

    [Fact]
    public async Task A_file_that_fails_each_time_is_given_up_and_can_be_tried_again()
    {
        var company = await SampleAsync();
        await UploadAsync("ana", "big.csv", Deals());
        app.ExpectsErrors = true;
        var part = (await app.Get<IDocumentStore>().ListAsync(UploadedFiles.Parts, "sample", CancellationToken.None))[
            1
        ];
        await app.Get<IDocumentStore>()
            .PutAsync(UploadedFiles.Parts, part with { Content = [1, 2, 3] }, CancellationToken.None);

        for (var attempt = 0; attempt < 4; attempt++)
        {
            await app.DrainAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var given = await JobAsync(company);
        Assert.Contains("it failed three times", CardWords.In(given!.Shown, Language.English), Invariant);
        await app.Get<IDocumentStore>().PutAsync(UploadedFiles.Parts, part, CancellationToken.None);
        await PressAsync(company, given.Shown, "import.preview");
        await app.DrainAsync();
        Assert.Contains("New: 12,000", CardWords.In((await JobAsync(company))!.Shown, Language.English), Invariant);
        Golden.Card("import", "given-up", given.Shown);
    }

    [Fact]
    public async Task A_question_about_a_large_file_is_answered_and_the_file_is_read_again()
    {
        var company = await SampleAsync();
        await UploadAsync(
            "ana",
            "big.csv",
            Deals(day => day.ToString("MM/01/yyyy", CultureInfo.InvariantCulture), "01/01/2026")
        );
        await app.DrainAsync();
        var asked = await JobAsync(company);
        Assert.Contains("can be read two ways", CardWords.In(asked!.Shown, Language.English), Invariant);

        await PressAsync(company, asked.Shown, "import.preview");
        await app.DrainAsync();

        Assert.Contains("New: 12,000", CardWords.In((await JobAsync(company))!.Shown, Language.English), Invariant);
    }

    [Fact]
    public async Task A_cancelled_file_leaves_nothing()
    {
        var company = await SampleAsync();
        await UploadAsync("ana", "big.csv", Deals());

        await PressAsync(company, (await JobAsync(company))!.Shown, "import.cancel");
        await app.DrainAsync();

        Assert.Null(await JobAsync(company));
        Assert.Empty(await app.Get<IDocumentStore>().ListAsync(UploadedFiles.Parts, "sample", CancellationToken.None));
        Assert.Empty((await StoredAsync(company)).Rows.Deals);
    }

    [Fact]
    public async Task A_file_that_nobody_confirms_is_forgotten_after_a_day()
    {
        var company = await SampleAsync();
        await UploadAsync("ana", "big.csv", Deals());
        await app.DrainAsync();

        app.Clock.Advance(PendingImport.Kept);
        await app.TickAsync();

        Assert.Null(await JobAsync(company));
        Assert.Empty(await app.Get<IDocumentStore>().ListAsync(UploadedFiles.Parts, "sample", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_of_the_wrong_columns_is_refused_at_once_and_not_kept()
    {
        await SampleAsync();

        var answer = await UploadAsync(
            "ana",
            "big.csv",
            "colour,smell\n" + string.Concat(Enumerable.Repeat("red like a rose,of roses in spring\n", 20_000))
        );

        Assert.Contains("none of these columns belongs to deals", (string)answer["text"]!, Invariant);
        Assert.Empty(await app.Get<IDocumentStore>().ListAsync(UploadedFiles.Parts, "sample", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_over_the_limit_names_the_limit_and_the_setting()
    {
        var company = await SampleAsync();
        await LimitAsync(company, megabytes: 1);

        var answer = await PostAsync("ana", "big.csv", Deals() + Deals());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            "big.csv is larger than 1 MB, the most that your company imports at once.",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            Invariant
        );
        Assert.Empty(await app.Get<IDocumentStore>().ListAsync(UploadedFiles.Parts, "sample", CancellationToken.None));
    }

    private static StringComparison Invariant => StringComparison.Ordinal;

    private static string Deals(Func<DateOnly, string>? day = null, string created = "2026-01-01")
    {
        var file = new StringBuilder("Deal ID,Account,Amount,Stage,Created,Close Date,Lead Source\n");
        for (var row = 0; row < Rows; row++)
        {
            var closed = new DateOnly(2026, 1 + row % 9, 1 + row % 27);
            var words = day?.Invoke(closed) ?? closed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            file.Append(
                CultureInfo.InvariantCulture,
                $"0065g0000{row:D8},Account {row % 500},{row % 900 + 0.5m},Closed Won,{created},{words},Web\n"
            );
        }

        return file.ToString();
    }

    private static object Press(JsonNode message, string action) =>
        new
        {
            action,
            value = (string)
                message["card"]!["blocks"]!
                    .AsArray()
                    .SelectMany(block => block!["items"] as JsonArray ?? [])
                    .First(item => item is JsonObject && (string?)item["action"] == action)!["value"]!,
            source = (string)message["id"]!,
        };

    private async Task<Company> SampleAsync() => await app.CompanyAsync("sample");

    private async Task RestartAsync()
    {
        await app.DisposeAsync();
        app = PlaygroundVisit.App(path: Path.Combine(folder, "duet.db"));
    }

    private async Task LimitAsync(Company company, int megabytes) =>
        Assert.True(
            await app.Get<MemberStore>()
                .ReplaceOrganizationAsync(
                    company.Organization with
                    {
                        ImportMegabytes = megabytes,
                    },
                    CancellationToken.None
                )
        );

    private async Task<HttpResponseMessage> PostAsync(string person, string name, string content) =>
        await app.CreateClient()
            .PostAsync(
                $"/playground/files?as={person}&in=dm&name={name}&deliveryKey={name}",
                new ByteArrayContent(Encoding.UTF8.GetBytes(content))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
                }
            );

    private async Task<JsonObject> UploadAsync(string person, string name, string content)
    {
        var answer = await PostAsync(person, name, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private async Task<ImportJob?> JobAsync(Company company) =>
        (
            await app.Get<IDocumentStore>().ListAsync(ImportJob.Set, company.Organization.Id, CancellationToken.None)
        ).SingleOrDefault();

    private Task<Reply> PressAsync(Company company, Card card, string action) =>
        app.PressAsync(company.Ana, Reply.ToRequester(card).Button(action));

    private Task<StoredFacts> StoredAsync(Company company) =>
        app.Get<FactStore>().LoadAsync(company.Organization.Id, CancellationToken.None);
}
