using Bot.Core.Data;
using Bot.Storage.LiteDb;
using Bot.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Hosting;

/// <summary>How often the most common requests use the store.</summary>
public sealed class StoreUseTests : IAsyncLifetime
{
    private readonly BotApp app;
    private CountedStore counts = null!;
    private Company company = null!;

    public StoreUseTests() =>
        app = new BotApp(replace: services =>
            services
                .RemoveAll<IDocumentStore>()
                .AddSingleton(provider =>
                {
                    (var store, counts) = CountedStore.Of(provider.GetRequiredService<LiteDbDocumentStore>());
                    return store;
                })
        );

    public async ValueTask InitializeAsync()
    {
        company = await app.CompanyAsync();
        await app.SayAsync(company.Lena, "feedback Acme: the first report reads what is kept in memory");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_report_is_stored_by_one_commit_with_a_few_reads()
    {
        counts.Take();

        await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long");

        var (commits, reads, writes) = counts.Take();
        TestContext.Current.SendDiagnosticMessage($"A report: {commits} commits, {reads} reads, {writes} writes");
        Assert.Equal((1, 2), (commits, writes));
        Assert.InRange(reads, 1, 12);
    }

    [Fact]
    public async Task A_signature_is_stored_by_one_commit_with_its_messages()
    {
        await ProposeAsync("Operations lead");
        counts.Take();

        var reply = await app.DecideAsync(company.Tom, "persona sign operations lead");

        var (commits, reads, writes) = counts.Take();
        TestContext.Current.SendDiagnosticMessage($"A signature: {commits} commits, {reads} reads, {writes} writes");
        Assert.Contains("waiting for marketing", reply.English(), StringComparison.Ordinal);
        Assert.Equal(1, commits);
        Assert.InRange(reads, 1, 60);
    }

    [Fact]
    public async Task A_look_up_reads_no_more_when_there_are_many_agreements()
    {
        await ProposeAsync("Operations lead");
        var few = await LookUpAsync();
        foreach (var name in new[] { "Sales", "Finance", "Warehouse", "Legal", "Marketing", "Security" })
        {
            await ProposeAsync($"{name} manager");
        }

        Assert.Equal(few, await LookUpAsync());
    }

    // The first look-up after a change reads the list.
    private async Task<int> LookUpAsync()
    {
        await app.SayAsync(company.Tom, "persona ops lead");
        counts.Take();
        var reply = await app.SayAsync(company.Tom, "persona ops lead");
        Assert.Contains("Operations lead", reply.English(), StringComparison.Ordinal);
        return counts.Take().Reads;
    }

    private async Task ProposeAsync(string name)
    {
        var form = (await app.SayAsync(company.Maya, $"persona propose {name}")).Form!;
        await app.SubmitAsync(company.Maya, form, new() { ["name"] = name, ["titles"] = name });
    }
}
