using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Sample;
using Bot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Sample;

/// <summary>Loading at the start, into what is there already, and behind a crash.</summary>
public sealed class SampleLoadingTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();

    private SampleCompany Sample => app.Get<SampleCompany>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_sample_loads_once_and_leaves_what_people_did_since()
    {
        var counts = await Sample.LoadAsync(None);
        Assert.Equal((6, 60, 2_500), (Count(counts!, "People"), Count(counts!, "Feedback"), Count(counts!, "Leads")));
        await app.SayAsync(SamplePeople.Find("lena"), "feedback Harbor Foods: wants a pilot");
        app.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Null(await Sample.LoadAsync(None));
        Assert.Equal(61, (await Feedback()).Count);
        Assert.Equal(Count(counts!, "Deals"), (await Facts()).Deals.Count);
        Assert.Equal(6, (await app.Get<MemberStore>().ListAsync("sample", None)).Count);
    }

    [Fact]
    public async Task A_load_that_was_interrupted_is_done_again_from_the_beginning()
    {
        await Sample.LoadAsync(None);
        await app.Get<IDocumentStore>().DeleteContentAsync("sample", None);
        await app.Get<SampleStore>().PutAsync(new SampleMark("sample", SampleState.Loading, BotApp.Start), None);

        Assert.NotNull(await Sample.LoadAsync(None));
        Assert.Equal((60, 2_500), ((await Feedback()).Count, (await Facts()).Leads.Count));
        Assert.Null(await Sample.LoadAsync(None));
    }

    [Fact]
    public async Task An_organization_of_that_name_that_holds_something_else_is_left_alone()
    {
        var other = await app.CompanyAsync("sample");
        await app.SayAsync(other.Lena, "feedback Acme: is real");

        Assert.Null(await Sample.LoadAsync(None));
        Assert.Single(await Feedback());
    }

    [Fact]
    public async Task Several_voices_stand_behind_what_was_said_again()
    {
        await Sample.LoadAsync(None);

        Assert.Equal(
            [2, 2, 2, 3],
            (await Feedback()).Select(entry => entry.Voices.Count).Where(count => count > 1).Order()
        );
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, false)]
    [InlineData("Development", "false", false)]
    [InlineData("Production", "true", true)]
    public async Task It_loads_by_itself_in_development_only_unless_the_setting_says_otherwise(
        string environment,
        string? setting,
        bool loads
    )
    {
        await using var host = new BotApp(new() { ["Sample:Load"] = setting });
        var start = ActivatorUtilities.CreateInstance<SampleAtStart>(host.Services, new SomeEnvironment(environment));

        await start.StartingAsync(None);

        Assert.Equal(loads, await host.Get<MemberStore>().GetOrganizationAsync("sample", None) is not null);
    }

    private static int Count(IEnumerable<SampleCount> counts, string label) =>
        counts.Single(count => count.Label.English.ToString() == label).Count;

    private Task<IReadOnlyList<FeedbackEntry>> Feedback() =>
        app.Get<FeedbackStore>().ListAsync("sample", new FeedbackFilter(), 0, 1_000, None);

    private async Task<FactRows> Facts() => (await app.Get<FactStore>().LoadAsync("sample", None)).Rows;

    private sealed class SomeEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Bot";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
