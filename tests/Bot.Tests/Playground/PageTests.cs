using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Playground;

namespace Bot.Tests.Playground;

public sealed partial class PageTests : IAsyncDisposable
{
    private readonly BotApp app = PlaygroundVisit.App();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_page_and_its_scripts_name_only_texts_that_exist()
    {
        var page = await app.CreateClient().GetStringAsync("/");
        var scripts = await Task.WhenAll(
            Scripts().Select(path => app.CreateClient().GetStringAsync("/playground/assets/" + path))
        );

        var named = Keys()
            .Matches(page + string.Concat(scripts))
            .Select(match => match.Groups["key"].Value)
            .ToHashSet();

        Assert.True(named.Count > 40, $"only {named.Count} keys found");
        Assert.Empty(named.Except(PageTexts.All.Keys));
        Assert.All(
            PageTexts.All.Keys.Except(Enum.GetNames<Side>().Select(side => side.ToLowerInvariant())),
            key => Assert.Contains(key, page + string.Concat(scripts), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Nothing_on_the_page_runs_inline_and_all_that_it_loads_is_there()
    {
        var page = await app.CreateClient().GetStringAsync("/");

        Assert.DoesNotMatch("<script(?![^>]*src=)|\\son[a-z]+=|style=", page);
        foreach (
            var path in Loaded()
                .Matches(page)
                .Select(match => match.Groups["path"].Value)
                .Concat(Scripts().Select(script => "/playground/assets/" + script))
        )
        {
            Assert.True((await app.CreateClient().GetAsync(path)).IsSuccessStatusCode, path);
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Every_suggestion_works_as_typed(Language language)
    {
        var lena = new Company("sample").Lena;

        foreach (
            var suggestion in PageTexts.Suggestions.Select(each =>
                new RenderContext(language, TimeZoneInfo.Utc, BotApp.Start).Plain(each)
            )
        )
        {
            Assert.True(
                app.Get<CommandCatalog>().Find(app.Command(lena) with { Text = suggestion }).Registration is not null,
                suggestion
            );
        }
    }

    [Fact]
    public async Task A_file_outside_the_page_is_not_served() =>
        Assert.Equal(
            404,
            (int)(await app.CreateClient().GetAsync("/playground/assets/..%2fappsettings.json")).StatusCode
        );

    private static IEnumerable<string> Scripts() =>
        new[] { "api", "blockkit", "composer", "dialogs", "dom", "inspect", "json", "rail", "stream", "teams" }
            .Select(name => $"playground/{name}.js")
            .Prepend("playground.js");

    // t('key'), t(cond ? 'one' : 'other'), data-t="key", name: 'tabX'.
    [GeneratedRegex(
        """\bt\([^()']*'(?<key>\w+)'(?:[^()']*'(?<key>\w+)')?|data-t(?:-label)?="(?<key>\w+)"|(?:name|note): '(?<key>\w+)'"""
    )]
    private static partial Regex Keys();

    [GeneratedRegex("(?:src|href)=\"(?<path>/[^\"]+)\"")]
    private static partial Regex Loaded();
}
