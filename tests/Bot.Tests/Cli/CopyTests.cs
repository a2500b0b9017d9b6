using Bot.Cli;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Installations;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Tests.Data;

namespace Bot.Tests.Cli;

/// <summary><c>copy --from STORE --to STORE</c>, in both directions.</summary>
public sealed class CopyTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Address Lena = new(Platforms.Playground, "acme-co", AddressKind.Direct, "lena");

    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    [Theory]
    [InlineData(Engine.LiteDb, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.LiteDb)]
    public async Task Everything_is_the_same_on_the_other_engine(Engine from, Engine to)
    {
        using var source = await FilledAsync(from);
        using var target = new TestDatabase(to);

        Assert.Equal(CliCommands.Done, await CopyAsync(source, target));

        Assert.Equal(await ContentAsync(source), await ContentAsync(target));
        Assert.Contains("✓ feedback ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Both stores are the same.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("the same keys folder", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData(Engine.LiteDb, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.LiteDb)]
    public async Task A_company_goes_on_where_it_was_copied_to(Engine from, Engine to)
    {
        using var source = await FilledAsync(from);
        using var target = new TestDatabase(to);
        Assert.Equal(CliCommands.Done, await CopyAsync(source, target, "--org", "acme-co"));

        await using var app = new BotApp(database: target);
        var (company, other) = (new Company("acme-co"), new Company("other"));
        var lena = await app.Get<MemberStore>().FindAsync("acme-co", company.Lena.Identities[0], None);
        Assert.Equal(company.Lena.Id, lena!.Id);
        await app.SayAsync(company.Lena, "feedback Globex: too dear", deliveryKey: "later");
        var all = await app.Get<FeedbackStore>().ListAsync("acme-co", new FeedbackFilter(), 0, 10, None);
        Assert.Equal([2, 1], all.Select(entry => entry.Number).OrderDescending());
        Assert.NotNull(await app.Get<ConversationStore>().FindAsync(Lena, None));
        Assert.NotNull(await app.Get<ProfileStore>().FindAsync(company.Lena.Identities[0], None));
        Assert.NotNull(await app.Get<InstallationStore>().FindAsync(Platforms.Playground, "acme-co", None));
        Assert.Null(await app.Get<InstallationStore>().FindAsync(Platforms.Playground, "other", None));
        Assert.Null(await app.Get<MemberStore>().FindOrganizationAsync(Platforms.Playground, "other", None));
        Assert.Empty(await app.Get<MemberStore>().ListAsync(other.Lena.Organization, None));
    }

    [Fact]
    public async Task A_second_company_is_copied_beside_the_first()
    {
        using var source = await FilledAsync(Engine.LiteDb);
        using var target = new TestDatabase(Engine.LiteDb);

        Assert.Equal(CliCommands.Done, await CopyAsync(source, target, "--org", "acme-co"));
        Assert.Equal(CliCommands.Done, await CopyAsync(source, target, "--org", "other"));

        await using var app = new BotApp(database: target);
        Assert.Equal(
            ["acme-co", "other"],
            (await app.Get<MemberStore>().OrganizationsAsync(None)).Select(organization => organization.Id).Order()
        );
    }

    [Theory]
    [InlineData("--org", "acme-co")]
    [InlineData("--org", "acme-co", "--continue")]
    [InlineData("--lang", "en")]
    public async Task Nothing_is_copied_over_data_that_is_there(params string[] options)
    {
        using var source = await FilledAsync(Engine.LiteDb);
        using var target = new TestDatabase(Engine.LiteDb);
        await CopyAsync(source, target, "--org", "acme-co");
        await using (var app = new BotApp(database: target))
        {
            await app.SayAsync(new Company("acme-co").Lena, "feedback Globex: too dear", deliveryKey: "later");
        }

        var before = await ContentAsync(target);
        Assert.Equal(CliCommands.Failed, await CopyAsync(source, target, options));

        Assert.Contains(
            "Nothing was copied: the target already has such data.",
            error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(before, await ContentAsync(target));
    }

    [Fact]
    public async Task An_interrupted_copy_is_gone_on_with_when_told_so()
    {
        using var source = await FilledAsync(Engine.LiteDb);
        using var target = new TestDatabase(Engine.LiteDb);
        await using (var from = await OpenedStore.OpenAsync(source.Path))
        await using (var to = await OpenedStore.OpenAsync(target.Path))
        {
            await to.Documents.ImportAsync(from.Documents.ExportAsync("acme-co", None).Take(3), None);
        }

        Assert.Equal(CliCommands.Failed, await CopyAsync(source, target));
        Assert.Contains("add --continue", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(CliCommands.Done, await CopyAsync(source, target, "--continue"));
        Assert.Equal(await ContentAsync(source), await ContentAsync(target));
    }

    [Fact]
    public async Task What_differs_afterwards_is_told_and_fails()
    {
        using var source = await FilledAsync(Engine.LiteDb);
        using var target = new TestDatabase(Engine.LiteDb);
        await using var from = await OpenedStore.OpenAsync(source.Path);
        await using var to = await OpenedStore.OpenAsync(target.Path);
        var selection = await CopySelection.EverythingAsync(from.Documents);
        await to.Documents.PutAsync(FeedbackStore.Deliveries, new FeedbackDelivery("acme-co", "stray", 1), None);

        var sets = await new StoreCopy(from.Documents, to.Documents, selection).RunAsync();

        Assert.Equal(["feedbackDeliveries"], sets.Where(set => !set.IsEqual).Select(set => set.Name));
    }

    [Fact]
    public async Task Events_that_wait_and_companies_that_joined_are_told_to_stay_behind()
    {
        using var source = await FilledAsync(Engine.LiteDb);
        using var target = new TestDatabase(Engine.LiteDb);
        await using (var app = new BotApp(database: source))
        {
            await app.Get<Inbox>().TakeAsync(new InboxItem("e", "playground", "l", "{}", BotApp.Start), None);
            await app.Get<WorkspaceLinkStore>().JoinAsync("other", "acme-co", [], None);
        }

        Assert.Equal(CliCommands.Done, await CopyAsync(source, target, "--org", "acme-co", "--lang", "es"));

        Assert.Contains("Los eventos de playground pendientes (1)", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("playground/other tenía una organización propia", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Los dos almacenes son iguales.", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CliCommands.NotUnderstood, "copy --from STORE --to STORE")]
    [InlineData(CliCommands.NotUnderstood, "Say where the data is", "--from", "a.db")]
    [InlineData(CliCommands.Failed, "There is no file gone.db.", "--from", "gone.db", "--to", "b.db")]
    [InlineData(CliCommands.Failed, "PostgreSQL can't be opened", "--from", "Host=;Password=secret", "--to", "b.db")]
    public async Task A_command_line_that_does_not_work_says_why(int code, string sentence, params string[] options)
    {
        Assert.Equal(code, await CliCommands.RunAsync(["copy", .. options], output, error));

        Assert.Contains(sentence, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organization_that_is_not_there_and_a_file_in_use_are_named()
    {
        using var source = await FilledAsync(Engine.LiteDb);
        using var target = new TestDatabase(Engine.LiteDb);

        Assert.Equal(CliCommands.Failed, await CopyAsync(source, target, "--org", "nobody"));
        Assert.Equal(CliCommands.Failed, await CopyAsync(source, source));

        Assert.Contains("There is no organization nobody there.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"A running Duet uses {source.Path}.", error.ToString(), StringComparison.Ordinal);
    }

    private static string Place(TestDatabase database) =>
        database.Engine == Engine.LiteDb ? database.Path : database.ConnectionString;

    private Task<int> CopyAsync(TestDatabase source, TestDatabase target, params string[] options) =>
        CliCommands.RunAsync(["copy", "--from", Place(source), "--to", Place(target), .. options], output, error);

    // Two companies with feedback, and for each what its workspace owns or what nobody does.
    private static async Task<TestDatabase> FilledAsync(Engine engine)
    {
        var database = new TestDatabase(engine);
        await using var app = new BotApp(database: database);
        foreach (var organization in new[] { "acme-co", "other" })
        {
            var company = await app.CompanyAsync(organization);
            await app.SayAsync(company.Lena, $"feedback Acme: <b>Łéna</b> \u202E 😀 {organization}");
            await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
            await app.Get<ConversationStore>()
                .RememberAsync(
                    new ConversationReference(
                        Lena with
                        {
                            Workspace = organization,
                        },
                        "a:1",
                        "https://x/",
                        "28:b",
                        "29:l"
                    ),
                    None
                );
            await app.Get<ProfileStore>()
                .PutAsync(
                    new PlatformProfile(
                        company.Lena.Identities[0],
                        "Lena",
                        null,
                        null,
                        Affiliation.Insider,
                        null,
                        BotApp.Start
                    ),
                    None
                );
            await app.Get<InstallationStore>()
                .PutAsync(new Installation(Platforms.Playground, organization, "Acme", "sealed", BotApp.Start), None);
        }

        return database;
    }

    private static async Task<IReadOnlyList<RawDocument>> ContentAsync(TestDatabase database)
    {
        await using var store = await OpenedStore.OpenAsync(Place(database));
        var content = new List<RawDocument>();
        foreach (var owner in await store.Documents.OwnersAsync(None))
        {
            content.AddRange(await store.Documents.ExportAsync(owner, None).ToListAsync());
        }

        return content;
    }
}
