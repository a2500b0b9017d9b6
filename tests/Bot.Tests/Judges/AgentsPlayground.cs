using System.Diagnostics;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Sample;
using Bot.Tests.Hosting;
using Microsoft.Playwright;

namespace Bot.Tests.Judges;

/// <summary>
/// Microsoft's Agents Playground in a Chromium, with a Duet of its own behind it: what a person in Teams does and sees.
/// It shows cards with Microsoft's own renderer and knows no app package. Nothing leaves this machine.
/// </summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    /// <summary>The talks that tests/Judges/agents-playground.yml sets up.</summary>
    public const string Personal = "Personal Chat";
    public const string Group = "Q4 launch";
    public const string Channel = "Go to market - sales-marketing";

    // Of that file too.
    private const string Tenant = "5a3c1f0e-7d42-4c6e-9b1a-2f8e6d4c0b11";
    private const string Tom = "0d9f3b7a-52c1-4e8d-a6b4-7c3e1f2d8a01";

    // Pictures of what was seen: artifacts of a build, or where DUET_SCREENS names a folder.
    private static readonly string Screens =
        Environment.GetEnvironmentVariable("DUET_SCREENS") ?? Repository.File("artifacts", "agents-playground");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-teams-");
    private HostProcess? duet;
    private Process? playground;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    private AgentsPlayground() { }

    public IPage Page { get; private set; } = null!;

    /// <summary>
    /// Opens it as Tom in his talk with Duet, who greets him there: the first of a new company, or an approver of the sample
    /// company. Cancelling ends all three programs, and with them whatever waits for one.
    /// </summary>
    public static async Task<AgentsPlayground> OpenAsync(CancellationToken cancellationToken, bool isSample = false)
    {
        var opened = new AgentsPlayground();
        try
        {
            await opened.StartAsync(Needs.Chromium(), isSample, cancellationToken);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public async Task GoToAsync(string talk) =>
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = talk }).Last.ClickAsync();

    public Task SayAsync(string words, bool toDuet = false) =>
        WriteAsync(Page.Locator("body"), words, "Send Message", toDuet);

    /// <summary>Starts a thread in a channel.</summary>
    public Task PostAsync(string words, bool toDuet = false) =>
        WriteAsync(Threads(new() { Has = PostButton }), words, "Post", toDuet);

    /// <summary>Says something in a thread.</summary>
    public Task ReplyAsync(ILocator thread, string words, bool toDuet = false) =>
        WriteAsync(thread, words, "Send Message", toDuet);

    /// <summary>The thread in a channel with these words in it.</summary>
    public ILocator Thread(string words) => Threads(new() { HasText = words, HasNot = PostButton });

    /// <summary>The newest card with these words, once it is there.</summary>
    public async Task<ILocator> SeesAsync(string words)
    {
        var card = Page.Locator(".ac-adaptiveCard", new() { HasText = words }).Last;
        await VisibleAsync(card);
        return card;
    }

    public static Task VisibleAsync(ILocator what) =>
        Assertions.Expect(what).ToBeVisibleAsync(new() { Timeout = (float)Limit.TotalMilliseconds });

    public static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>An action of the menu on the message with these words. Without the app package its id has to be typed.</summary>
    public async Task<ILocator> OpenActionAsync(string message, string command)
    {
        // The button stands beside the message in one of the boxes around both: the innermost that has one.
        await Page.GetByText(message, new() { Exact = true })
            .Last.Locator("xpath=ancestor::*[.//button[@aria-label='Show more information']][1]")
            .GetByRole(AriaRole.Button, new() { Name = "Show more information" })
            .Last.ClickAsync();
        await Page.GetByText("Action Command", new() { Exact = true }).ClickAsync();
        return await ChooseAsync(command);
    }

    /// <summary>An action of the compose box.</summary>
    public async Task<ILocator> OpenActionAsync(string command)
    {
        await ExtensionAsync("Action Command");
        return await ChooseAsync(command);
    }

    /// <summary>Searches one kind of agreement in the box that opens over the compose box; what it finds are headings there.</summary>
    public async Task SearchAsync(string kind, string parameter, string words)
    {
        await ExtensionAsync("Search Command");
        await Page.GetByText("Specify Command ID or Parameter").ClickAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Command ID" }).FillAsync(kind);
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Parameter name" }).FillAsync(parameter);
        await Page.GetByPlaceholder("Enter a search term").FillAsync(words);
    }

    /// <summary>Keeps a picture of the page; the test that fails in it has one too.</summary>
    public async Task ScenarioAsync(string name, Func<Task> scenario)
    {
        Directory.CreateDirectory(Screens);
        try
        {
            await scenario();
        }
        finally
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{name}.png") });
        }
    }

    /// <summary>Ends all that was started. Where the Playground refused what Duet sent, Duet complained.</summary>
    public async ValueTask DisposeAsync()
    {
        var complaints = duet?.Complaints ?? [];
        await (duet?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (playground is not null)
        {
            playground.Kill();
            await playground.WaitForExitAsync();
            playground.Dispose();
        }

        await (chromium?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
        folder.Delete(recursive: true);
        Assert.Empty(complaints);
    }

    private ILocator PostButton => Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true });

    private ILocator Threads(LocatorFilterOptions which) => Page.GetByRole(AriaRole.Group).Filter(which);

    private async Task StartAsync(string browser, bool isSample, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.FullName, "duet.db");
        if (isSample)
        {
            await JoinSampleAsync(path, cancellationToken);
        }

        duet = await HostProcess.StartAsync(
            path,
            new()
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Teams__AllowLocalEmulator"] = "true",
                ["Sample__Load"] = isSample ? "true" : "false",
            }
        );
        playground = Judge.Start(
            "agents-playground.cjs",
            new Uri(duet.Address, "/api/messages").AbsoluteUri,
            folder.FullName
        );
        var complaining = playground.StandardError.ReadToEndAsync(cancellationToken);
        if (await playground.StandardOutput.ReadLineAsync(cancellationToken) is not { } listening)
        {
            throw new InvalidOperationException(await complaining);
        }

        playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = browser,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            }
        );
        cancellationToken.Register(() =>
        {
            duet.Process.Kill();
            playground.Kill();
            _ = chromium.CloseAsync();
        });
        Page = await chromium.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 1800 },
                TimezoneId = "Europe/Madrid",
                Locale = "en-US",
            }
        );
        Page.SetDefaultTimeout((float)Limit.TotalMilliseconds);
        await Page.RouteAsync(
            url => url.StartsWith("http", StringComparison.Ordinal) && !new Uri(url).IsLoopback,
            route => route.AbortAsync()
        );
        await Page.GotoAsync($"http://127.0.0.1:{listening.Split(' ')[^1]}/");
        await SeesAsync("Welcome to Duet");
    }

    // The tenant is the sample company's, and its Tom is Tom in Teams too. Its mark lets the sample be loaded all the same.
    private static async Task JoinSampleAsync(string path, CancellationToken cancellationToken)
    {
        await using var app = new BotApp(path: path);
        var (members, tom) = (app.Get<MemberStore>(), SamplePeople.Find("tom"));
        await members.OpenOrganizationAsync(SamplePeople.Company, Platforms.Teams, Tenant, cancellationToken);
        await app.Get<SampleStore>()
            .PutAsync(
                new SampleMark(SamplePeople.Organization, SampleState.Loading, DateTimeOffset.UnixEpoch),
                cancellationToken
            );
        await members.AddAsync(
            tom with
            {
                Identities = [.. tom.Identities, new PlatformIdentity(Platforms.Teams, Tenant, Tom)],
            },
            cancellationToken
        );
    }

    private async Task WriteAsync(ILocator where, string words, string send, bool toDuet)
    {
        await where.GetByRole(AriaRole.Textbox).ClickAsync();
        if (toDuet)
        {
            await Page.Keyboard.TypeAsync("@Due");
            await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Duet" }).ClickAsync();
        }

        await Page.Keyboard.TypeAsync(toDuet ? $" {words}" : words);
        await PressAsync(where, send);
    }

    private async Task ExtensionAsync(string kind)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).Last.ClickAsync();
        await Page.GetByText(kind, new() { Exact = true }).ClickAsync();
    }

    private async Task<ILocator> ChooseAsync(string command)
    {
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Command ID" }).FillAsync(command);
        await PressAsync(dialog, "Create");
        return dialog.Locator(".ac-adaptiveCard");
    }
}
