using Bot.Core.Chat;
using Bot.Core.CompanyWords;
using Bot.Core.Sample;
using Bot.Core.Understanding;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.CompanyWords;

/// <summary>An admin says which words of the trade mean the same, and everything reads them so at once.</summary>
public sealed class VocabularyTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("settings vocabulary truck = lorry = camión")]
    [InlineData("settings vocabulary Truck=lorry, camión")]
    [InlineData("ajustes vocabulario truck = lorry = camión")]
    public async Task A_group_is_added_in_one_line(string line)
    {
        var answer = Words(await App.SayAsync(Company.Ana, line));

        Assert.Contains("lorry = camión", answer);
        Assert.Contains("count as the same", answer);
        Assert.Contains("lorry = camión", Words(await App.SayAsync(Company.Ana, "settings vocabulary")));
    }

    [Fact]
    public async Task A_new_word_joins_the_group_that_has_the_other_one()
    {
        await App.SayAsync(Company.Ana, "settings vocabulary truck = lorry");

        var answer = Words(await App.SayAsync(Company.Ana, "settings vocabulary trucks = camión"));

        Assert.Contains("truck = lorry = camión", answer);
        Assert.Single((await StoredAsync()).Groups);
    }

    [Theory]
    [InlineData("settings vocabulary truck = ", "at least two words")]
    [InlineData("settings vocabulary van = truck", "everyday word")]
    [InlineData("settings vocabulary route = truck", "two groups")]
    [InlineData("settings vocabulary truck = a b c d e f", "too long")]
    [InlineData("settings vocabulary remove bicycle", "isn't in the vocabulary")]
    public async Task What_cannot_be_stored_says_why_and_changes_nothing(string line, string reason)
    {
        await App.SayAsync(Company.Ana, "settings vocabulary truck = lorry");
        await App.SayAsync(Company.Ana, "settings vocabulary route = ruta");
        var before = await StoredAsync();

        Assert.Contains(reason, Words(await App.SayAsync(Company.Ana, line)));
        Assert.Equal(before.Revision, (await StoredAsync()).Revision);
    }

    [Fact]
    public async Task Groups_are_added_changed_and_removed_with_the_form()
    {
        var list = await App.SayAsync(Company.Ana, "settings vocabulary");
        var empty = (await App.PressAsync(Company.Ana, Buttons(list).Single())).Form!;
        Assert.Contains(
            "words",
            (await loop.SubmitAsync(Company.Ana, empty, new() { ["words"] = "truck" })).Errors.Keys
        );
        await loop.SubmitAsync(Company.Ana, empty, new() { ["words"] = "truck = lorry" });

        var form = (await App.SayAsync(Company.Ana, "settings vocabulary lorries")).Form!;
        await loop.SubmitAsync(Company.Ana, form, new() { ["words"] = "truck = camión" });
        Assert.Equal(["truck", "camión"], Assert.Single((await StoredAsync()).Groups).Words);

        await App.SubmitAsync(Company.Ana, form, []);
        Assert.Empty((await StoredAsync()).Groups);
    }

    [Fact]
    public async Task A_group_is_removed_by_its_button_and_by_its_word()
    {
        var stored = await App.SayAsync(Company.Ana, "settings vocabulary truck = lorry");
        await App.SayAsync(Company.Ana, "settings vocabulary route = ruta");

        var removed = await App.PressAsync(Company.Ana, Buttons(stored).Last());
        Assert.Contains("no longer count", Words(removed));
        Assert.Contains("removed already", Words(await App.PressAsync(Company.Ana, Buttons(stored).Last())));
        await App.SayAsync(Company.Ana, "ajustes vocabulario quitar rutas");

        Assert.Empty((await StoredAsync()).Groups);
    }

    [Fact]
    public async Task Only_admins_see_and_change_the_vocabulary()
    {
        var list = Words(await App.SayAsync(Company.Tom, "settings vocabulary"));
        await App.SayAsync(Company.Tom, "settings vocabulary truck = lorry");
        await App.SubmitAsync(Company.Tom, CompanyWordsForms.Group(null), new() { ["words"] = "truck = lorry" });

        Assert.Contains("admin", list, StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await StoredAsync()).Groups);
    }

    [Fact]
    public async Task A_change_counts_at_once_in_searches()
    {
        await App.SayAsync(Company.Lena, "feedback Acme: the lorries arrive too late");
        Assert.DoesNotContain("arrive too late", Words(await App.SayAsync(Company.Lena, "feedback search trucks")));

        await App.SayAsync(Company.Ana, "settings vocabulary truck = lorry");
        Assert.Contains("arrive too late", Words(await App.SayAsync(Company.Lena, "feedback search trucks")));

        await App.SayAsync(Company.Ana, "settings vocabulary remove truck");
        Assert.DoesNotContain("arrive too late", Words(await App.SayAsync(Company.Lena, "feedback search trucks")));
    }

    [Fact]
    public async Task A_change_counts_at_once_in_claim_checks()
    {
        await AgreeAsync("Tracking", "Follow your trucks on a map.");
        Assert.DoesNotContain(
            "Yes, you can",
            Words(await App.SayAsync(Company.Lena, "claim check follow lorries on a map"))
        );

        await App.SayAsync(Company.Ana, "settings vocabulary truck = lorry");

        Assert.Contains("Yes, you can", Words(await App.SayAsync(Company.Lena, "claim check follow lorries on a map")));
    }

    [Fact]
    public async Task Two_people_who_ask_with_different_words_of_a_group_join_one_request()
    {
        await App.SayAsync(Company.Ana, "settings vocabulary truck = lorry");
        await App.SayAsync(Company.Lena, "claim ask we repair every truck on the road at night");

        var answer = Words(await App.SayAsync(Company.Tom, "claim ask we repair every lorry on the road at night"));

        Assert.Contains("Request 1", answer);
        Assert.DoesNotContain("Request 2", answer);
    }

    [Fact]
    public async Task Other_ways_to_say_a_claim_are_learned_for_searches()
    {
        await AgreeAsync("Single sign-on", "Sign in with your company's account.", "SSO");
        await App.SayAsync(Company.Lena, "feedback Acme: single sign-on is missing");

        Assert.Contains("is missing", Words(await App.SayAsync(Company.Lena, "feedback search SSO")));
        Assert.Contains("Single sign-on = SSO", Words(await App.SayAsync(Company.Ana, "settings vocabulary")));
    }

    [Fact]
    public async Task The_sample_company_brings_the_words_of_its_trade()
    {
        await App.Get<SampleCompany>().LoadAsync(None);

        var vocabulary = await App.Get<VocabularyCache>().GetAsync(SamplePeople.Organization, None);

        Assert.Contains(vocabulary.OwnWords.Groups, group => group.Words.Contains("camión"));
        var stored = await App.Get<CompanyWordsStore>().GetAsync(SamplePeople.Organization, None);
        Assert.All(stored.Groups, group => Assert.Null(WordsLine.Problem(stored, group.Id, group.Words)));
    }

    private static IEnumerable<Button> Buttons(Reply reply) =>
        reply.Card!.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Items);

    private Task<CompanyVocabulary> StoredAsync() => App.Get<CompanyWordsStore>().GetAsync("acme-co", None);

    private async Task AgreeAsync(string name, string wording, string otherWays = "")
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = name,
            ["wording"] = wording,
            ["otherWays"] = otherWays,
            ["state"] = "available",
        };
        await loop.ProposeAsync(Company.Maya, "claim propose", fields);
        await App.DecideAsync(Company.Tom, $"claim sign {name}");
        await App.DecideAsync(Company.Sofia, $"claim sign {name}");
    }
}
