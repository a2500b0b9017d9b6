using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Personas;

/// <summary>Asking for personas, their history and what changed; and what people may type into the form.</summary>
public sealed class PersonaTests : IAsyncLifetime
{
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("persona operations lead")]
    [InlineData("persona ops lead")]
    [InlineData("PERSONA Óperations")]
    [InlineData("persona head of operations")]
    [InlineData("persona coo")]
    [InlineData("persona \"operatoins lead\"")]
    [InlineData("personas operations-lead")]
    [InlineData("persona ops & lead")]
    [InlineData("persona ops – lead.")]
    [InlineData("persona operations‑lead")]
    [InlineData("persona «ｏｐｅｒａｔｉｏｎｓ lead»")]
    public async Task A_persona_is_found_by_name_title_beginning_short_form_and_with_a_typo(string words)
    {
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new() { ["name"] = "Finance chief", ["titles"] = "CFO" }
        );

        Assert.Contains("Onboarding takes too long", Words(await App.SayAsync(Company.Lena, words)));
    }

    [Theory]
    [InlineData("persona COO", "operations-lead")]
    [InlineData("persona chief operating officer", "operations-lead")]
    [InlineData("persona director de operaciones", "operations-lead")]
    [InlineData("persona head of finance", "money-keeper")]
    [InlineData("persona CFO", "money-keeper")]
    [InlineData("persona jefa de finanzas", "money-keeper")]
    [InlineData("persona finance", "money-keeper")]
    [InlineData("persona coordinator", "finished-coordinator-of-franchises")]
    public async Task A_persona_is_found_by_a_job_title_in_other_words_not_by_similar_letters(
        string words,
        string subject
    )
    {
        await ProposeAsync("Operations lead", "Head of operations");
        await ProposeAsync("Money keeper", "Finance director");
        await ProposeAsync("Finished coordinator of franchises", "Contractor");

        var found = await App.SayAsync(Company.Lena, words);

        Assert.Equal(subject, Button(found.Card!, "persona.history").Value);
    }

    [Fact]
    public async Task A_job_title_that_two_personas_have_asks_which_unless_one_is_spelled_so()
    {
        await ProposeAsync("Finance chief", "CFO");
        await ProposeAsync("Money keeper", "Finance director");

        Assert.Contains("matches more than one", Words(await App.SayAsync(Company.Lena, "persona head of finance")));
        var spelled = await App.SayAsync(Company.Lena, "persona director finance");
        Assert.Equal("money-keeper", Button(spelled.Card!, "persona.history").Value);
    }

    [Fact]
    public async Task A_name_that_nobody_has_gives_the_nearest_and_one_that_two_have_asks_which()
    {
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = "Sales lead" });

        var unknown = await App.SayAsync(Company.Lena, "persona plumber");
        Assert.Contains("I can't find anything called “plumber”", Words(unknown));
        Assert.Equal("operations-lead", Button(unknown.Card!, "persona").Value);

        Assert.Contains("“lead” matches more than one", Words(await App.SayAsync(Company.Lena, "persona lead")));
    }

    [Fact]
    public async Task Until_the_new_version_is_agreed_everybody_gets_the_old_one_and_reads_who_is_waited_for()
    {
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose operations lead",
            new() { ["pains"] = "Too many tools" }
        );
        await App.DecideAsync(Company.Sofia, "persona sign operations lead");

        var answer = Words(await App.SayAsync(Company.Lena, "persona operations lead"));

        Assert.Contains("Onboarding takes too long", answer);
        Assert.DoesNotContain("Too many tools", answer);
        Assert.Contains("Version 2 has been waiting for sales since Nov 16, 2026.", answer);
        Assert.Contains(
            "agreed by Tom (sales) and Sofia (marketing) on Nov 16, 2026 · owner Maya · next review Feb 14, 2027",
            answer
        );
    }

    [Fact]
    public async Task A_proposal_is_marked_as_not_agreed_while_there_is_nothing_else()
    {
        await loop.ProposePersonaAsync(Company.Maya);

        Assert.Contains("Not agreed yet", Words(await App.SayAsync(Company.Lena, "persona operations lead")));
        Assert.Contains(
            "Todavía sin acordar",
            Words(await App.SayAsync(Company.Diego, "persona operations lead"), Language.Spanish)
        );
    }

    [Fact]
    public async Task The_form_of_a_change_starts_with_the_current_text()
    {
        await loop.AgreePersonaAsync();

        var form = (await App.SayAsync(Company.Diego, "persona proponer operations lead")).Form!;

        Assert.Equal(
            "Head of operations\nCOO",
            form.Inputs.OfType<TextInput>().Single(input => input.Name == "titles").Value
        );
        Assert.True(form.Inputs.Count <= 100);
    }

    [Fact]
    public async Task History_and_changes_are_told_in_words()
    {
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose operations lead",
            new() { ["pains"] = "Onboarding takes too long\nToo many tools", ["why"] = "Heard it often" }
        );

        var history = Words(await App.SayAsync(Company.Lena, "persona history ops lead"));
        Assert.Contains("Version 1, proposed by Maya", history);
        Assert.Contains("Agreed by Tom (sales) and Sofia (marketing)", history);
        Assert.Contains("Why: Heard it often", history);

        foreach (
            var words in new[] { "persona diff ops lead", "persona cambios ops lead 1 2", "persona diff ops lead 2" }
        )
        {
            var changes = Words(await App.SayAsync(Company.Lena, words));
            Assert.Contains("New: Too many tools", changes);
            Assert.DoesNotContain("Onboarding", changes);
        }

        Assert.Contains(
            "There is no such version",
            Words(await App.SayAsync(Company.Lena, "persona diff ops lead 1 9"))
        );
    }

    [Fact]
    public async Task Too_long_a_field_is_named_and_nothing_is_stored()
    {
        var reply = await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new() { ["name"] = "X", ["pains"] = new string('x', 40_000) }
        );

        var spanish = new RenderContext(Language.Spanish, TimeZoneInfo.Utc, BotApp.Start);
        Assert.Equal(
            "Problemas: 40.000 caracteres son demasiados. Acórtalo a 3.000, por favor.",
            spanish.Plain(reply.Errors["pains"])
        );
        Assert.Contains("no personas yet", Words(await App.SayAsync(Company.Maya, "persona")));
    }

    [Theory]
    [InlineData("<!channel> @everyone *bold* <b>x</b> [a](http://b)")]
    [InlineData("\u202Eabc\u202C עברית")]
    [InlineData("😀👨‍👩‍👧")]
    [InlineData("a/b?c=d&e \"q\" 'q' \\ {0} $\"x\"")]
    public async Task Whatever_is_typed_is_stored_as_typed_and_shown_as_text(string typed)
    {
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new()
            {
                ["name"] = typed,
                ["pains"] = typed + "\r\n" + typed,
                ["why"] = typed,
            }
        );

        var list = await App.SayAsync(Company.Lena, "persona");
        var shown = await App.PressAsync(Company.Lena, Button(list.Card!, "persona"));
        Assert.Contains(
            shown.Card!.Blocks.OfType<Heading>(),
            heading => heading.Text.English.Spans.OfType<LiteralSpan>().Any(span => span.Words == typed)
        );

        var sign = Button(await loop.StandsAtAsync(Company.Tom.Identities[0].Direct()), "persona.sign");
        Assert.True(sign.Value.Length <= 1500);
        await App.PressAsync(Company.Tom, sign);
        Assert.Contains(
            "waiting for marketing",
            Words(await App.PressAsync(Company.Lena, Button(list.Card!, "persona")))
        );
        var stored = Assert.Single(
            await App.Get<AgreementStore>().ListAsync("acme-co", "persona", CancellationToken.None)
        );
        Assert.Equal(typed + "\n" + typed, stored.Pending!.Content["pains"]);
    }

    [Fact]
    public async Task A_persona_with_every_field_full_is_read_in_parts_to_the_last_word()
    {
        var form = (await App.SayAsync(Company.Maya, "persona propose")).Form!;
        var fields = form
            .Inputs.OfType<TextInput>()
            .Where(input => input.Multiline && input.MaxLength == 3000)
            .ToDictionary(
                input => input.Name,
                input => string.Concat(Enumerable.Repeat("a line of words\n", 180)) + $"end of {input.Name}"
            );
        fields["name"] = "Everything";
        await loop.SubmitAsync(Company.Maya, form, fields);

        var inShort = await App.SayAsync(Company.Lena, "persona everything");
        var card = (await App.PressAsync(Company.Lena, inShort.Button("persona", "Show all"))).Card!;
        var read = Words(card);
        for (var more = card; Next(more) is { } next; read += Words(more))
        {
            Assert.True(Words(more).Length < 9000);
            Assert.True(more.Blocks.Count < 48);
            more = (await App.PressAsync(Company.Lena, next)).Card!;
        }

        Assert.All(fields.Keys.Where(name => name != "name"), name => Assert.Contains($"end of {name}", read));
    }

    [Fact]
    public async Task Unknown_feedback_numbers_are_refused_and_known_ones_are_quoted_on_the_card()
    {
        await App.SayAsync(Company.Lena, "feedback Acme: onboarding takes too long");

        var unknown = await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new() { ["name"] = "Ops", ["evidence"] = "#1 and 99" }
        );
        Assert.Contains("evidence", unknown.Errors.Keys);

        await loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = "Ops", ["evidence"] = "#1" });
        Assert.Contains(
            "onboarding takes too long",
            Words(await loop.StandsAtAsync(Company.Tom.Identities[0].Direct()))
        );
    }

    [Fact]
    public async Task Other_organizations_see_nothing_of_it()
    {
        await loop.AgreePersonaAsync();
        var other = await App.CompanyAsync("other-co");

        Assert.Contains("no personas yet", Words(await App.SayAsync(other.Lena, "persona")));
        Assert.Contains("There is nothing to sign", Words(await App.SayAsync(other.Tom, "review")));
        var card = (await App.SayAsync(Company.Lena, "persona operations lead")).Card!;
        Assert.DoesNotContain("Operations", Words(await App.PressAsync(other.Tom, Button(card, "persona.history"))));
    }

    private Task<Reply> ProposeAsync(string name, string titles) =>
        loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = name, ["titles"] = titles });

    private static Button? Next(Card card) =>
        card
            .Blocks.OfType<Buttons>()
            .SelectMany(buttons => buttons.Items)
            .FirstOrDefault(button => button.Action == "persona.read" && button.Label.English.ToString() == "More");
}
