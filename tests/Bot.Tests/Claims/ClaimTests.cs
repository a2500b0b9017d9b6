using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Claims;

/// <summary>Claims from the proposal to the answer: finding them, what the form refuses, and what has to be said first.</summary>
public sealed class ClaimTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(BotApp.Start.UtcDateTime);

    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("claim live in a week")]
    [InlineData("promesa LIVE week")]
    [InlineData("claims live-in-a-week")]
    [InlineData("promesas operativós en siete días")]
    [InlineData("claim \"operativos en siete dias\"")]
    [InlineData("claim customers go live within seven")]
    public async Task A_claim_is_found_by_its_name_its_wording_and_other_ways_of_saying_it(string words)
    {
        await loop.AgreeClaimAsync();
        await loop.ProposeClaimAsync(
            new()
            {
                ["name"] = "Single sign-on",
                ["wording"] = "Business has it.",
                ["otherWays"] = "SSO",
                ["state"] = "planned",
            }
        );

        var answer = Words(await App.SayAsync(Company.Lena, words));

        Assert.Contains("Customers go live within seven days.", answer);
        Assert.Contains("agreed by Tom (sales) and Sofia (marketing)", answer);
    }

    [Theory]
    [InlineData("claim single sign‑on")]
    [InlineData("claim single-sign–on.")]
    [InlineData("claim Single, sign on")]
    [InlineData("promesa “single sign-on”")]
    [InlineData("promesa iso:27001")]
    [InlineData("claim dont wait")]
    [InlineData("claim don’t wait")]
    public async Task A_claim_is_found_by_its_words_whatever_marks_stand_between_them(string words)
    {
        await loop.AgreeClaimAsync();
        await loop.ProposeClaimAsync(new() { ["name"] = "Single sign-on", ["otherWays"] = "ISO:27001\nDon't wait" });

        Assert.StartsWith("Single sign-on\n", Words(await App.SayAsync(Company.Lena, words)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("claim list")]
    [InlineData("promesas lista")]
    public async Task All_are_listed(string words)
    {
        await loop.AgreeClaimAsync();

        Assert.Contains("Live in a week: version 1, agreed", Words(await App.SayAsync(Company.Lena, words)));
    }

    [Fact]
    public async Task What_must_not_be_said_finds_no_claim()
    {
        await loop.AgreeClaimAsync(new() { ["forbidden"] = "Overnight guaranteed" });

        Assert.Contains(
            "I can't find anything called “overnight guaranteed”",
            Words(await App.SayAsync(Company.Lena, "claim overnight guaranteed"))
        );
    }

    [Fact]
    public async Task History_changes_and_the_second_signature_work_as_for_every_kind()
    {
        await loop.AgreeClaimAsync(new() { ["expiry"] = "2026-12-31" });
        await loop.ProposeAsync(Company.Maya, "promesa proponer live in a week", new() { ["expiry"] = "2027-03-31" });

        Assert.Contains("New: Mar 31, 2027", Words(await App.SayAsync(Company.Lena, "claim diff live in a week")));
        Assert.Contains(
            "Ya no: 31 dic 2026",
            Words(await App.SayAsync(Company.Diego, "promesa cambios live in a week"), Language.Spanish)
        );
        Assert.Contains(
            "Version 2, proposed by Maya",
            Words(await App.SayAsync(Company.Lena, "claim history live in a week"))
        );
        await App.DecideAsync(Company.Maya, "claim withdraw live in a week");
        Assert.Contains("Withdrawn", Words(await App.SayAsync(Company.Lena, "claim history live in a week")));
    }

    [Fact]
    public async Task The_form_of_a_change_starts_with_the_day_that_was_agreed()
    {
        await loop.AgreeClaimAsync(new() { ["expiry"] = "2026-12-31" });

        var form = (await App.SayAsync(Company.Maya, "claim propose live in a week")).Form!;

        Assert.Equal(new DateOnly(2026, 12, 31), Assert.Single(form.Inputs.OfType<DayInput>()).Value);
    }

    [Theory]
    [InlineData("31/12/2026")]
    [InlineData("2026-02-30")]
    [InlineData("soon")]
    [InlineData("2026-1-1")]
    public async Task A_day_that_is_none_is_refused_in_both_languages_and_nothing_is_stored(string expiry)
    {
        var reply = await loop.ProposeClaimAsync(new() { ["expiry"] = expiry });

        Assert.Equal(
            "Valid until: write the date as year, month and day, for example 2027-03-31.",
            Plain(reply.Errors["expiry"], Language.English)
        );
        Assert.Equal(
            "Válida hasta: escribe la fecha como año, mes y día, por ejemplo 2027-03-31.",
            Plain(reply.Errors["expiry"], Language.Spanish)
        );
        Assert.Contains("no claims yet", Words(await App.SayAsync(Company.Maya, "claim")));
    }

    [Theory]
    [InlineData("wording", "Exact wording is required.")]
    [InlineData("state", "State is required.")]
    public async Task Wording_and_state_are_needed(string field, string sentence)
    {
        var reply = await loop.ProposeClaimAsync(new() { [field] = "" });

        Assert.Equal(sentence, Plain(reply.Errors[field], Language.English));
    }

    [Fact]
    public void The_form_asks_in_the_order_in_which_a_claim_is_read()
    {
        var names = new ClaimType().Fields.Select(field => field.Name);

        Assert.Equal(
            [
                "name",
                "wording",
                "otherWays",
                "forbidden",
                "state",
                "plan",
                "region",
                "proof",
                "expiry",
                "instead",
                "language",
                "wordingOther",
                "insteadOther",
            ],
            names
        );
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(-1, true)]
    public async Task A_claim_holds_to_the_end_of_its_last_day(int days, bool isExpired)
    {
        await loop.AgreeClaimAsync(
            new() { ["expiry"] = Today.AddDays(days).ToString("O", System.Globalization.CultureInfo.InvariantCulture) }
        );

        Assert.Equal(
            isExpired,
            Second(await App.SayAsync(Company.Lena, "claim live in a week"))
                .StartsWith("Expired on ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("22:59", false)]
    [InlineData("23:01", true)]
    public async Task Its_last_day_ends_at_midnight_of_the_company_in_Madrid(string utc, bool isExpired)
    {
        await loop.AgreeClaimAsync(new() { ["expiry"] = "2026-11-16" });
        App.Clock.Advance(
            TimeSpan.Parse(utc, System.Globalization.CultureInfo.InvariantCulture) - App.Clock.GetUtcNow().TimeOfDay
        );

        Assert.Equal(
            isExpired,
            Second(await App.SayAsync(Company.Lena, "claim live in a week"))
                .StartsWith("Expired on ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("beta", "In beta: say so whenever you promise it.", "En beta: dilo siempre que lo prometas.")]
    [InlineData(
        "planned",
        "Planned, not available yet: don’t promise it.",
        "Previsto, aún no disponible: no lo prometas."
    )]
    [InlineData("not-offered", "Not offered: don’t promise it.", "No se ofrece: no lo prometas.")]
    [InlineData(
        "retired",
        "Retired, no longer offered: don’t promise it.",
        "Retirado, ya no se ofrece: no lo prometas."
    )]
    public async Task What_is_not_simply_available_is_said_first(string state, string english, string spanish)
    {
        await loop.AgreeClaimAsync(new() { ["state"] = state });

        var answer = await App.SayAsync(Company.Lena, "claim live in a week");

        Assert.Equal(english, Second(answer));
        Assert.Equal(spanish, Second(answer, Language.Spanish));
    }

    [Fact]
    public void An_expired_beta_is_only_expired()
    {
        var content = AgreementContent.Of(
            new ClaimType().Fields,
            new Dictionary<string, string> { ["state"] = "beta", ["expiry"] = "2026-11-01" }.GetValueOrDefault
        );

        Assert.Contains(
            "don’t promise it any more",
            Plain(Assert.Single(new ClaimType().Warnings(content, Today)), Language.English)
        );
    }

    [Fact]
    public void A_state_that_is_not_known_is_no_permission() =>
        Assert.Single(new ClaimType().Warnings(AgreementContent.Empty, Today));

    [Fact]
    public async Task A_shared_card_and_every_part_of_the_full_text_say_it_too()
    {
        await loop.AgreeClaimAsync(new() { ["state"] = "planned" });
        var search = App.Get<AgreementSearch>();

        var hit = Assert.Single(
            await search.FindAsync(
                "acme-co",
                search.Kinds.Single(type => type.Key == ClaimType.KindKey),
                "week",
                CancellationToken.None
            )
        );
        var page = await App.PressAsync(Company.Lena, new Button(hit.Title, "claim.read", "live-in-a-week/1/1"));

        Assert.StartsWith(
            "Planned, not available yet: don’t promise it. Customers go live",
            Plain(hit.Lead, Language.English),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Live in a week\nPlanned, not available yet", Words(hit.Card), StringComparison.Ordinal);
        Assert.Contains("Planned, not available yet", Words(page));
        Assert.Contains("Planned, not available yet", Plain(hit.Card.Summary, Language.English));
    }

    [Fact]
    public async Task The_card_that_was_signed_says_it_and_the_digest_does_not_quote_it()
    {
        await loop.AgreeClaimAsync(new() { ["state"] = "planned" });

        Assert.Contains(
            "Planned, not available yet: don’t promise it.\nCustomers go live",
            Words(await loop.StandsAtAsync(Company.Tom.Identities[0].Direct()))
        );
        var digest = Words(await App.SayAsync(Company.Lena, "digest preview"));
        Assert.Contains("Live in a week, version 1: signed by Tom and Sofia", digest);
        Assert.DoesNotContain("Customers go live", digest);
    }

    // The heading comes first.
    private static string Second(Reply reply, Language language = Language.English) =>
        Words(reply, language).Split('\n')[1];

    private static string Plain(LocalizedText text, Language language) =>
        new RenderContext(language, TimeZoneInfo.Utc, BotApp.Start).Plain(text);
}
