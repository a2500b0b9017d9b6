using System.Net;
using Bot.Core.Chat;
using Bot.Core.Messaging;
using Bot.Hosting;
using Bot.Storage;
using Bot.Storage.LiteDb;
using Bot.Tests.Slack;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Hosting;

/// <summary>The whole app on a disk that is full.</summary>
public sealed class FullStorageTests : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-full-app-");
    private readonly SmallDisk disk = new();
    private readonly BotApp app;

    public FullStorageTests() => app = new BotApp(replace: Replace, path: DataFile);

    private string DataFile => Path.Combine(folder.FullName, "duet.db");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Language.English, "Duet's disk is full, so this was not saved.")]
    [InlineData(Language.Spanish, "El disco de Duet está lleno, así que esto no se ha guardado.")]
    public async Task A_write_is_refused_with_a_sentence_and_saved_once_there_is_room(
        Language language,
        string sentence
    )
    {
        var company = await app.CompanyAsync();
        disk.Fill();

        var refused = await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long");
        Assert.StartsWith(
            sentence,
            new RenderContext(language, TimeZoneInfo.Utc, default).Plain(refused.Card!.Summary),
            StringComparison.Ordinal
        );
        Assert.Contains(refused.Card.Blocks, block => block is Quote);

        disk.Room = long.MaxValue;
        var saved = await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long");
        Assert.Contains(
            "Saved as #1",
            new RenderContext(Language.English, TimeZoneInfo.Utc, default).Plain(saved.Card!.Summary),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Known_people_and_newcomers_go_on_reading()
    {
        var company = await app.CompanyAsync();
        await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long");
        disk.Fill();

        var list = await app.SayAsync(company.Diego, "feedback list");
        Assert.DoesNotContain("disk", PlainCard.Words(list), StringComparison.Ordinal);

        var newcomer = new PlatformNewcomer(company.Organization.Id);
        var answer = await app.Get<ChatPipeline>()
            .AnswerAsync(
                new IncomingMessage(newcomer.Who, newcomer.Place, "d-1") { Text = "feedback list", IsSpoken = true }
            );
        Assert.Contains("onboarding takes too long", PlainCard.Words(answer.Reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watcher_is_told_and_told_again_when_there_is_room()
    {
        using var client = app.CreateClient();
        disk.Fill();

        using var full = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Equal(
            $"not ready\nStorage: There is no room to store anything: the disk of {DataFile} is full.",
            await full.Content.ReadAsStringAsync()
        );
        Assert.Equal("alive", await client.GetStringAsync("/healthz"));

        disk.Room = long.MaxValue;
        Assert.Equal("ready", await client.GetStringAsync("/readyz"));
    }

    [Fact]
    public async Task An_event_that_cannot_be_stored_is_refused_so_that_Slack_sends_it_again()
    {
        await using var visit = new SlackVisit(replace: services =>
            services.AddSingleton(_ => new LiteDbFile(DataFile + "2", disk.Open))
        );
        disk.Fill();

        using var refused = await visit.PostAsync(
            "events",
            """
            {
              "type": "event_callback", "team_id": "T1", "event_id": "Ev1",
              "event": {"type": "message", "channel_type": "im", "channel": "D1", "user": "U1", "text": "help", "ts": "1.1"}
            }
            """,
            "application/json"
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task Nothing_is_sent_that_could_not_be_noted_as_sent()
    {
        var company = await app.CompanyAsync();
        var signal = app.Get<OutboxSignal>();
        using var health = new CountingHealth();
        using var loop = new OutboxService(
            app.Get<OutboxDispatcher>(),
            signal,
            health,
            app.Clock,
            NullLogger<OutboxService>.Instance
        );
        await app.Get<Outbox>()
            .EnqueueAsync(
                [
                    new OutboundMessage(
                        company.Organization.Id,
                        "key-1",
                        company.Channel,
                        Card.Say(LocalizedText.Invariant("hello")),
                        Language.English,
                        "UTC",
                        app.Clock.GetUtcNow()
                    ),
                ],
                CancellationToken.None
            );

        await loop.StartAsync(CancellationToken.None);
        await health.AskedAsync();
        signal.Raise();
        await health.AskedAsync();
        await loop.StopAsync(CancellationToken.None);

        Assert.Equal(
            OutboxState.Waiting,
            (await app.Get<Outbox>().GetAsync(company.Organization.Id, "key-1", CancellationToken.None))!.State
        );
    }

    private void Replace(IServiceCollection services) =>
        services.AddSingleton(_ => new LiteDbFile(DataFile, disk.Open));

    private sealed record PlatformNewcomer(string Organization)
    {
        public PlatformUser Who =>
            new(new PlatformIdentity(Platforms.Playground, Organization, "newcomer"), "New Comer");

        public Address Place => Who.Identity.Direct();
    }

    private sealed class CountingHealth : IStorageHealth, IDisposable
    {
        private readonly SemaphoreSlim asked = new(0);

        public Task<Exception> Broken => new TaskCompletionSource<Exception>().Task;

        public Task AskedAsync() => asked.WaitAsync();

        public void Dispose() => asked.Dispose();

        public ValueTask<bool> CanWriteAsync(CancellationToken cancellationToken)
        {
            asked.Release();
            return ValueTask.FromResult(false);
        }

        public Task<string?> FindProblemAsync(CancellationToken cancellationToken) => Task.FromResult<string?>("full");
    }
}
