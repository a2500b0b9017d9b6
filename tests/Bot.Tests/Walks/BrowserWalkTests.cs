using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bot.Tests.Walks;

/// <summary>
/// The whole loop as people live it on the page: a rep logs what a customer said, a marketer reads it and proposes a better
/// message, both sides sign, the rep gets the new one, figures are imported, and the weekly digest arrives.
/// </summary>
public sealed partial class BrowserWalkTests
{
    [Fact]
    public async Task The_loop_in_English()
    {
        await using var browser = await Browser.OpenAsync(ColorScheme.Light, 1280, 860);
        await browser.BeAsync("lena");
        await browser.ScreenAsync("en-1-empty");
        var receipt = await browser.SayAsync(
            "feedback Initrode: onboarding takes too long, nobody calls #onboarding stage:demo deal:$48k",
            "Saved as #"
        );
        var number = Number().Match(await receipt.InnerTextAsync()).Groups["number"].Value;
        await browser.ScreenAsync("en-2-receipt");

        await browser.BeAsync("maya");
        await browser.SayAsync("feedback list", "onboarding takes too long, nobody calls");
        await browser.OpenFormAsync("message propose");
        await browser.ScreenAsync("en-3-form");
        await browser.SubmitAsync(
            new()
            {
                ["persona"] = "*",
                ["stage"] = "growth",
                ["headline"] = "Live in ten days, with a person at your side",
                ["pitch"] = "One named person brings you live.",
                ["evidence"] = number,
                ["why"] = "Reps hear it every week",
            }
        );
        await browser.SeesAsync("Version 1 of the message");
        await browser.App.DrainAsync();

        await SignAsync(browser, "tom", "Sign", "Tom Becker", "en-4-review");
        await SignAsync(browser, "sofia", "Firmar", "Acordada por", "en-5-signed");

        await browser.BeAsync("lena");
        var answer = await browser.SayAsync("message everybody growth", "Live in ten days, with a person at your side");
        await Assertions.Expect(answer).ToContainTextAsync("Tom");
        await browser.ScreenAsync("en-6-message");

        await ImportAsync(browser, "tom", "Import", "Initrode", "2 rows of deals are stored");
        await browser.SayAsync("kpi revenue this week", "Total revenue");
        await browser.ScreenAsync("en-7-kpi");
        await DigestAsync(browser, "lena", "sales-marketing", "onboarding takes too long, nobody calls", "en-8-digest");
        await InspectAsync(browser, "en-9");
    }

