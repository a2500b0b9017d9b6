using Microsoft.Playwright;

namespace Bot.Tests.Walks;

/// <summary>What the playground shows while it loads, and while Duet does not answer.</summary>
public sealed class PlaygroundStatesTests
{
    private const string Messages = "**/playground/messages?**";
    private const string Stream = "**/playground/stream?**";
    private const string Say = "**/playground/messages";

    [Fact]
    public async Task While_messages_load_the_page_says_so()
    {
        await using var browser = await Browser.OpenAsync(ColorScheme.Light, 390, 844);
        var gate = new TaskCompletionSource();
        await browser.Page.RouteAsync(
            Messages,
            async route =>
            {
                await gate.Task;
                await route.ContinueAsync();
            }
        );

        await browser.Page.GotoAsync("/#as=diego&in=dm");
        var stream = browser.Page.GetByTestId("stream");
        await Assertions.Expect(stream).ToHaveAttributeAsync("aria-busy", "true");
        await Assertions.Expect(stream).ToContainTextAsync("Loading messages…");
        await browser.ScreenAsync("playground-loading");

        gate.SetResult();
        await Assertions.Expect(stream).Not.ToHaveAttributeAsync("aria-busy", "true");
        await Assertions.Expect(stream).Not.ToContainTextAsync("Loading messages…");
    }

    [Fact]
    public async Task While_Duet_does_not_answer_the_page_says_so_and_keeps_what_was_typed()
    {
        await using var browser = await Browser.OpenAsync(ColorScheme.Dark, 390, 844);
        browser.ExpectsOffline = true;
        await browser.Page.RouteAsync(Stream, route => route.AbortAsync());
        await browser.Page.RouteAsync(Say, route => route.AbortAsync());
        await browser.BeAsync("diego");
        var status = browser.Page.Locator("#status");
        await Assertions.Expect(status).ToHaveTextAsync("Duet no responde. Reintentando…");

        await browser.TypeAsync("comentario Acme: tarda demasiado");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("sigue aquí");
        await Assertions
            .Expect(browser.Page.GetByTestId("composer"))
            .ToHaveValueAsync("comentario Acme: tarda demasiado");
        await browser.ScreenAsync("playground-offline");
        Assert.True((await browser.Page.Locator("#place-name").BoundingBoxAsync())!.Width > 200);

        await browser.Page.UnrouteAsync(Stream);
        await browser.Page.UnrouteAsync(Say);
        await browser.Page.GetByTestId("composer").PressAsync("Enter");
        await browser.SeesAsync("Guardado");
    }
}
