using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Personas;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Personas.Primary;

/// <summary>One persona is the primary one, by both signatures, and everybody sees which.</summary>
public sealed class PrimaryTests : IAsyncLifetime
{
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync()
    {
        loop = await StartAsync();
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new() { ["name"] = "Finance chief", ["titles"] = "CFO" }
        );
        await App.DecideAsync(Company.Tom, "persona sign finance chief");
        await App.DecideAsync(Company.Sofia, "persona firmar finance chief");
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Nothing_is_primary_until_both_sides_have_signed()
    {
        Assert.Contains("There is no primary persona yet", Words(await App.SayAsync(Company.Lena, "persona primary")));
        await loop.ProposeAsync(Company.Maya, "persona primary propose operations lead", []);
        await App.DecideAsync(Company.Tom, "persona primary sign");
        Assert.DoesNotContain("primary", Words(await App.SayAsync(Company.Lena, "persona operations lead")));

        await App.DecideAsync(Company.Sofia, "persona principal firmar");

        Assert.StartsWith(
            "Operations lead · primary persona",
            Words(await App.SayAsync(Company.Lena, "persona operations lead")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Operations lead · perfil principal",
            Words(await App.SayAsync(Company.Diego, "persona operations lead"), Language.Spanish),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Primary persona: Operations lead",
            Words(await App.SayAsync(Company.Lena, "persona primary")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_change_takes_it_from_the_other_and_there_are_never_two()
    {
        await AgreeAsync("operations lead");
        await AgreeAsync("finance chief");

        var list = Words(await App.SayAsync(Company.Lena, "persona"));
        Assert.Contains("Finance chief · primary persona: version 1", list);
        Assert.Contains("Operations lead: version 1", list);
        Assert.True(
            list.IndexOf("Finance chief", StringComparison.Ordinal)
                < list.IndexOf("Operations lead", StringComparison.Ordinal)
        );
        Assert.Contains("Operations lead", Words(await App.SayAsync(Company.Lena, "persona primary diff")));
        Assert.Single(await App.Get<AgreementStore>().ListAsync("acme-co", "primary", CancellationToken.None));
    }

    [Fact]
    public async Task The_form_of_a_change_starts_with_the_persona_that_was_named()
    {
        await AgreeAsync("operations lead");

        var named = (await App.SayAsync(Company.Diego, "persona principal proponer cfo")).Form!;
        var unnamed = (await App.SayAsync(Company.Diego, "persona principal proponer")).Form!;

        Assert.Equal(["finance-chief"], named.Inputs.OfType<ChoiceInput>().First().Selected);
        Assert.Equal(["operations-lead"], unnamed.Inputs.OfType<ChoiceInput>().First().Selected);
    }

    [Fact]
    public async Task Two_who_propose_at_once_do_not_make_two()
    {
        var first = (await App.SayAsync(Company.Maya, "persona primary propose operations lead")).Form!;
        var second = (await App.SayAsync(Company.Lena, "persona primary propose finance chief")).Form!;

        await loop.SubmitAsync(Company.Maya, first, []);
        var late = await loop.SubmitAsync(Company.Lena, second, []);

        Assert.Contains(
            "in the meantime",
            new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start).Plain(late.Errors["persona"])
        );
        Assert.Single(
            Assert
                .Single(await App.Get<AgreementStore>().ListAsync("acme-co", "primary", CancellationToken.None))
                .Versions
        );
    }

    [Fact]
    public async Task It_comes_first_when_somebody_searches_to_share_it()
    {
        await AgreeAsync("operations lead");
        var search = App.Get<AgreementSearch>();

        var hits = await search.FindAsync(
            "acme-co",
            search.Kinds.Single(type => type.Key == PersonaType.KindKey),
            "",
            CancellationToken.None
        );

        Assert.Equal(
            ["Operations lead · primary persona", "Finance chief"],
            hits.Select(hit => new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start).Plain(hit.Title))
        );
        Assert.DoesNotContain(search.Kinds, type => type.Key == "primary");
    }

    [Fact]
    public async Task A_persona_whose_name_begins_with_the_word_is_still_found()
    {
        await loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = "Primary care physician" });

        Assert.StartsWith(
            "Primary care physician",
            Words(await App.SayAsync(Company.Lena, "persona primary care physician")),
            StringComparison.Ordinal
        );
    }

    private async Task AgreeAsync(string persona)
    {
        await loop.ProposeAsync(Company.Maya, $"persona primary propose {persona}", []);
        await App.DecideAsync(Company.Tom, "persona primary sign");
        await App.DecideAsync(Company.Sofia, "persona principal firmar");
    }
}
