using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Core.Search;
using Bot.Core.Understanding;
using Bot.Hosting;
using Bot.Links;
using Bot.Storage.LiteDb;
using Bot.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bot.Tests;

/// <summary>
/// The whole app in process, on a database of its own and a clock that stands at Monday 2026-11-16 09:00 UTC until a test
/// moves it. Ends by asserting that nothing was logged as an error, unless the test says that it expects one.
/// </summary>
public sealed class BotApp : WebApplicationFactory<Program>
{
    public static readonly DateTimeOffset Start = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase? own;
    private readonly Dictionary<string, string?> settings;
    private readonly Action<IServiceCollection>? replace;
    private readonly IReadOnlyList<BotApp> nodes = [];
    private int deliveries;
    private int sent;
    private bool isListening;
    private LiteDbFile? file;

    /// <param name="settings">Settings by key ("Slack:SigningSecret").</param>
    /// <param name="replace">Services to put in place of the real ones, such as an HTTP handler that plays a platform.</param>
    /// <param name="path">A data file that outlives this app, for tests of restarts.</param>
    /// <param name="engine">The engine of the app's own database.</param>
    /// <param name="database">A database that outlives this app, or that several apps share.</param>
    /// <param name="nodes">
    /// How many nodes share the database and the clock. Each does its part of what is due and waits, all at once, and they
    /// take turns in answering.
    /// </param>
    public BotApp(
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null,
        string? path = null,
        Engine engine = Engine.LiteDb,
        TestDatabase? database = null,
        int nodes = 1
    )
    {
        this.settings = new() { ["Sample:Load"] = "false" };
        foreach (var (key, value) in settings ?? [])
        {
            this.settings[key] = value;
        }

        if (path is not null)
        {
            this.settings["Storage:Path"] = path;
        }
        else
        {
            own = database is null ? new TestDatabase(engine) : null;
            foreach (var (key, value) in (database ?? own!).Settings)
            {
                this.settings[key] = value;
            }
        }

        this.replace = replace;
        this.nodes =
        [
            this,
            .. Enumerable
                .Range(1, nodes - 1)
                .Select(_ => new BotApp(settings, replace, database: database ?? own) { Clock = Clock }),
        ];
    }

    public TestClock Clock { get; private init; } = new(Start);

    public FakeLogCollector Logs { get; } = new();

    public bool ExpectsErrors { get; set; }

    /// <summary>
    /// Serves on a free port of this machine, and gives its address. The port is a setting: the factory's own way to choose one
    /// changes the addresses of a server that the program may have started already.
    /// </summary>
    public Uri Listen()
    {
        isListening = true;
        UseKestrel();
        StartServer();
        return ClientOptions.BaseAddress;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>What one person would get back for these words, said in a direct talk unless a place is given.</summary>
    public Task<Reply> SayAsync(Member member, string text, Address? place = null, string? deliveryKey = null) =>
        SendAsync(
            Command(member, place) with
            {
                Text = text,
                IsSpoken = true,
                DeliveryKey = deliveryKey ?? NextDelivery(),
            }
        );

    /// <summary>
    /// What comes back for a decision that is typed ("claim sign live in a week") once its confirmation is pressed.
    /// </summary>
    public async Task<Reply> DecideAsync(Member member, string text, Address? place = null)
    {
        var asked = await SayAsync(member, text, place);
        return await PressAsync(member, asked.Button(asked.Understood!.Commands[0]), place);
    }

    /// <summary>What comes back for a button.</summary>
    public Task<Reply> PressAsync(Member member, Button button, Address? place = null) =>
        SendAsync(Command(member, place) with { Action = button.Action, Value = button.Value });

    /// <summary>What comes back for a submitted form.</summary>
    public Task<Reply> SubmitAsync(
        Member member,
        Form form,
        Dictionary<string, string> fields,
        Address? place = null
    ) => SendAsync(Command(member, place) with { Action = form.Action, Value = form.Value, Fields = fields });

    public Task<Reply> SendAsync(ChatCommand command) =>
        nodes[sent++ % nodes.Count].Get<CommandRouter>().AnswerAsync(command, CancellationToken.None);

    public ChatCommand Command(Member member, Address? place = null) =>
        new(
            new MemberRequester(Company.For(member.Organization), member),
            member.Identities[0],
            place ?? member.Identities[0].Direct(),
            "",
            NextDelivery(),
            Clock.GetUtcNow()
        );

    /// <summary>Works off what waits in the inbox, then delivers what waits in the outbox. Nothing goes by itself in tests; where a platform's pace asks for a pause, the clock moves on.</summary>
    public Task DrainAsync() => Task.WhenAll(nodes.Select(node => node.DrainOneAsync()));

    /// <summary>What is due by the clock as it stands, then the outbox. No tick comes by itself in tests.</summary>
    public async Task TickAsync()
    {
        await Task.WhenAll(nodes.Select(node => node.Get<DueWork>().TickAsync(CancellationToken.None)));
        await DrainAsync();
    }

    public string NextDelivery() => $"delivery-{++deliveries}";

    /// <summary>A company with its members, stored.</summary>
    public async Task<Company> CompanyAsync(string organization = "acme-co")
    {
        var company = new Company(organization);
        await company.StoreAsync(Get<MemberStore>());
        return company;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        if (isListening)
        {
            builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        }

        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            foreach (
                var loop in services
                    .Where(service =>
                        service.ImplementationType == typeof(Ticker)
                        || service.ImplementationType == typeof(OutboxService)
                        || service.ImplementationType == typeof(InboxService)
                        || service.ImplementationType == typeof(ImportService)
                        || service.ImplementationType == typeof(SearchService)
                        || service.ImplementationType == typeof(LinkCheckService)
                    )
                    .ToList()
            )
            {
                services.Remove(loop);
            }

            services.AddLogging(logging => logging.ClearProviders().AddProvider(new FakeLoggerProvider(Logs)));
            replace?.Invoke(services);
        });
    }

    // The program learns its examples and fills the search index in the background. Tests begin when both are done.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        file = host.Services.GetService<LiteDbFile>();
        _ = SentenceModel.Instance;
        host.Services.GetRequiredService<SearchFeed>().LoadAsync(CancellationToken.None).GetAwaiter().GetResult();
        return host;
    }

    protected override void Dispose(bool disposing)
    {
        // A finalizer also runs when the constructor skipped the test, before it assigned the fields.
        if (!disposing)
        {
            base.Dispose(disposing);
            return;
        }

        foreach (var node in nodes.Skip(1))
        {
            node.ExpectsErrors = ExpectsErrors;
            node.Dispose();
        }

        var errors = !ExpectsErrors
            ? Logs.GetSnapshot()
                .Where(record => record.Level >= LogLevel.Error)
                .Select(record => record.ToString())
                .ToList()
            : [];
        base.Dispose(disposing);

        // The program may still be closing it, and the next app opens the same file.
        file?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        own?.Dispose();
        Assert.Empty(errors);
    }

    private async Task DrainOneAsync()
    {
        await Get<SearchFeed>().PollAsync(CancellationToken.None);
        await Get<InboxProcessor>().ProcessAsync(CancellationToken.None);
        await Get<RunImportJobs>().RunAsync(CancellationToken.None);
        while (await Get<OutboxDispatcher>().DrainAsync(CancellationToken.None) is { } rest)
        {
            Clock.Advance(rest);
        }
    }
}
