using Microsoft.Playwright;

namespace Bot.Tests.Walks;

/// <summary>
/// The app with its sample on a port of this machine, and a Chromium looking at it. Pictures of what it shows are kept
/// where DUET_SCREENS names a folder.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string? Screens = Environment.GetEnvironmentVariable("DUET_SCREENS");
    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;
    private readonly List<string> problems = [];

    private Browser(BotApp app, IPlaywright playwright, IBrowser chromium, IPage page) =>
        (App, this.playwright, this.chromium, Page) = (app, playwright, chromium, page);

    public BotApp App { get; }

    public IPage Page { get; }

    /// <summary>The test takes Duet away: that calls of it fail is no problem of the page.</summary>
    public bool ExpectsOffline { get; set; }

    public static async Task<Browser> OpenAsync(ColorScheme scheme, int width, int height)
    {
        var path = Needs.Chromium();
        var app = new BotApp(new() { ["Playground:Enabled"] = "true", ["Sample:Load"] = "true" });
        var address = app.Listen();
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
        var page = await chromium.NewPageAsync(
            new()
            {
                BaseURL = address.ToString(),
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        var browser = new Browser(app, playwright, chromium, page);
        page.PageError += (_, problem) => browser.problems.Add(problem);
        page.Console += (_, message) => browser.Heard(message);
        return browser;
    }

    /// <summary>Becomes a person, in a place.</summary>
    public async Task BeAsync(string person, string place = "dm")
    {
        await Page.GotoAsync($"/#as={person}&in={place}");
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByTestId($"person-{person}")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    public async Task TypeAsync(string words)
    {
        await Page.GetByTestId("composer").FillAsync(words);
        await Page.GetByTestId("composer").PressAsync("Enter");
    }

    /// <summary>Types the words and gives Duet's newest answer once it shows these words.</summary>
    public async Task<ILocator> SayAsync(string words, string expected)
    {
        await TypeAsync(words);
        return await SeesAsync(expected);
    }

    public async Task<ILocator> SeesAsync(string expected)
    {
        var message = Page.Locator(".by-duet", new() { HasText = expected }).Last;
        await Assertions.Expect(message).ToBeVisibleAsync();
        return message;
    }

    public async Task OpenFormAsync(string words)
    {
        await TypeAsync(words);
        await Assertions.Expect(Page.GetByTestId("form")).ToBeVisibleAsync();
    }

    /// <summary>Fills the open form's inputs by name and sends it.</summary>
    public async Task SubmitAsync(Dictionary<string, string> fields)
    {
        var form = Page.GetByTestId("form");
        foreach (var (name, value) in fields)
        {
            var input = form.Locator($"[name=\"{name}\"]");
            if (await input.EvaluateAsync<bool>("input => input.tagName === 'SELECT'"))
            {
                await input.SelectOptionAsync(value);
            }
            else
            {
                await input.FillAsync(value);
            }
        }

        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(form).ToBeHiddenAsync();
    }

    public async Task ScreenAsync(string name)
    {
        if (Screens is not null)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Screens, name + ".png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.CloseAsync();
        playwright.Dispose();
        await App.DisposeAsync();
        Assert.Empty(problems);
    }

    // What the page complains about: a script error, a file that is missing, something that the policy forbids.
    private void Heard(IConsoleMessage message)
    {
        if (message.Type == "error" && !(ExpectsOffline && message.Text.Contains("net::", StringComparison.Ordinal)))
        {
            problems.Add($"{message.Text} {message.Location}");
        }
    }
}
