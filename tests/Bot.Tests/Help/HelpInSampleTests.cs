using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Sample;

namespace Bot.Tests.Help;

/// <summary>Help with the names of a company that has data: everything that it says to type is typed.</summary>
public sealed class HelpInSampleTests : IAsyncLifetime
{
    private const int CharactersOnAPhone = 700;

    private readonly BotApp app = new();

    public async ValueTask InitializeAsync() =>
        await app.Get<SampleCompany>().LoadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static TheoryData<string, Language> Readers() =>
        new(
            from person in new[] { "lena", "diego", "maya", "sofia", "tom", "ana" }
            from language in Enum.GetValues<Language>()
            select (person, language)
        );

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Each_of_the_five_lines_works_as_it_stands(string person, Language language)
    {
        var member = SamplePeople.Find(person);
        var lines = await app.Get<HelpLines>().ForAsync(app.Command(member), TestContext.Current.CancellationToken);

        Assert.Equal(5, lines.Count);
        foreach (var words in lines.Select(line => language == Language.English ? line.English : line.Spanish))
        {
            var reply = await app.SayAsync(member, words);
            Assert.False(reply.IsMiss, words);
            Assert.True(reply.Card is not null, words);
            Assert.DoesNotContain("didn't get that", reply.English(), StringComparison.Ordinal);
            Assert.DoesNotContain("Unknown", reply.English(), StringComparison.Ordinal);
            Assert.DoesNotContain("Nothing found", reply.English(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Help_fits_a_phone_and_names_what_the_company_has(string person, Language language)
    {
        var said = CardWords.In((await app.SayAsync(SamplePeople.Find(person), "help")).Card!, language);

        Assert.InRange(said.Length, 100, CharactersOnAPhone);
        Assert.Contains("persona Operations lead", said, StringComparison.Ordinal);
        Assert.Contains(
            language == Language.English ? "kpi revenue by" : "kpi ingresos por",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            language == Language.English ? "[All commands]" : "[Todos los comandos]",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Approvers_read_first_what_waits_for_them()
    {
        var said = (await app.SayAsync(SamplePeople.Find("tom"), "help")).English();

        Assert.Contains("- Sign what is waiting for you (1): review\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_commands_are_one_press_away_on_the_same_card()
    {
        var tom = SamplePeople.Find("tom");
        var help = await app.SayAsync(tom, "help");

        var all = await app.PressAsync(tom, help.Button(ShowHelp.Name));

        Assert.True(all.UpdatesSource);
        Assert.Contains("# All commands\n", all.English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public async Task Every_example_of_a_topic_works_as_it_stands(Language language)
    {
        var everything = SamplePeople.Find("tom") with { Roles = Roles.Approver | Roles.Admin };
        var topics = HelpTopic.OpenTo(everything, app.Get<CommandCatalog>());
        var examples = new List<string>();
        foreach (var topic in topics)
        {
            var help = await app.SayAsync(everything, $"help {topic.Key}");
            examples.AddRange(help.Card!.Blocks.OfType<Bullets>().SelectMany(list => list.Items).SelectMany(Codes));
        }

        var misses = new List<string>();
        foreach (var words in examples)
        {
            var reply = await app.SayAsync(everything, words);
            if (reply.IsMiss || (reply.Card is { } card && IsRefusal(CardWords.In(card, Language.English))))
            {
                misses.Add(words);
            }
        }

        Assert.True(examples.Count > 60, $"{examples.Count} examples");
        Assert.Empty(misses);

        IEnumerable<string> Codes(LocalizedText line) =>
            new RenderContext(language, TimeZoneInfo.Utc, BotApp.Start)
                .Runs(line)
                .Where(run => run.Style == SpanStyle.Code)
                .Select(run => run.Words);
    }

    // What is answered to words that name nothing.
    private static bool IsRefusal(string said) =>
        new[] { "didn't get that", "I know no ", "I don't know ", "can't find", "can't read" }.Any(words =>
            said.Contains(words, StringComparison.Ordinal)
        );
}