    [Fact]
    public async Task The_loop_in_Spanish_on_a_phone_in_the_dark()
    {
        await using var browser = await Browser.OpenAsync(ColorScheme.Dark, 390, 844);
        await browser.BeAsync("diego");
        await browser.ScreenAsync("es-1-empty");
        var receipt = await browser.SayAsync(
            "comentario Ferrovia: la puesta en marcha se hace eterna #onboarding etapa:demo trato:18.000€",
            "Guardado como #"
        );
        var number = Number().Match(await receipt.InnerTextAsync()).Groups["number"].Value;
        await browser.ScreenAsync("es-2-receipt");

        await browser.BeAsync("sofia");
        await browser.SayAsync("comentario lista", "se hace eterna");
        await browser.OpenFormAsync("mensaje proponer");
        await browser.ScreenAsync("es-3-form");
        await browser.SubmitAsync(
            new()
            {
                ["persona"] = "*",
                ["stage"] = "growth",
                ["headline"] = "En marcha en diez días, con una persona a tu lado",
                ["evidence"] = number,
            }
        );
        await browser.SeesAsync("versión 1 del mensaje");
        await browser.App.DrainAsync();
        await SignAsync(browser, "sofia", "Firmar", "Sofía Marín", "es-4-review");
        await SignAsync(browser, "tom", "Sign", "Agreed", "es-5-signed");

        await browser.BeAsync("diego");
        var answer = await browser.SayAsync(
            "mensaje todos crecimiento",
            "En marcha en diez días, con una persona a tu lado"
        );
        await Assertions.Expect(answer).ToContainTextAsync("Sof");
        await browser.ScreenAsync("es-6-message");

        await ImportAsync(browser, "sofia", "Importar", "Ferrovia", "2 filas de oportunidades guardadas");
        await browser.SayAsync("kpi ingresos esta semana", "Ingresos totales");
        await browser.ScreenAsync("es-7-kpi");
        await DigestAsync(browser, "diego", "ventas-marketing", "se hace eterna", "es-8-digest");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 390, "hostile-light-phone")]
    [InlineData(ColorScheme.Dark, 1280, "hostile-dark-desktop")]
    public async Task Hostile_words_are_only_words_on_the_page(ColorScheme scheme, int width, string screen)
    {
        const string Words =
            "<!channel> @everyone <script>document.title='x'</script><img src=x onerror=alert(1)> *bold* [x](javascript:alert(1)) שלום 🎉 & \"q\"";
        await using var browser = await Browser.OpenAsync(scheme, width, 844);
        await browser.BeAsync("lena");
        var receipt = await browser.SayAsync($"feedback Acme: {Words}", "Saved as #");
        await browser.ScreenAsync(screen);

        await Assertions.Expect(receipt.Locator("blockquote")).ToHaveTextAsync(Words);
        Assert.Equal(0, await browser.Page.Locator("#stream img[src='x'], #stream script, #stream a").CountAsync());
        Assert.Equal("Duet playground", await browser.Page.TitleAsync());
    }

    private static async Task SignAsync(Browser browser, string person, string label, string signed, string screen)
    {
        await browser.BeAsync(person);
        var id = await browser
            .Page.Locator(".by-duet", new() { HasTextRegex = Headline() })
            .Last.GetAttributeAsync("data-id");
        var card = browser.Page.Locator($"[data-id=\"{id}\"]");
        var sign = card.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });
        await browser.ScreenAsync(screen);
        await browser.Page.RunAndWaitForResponseAsync(
            () => sign.ClickAsync(),
            response => response.Url.EndsWith("/playground/actions", StringComparison.Ordinal)
        );

        // The card changes where it stands, without a reload.
        await browser.App.DrainAsync();
        await Assertions.Expect(card).ToContainTextAsync(signed);
        await browser.ScreenAsync(screen + "-after");
    }

    private static async Task ImportAsync(Browser browser, string person, string label, string account, string stored)
    {
        browser.App.Clock.Advance(TimeSpan.FromDays(4));
        await browser.BeAsync(person);
        var csv =
            $"Opportunity ID,Account Name,Amount,Stage,Created Date,Close Date\nW-1,{account},48000,Closed Won,2026-10-01,2026-11-18\nW-2,{account} Sur,12000,Closed Lost,2026-10-02,2026-11-19\n";
        await browser
            .Page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "deals.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(csv),
                }
            );
        var preview = await browser.SeesAsync($"{account} Sur");
        await browser.ScreenAsync($"{label}-preview");
        await preview.GetByRole(AriaRole.Button, new() { Name = label }).ClickAsync();
        await browser.SeesAsync(stored);
    }

    // The page stays open while a week goes by: the digest arrives without a reload.
    private static async Task DigestAsync(Browser browser, string person, string channel, string quote, string screen)
    {
        await browser.BeAsync(person, channel);
        browser.App.Clock.Advance(TimeSpan.FromDays(3));
        await browser.App.TickAsync();
        var digest = await browser.SeesAsync(quote);
        await Assertions.Expect(digest).ToContainTextAsync("48");
        await Assertions.Expect(digest.Locator("svg")).ToBeVisibleAsync();
        await browser.ScreenAsync(screen);
    }

    private static async Task InspectAsync(Browser browser, string screen)
    {
        await browser.Page.Locator(".by-duet").Last.Locator("[data-inspect]").ClickAsync();
        foreach (var tab in new[] { "slack", "teams", "slack-json", "teams-json", "neutral", "plain" })
        {
            await browser.Page.GetByTestId($"tab-{tab}").ClickAsync();
            await Assertions.Expect(browser.Page.Locator("#panel")).ToContainTextAsync("onboarding");
            await browser.ScreenAsync($"{screen}-{tab}");
        }
    }

    [GeneratedRegex("""#(?<number>\d+)""")]
    private static partial Regex Number();

    [GeneratedRegex("Live in ten days|En marcha en diez días")]
    private static partial Regex Headline();
}
