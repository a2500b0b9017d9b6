using System.Text.Json;
using Microsoft.Playwright;

namespace Bot.Tests.Walks;

/// <summary>
/// axe-core over the playground on a phone, in both themes: nothing that it calls serious or critical, and headings in
/// order.
/// </summary>
public class AccessibilityTests
{
    private const string Findings = """
        async () => (await axe.run(document)).violations
          .filter(finding => ['serious', 'critical'].includes(finding.impact) || finding.id === 'heading-order')
          .flatMap(finding => finding.nodes.map(node => `${finding.id}: ${node.target} ${node.failureSummary}`))
        """;

    private static readonly string[] Asked =
    [
        "help",
        "kpi",
        "kpi revenue by channel",
        "persona ops lead",
        "message ops lead demo",
        "can we say you are live in two weeks?",
        "can we say every order arrives on time?",
        "review",
        "digest preview",
        "feedback list",
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_phone_page_has_no_serious_finding(ColorScheme scheme)
    {
        await using var browser = await OpenAsync(scheme);
        await browser.BeAsync("tom");
        await AssertFineAsync(browser, "the empty place");
        foreach (var words in Asked)
        {
            await browser.TypeAsync(words);
            await Assertions.Expect(browser.Page.Locator("#working")).ToHaveCountAsync(0);
            await AssertFineAsync(browser, words);
        }

        await browser.Page.GetByTestId("stream").Locator("[data-inspect]").Last.ClickAsync();
        await AssertFineAsync(browser, "the drawer");
        await browser.Page.Locator("#close-inspect").ClickAsync();
        await browser.Page.Locator("#open-rail").ClickAsync();
        await AssertFineAsync(browser, "the people and places");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_refused_input_is_marked_and_a_part_filled_form_is_not_dropped_by_Escape(ColorScheme scheme)
    {
        await using var browser = await OpenAsync(scheme);
        await browser.BeAsync("tom");
        await browser.OpenFormAsync("persona propose");
        var form = browser.Page.GetByTestId("form");
        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(form.Locator("[name=name]")).ToHaveAttributeAsync("aria-invalid", "true");
        await AssertFineAsync(browser, "the refused form");

        await form.Locator("[name=name]").FillAsync("Fleet owner");
        await form.Locator("[name=name]").PressAsync("Escape");
        await Assertions.Expect(browser.Page.GetByTestId("confirm")).ToBeVisibleAsync();
        await AssertFineAsync(browser, "the question");
        await browser.Page.Locator("#confirm-no").ClickAsync();
        await Assertions.Expect(form.Locator("[name=name]")).ToHaveValueAsync("Fleet owner");

        await form.Locator("[name=name]").PressAsync("Escape");
        await browser.Page.Locator("#confirm-yes").ClickAsync();
        await Assertions.Expect(form).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_answer_opens_at_its_title()
    {
        await using var browser = await OpenAsync(ColorScheme.Light);
        await browser.BeAsync("tom");
        foreach (var words in Asked)
        {
            await browser.TypeAsync(words);
            await Assertions.Expect(browser.Page.Locator("#working")).ToHaveCountAsync(0);
            var answer = browser.Page.Locator(".by-duet").Last;
            var stream = (await browser.Page.GetByTestId("stream").BoundingBoxAsync())!;
            var box = (await answer.BoundingBoxAsync())!;
            Assert.InRange(box.Y, stream.Y, stream.Y + stream.Height);
        }
    }

    [Fact]
    public async Task No_word_of_a_table_is_broken_and_the_page_does_not_scroll_sideways()
    {
        await using var browser = await OpenAsync(ColorScheme.Light);
        await browser.BeAsync("diego");
        await browser.TypeAsync("kpi ingresos por canal");
        await Assertions.Expect(browser.Page.Locator(".by-duet table")).ToBeVisibleAsync();

        Assert.True(
            await browser.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")
        );
        Assert.Empty(
            await browser.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('.by-duet table th, .by-duet table td')].flatMap(cell => {
                  const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                  const broken = [];
                  for (let node = text.nextNode(); node; node = text.nextNode()) {
                    for (const word of node.data.matchAll(/\p{L}+/gu)) {
                      const range = document.createRange();
                      range.setStart(node, word.index);
                      range.setEnd(node, word.index + word[0].length);
                      if (range.getClientRects().length > 1) broken.push(word[0]);
                    }
                  }
                  return broken;
                })
                """
            )
        );
    }

    private static Task<Browser> OpenAsync(ColorScheme scheme) => Browser.OpenAsync(scheme, 390, 844);

    // Evaluated rather than added as a script: the page's policy allows no script of others.
    private static async Task AssertFineAsync(Browser browser, string where)
    {
        await browser.Page.EvaluateAsync(
            await File.ReadAllTextAsync(
                Path.Combine(Needs.Judges().Folder, "node_modules", "axe-core", "axe.min.js"),
                TestContext.Current.CancellationToken
            )
        );
        var found = await browser.Page.EvaluateAsync<string[]>(Findings);
        Assert.True(found.Length == 0, $"{where}: {JsonSerializer.Serialize(found)}");
    }
}
