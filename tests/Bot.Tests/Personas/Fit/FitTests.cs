using Bot.Core.Chat;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Personas.Fit;

/// <summary>Asking whether somebody fits, through the whole app.</summary>
public sealed class FitTests : IAsyncLifetime
{
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("fit title:VP Ops pain:onboarding takes too long budget:yes")]
    [InlineData("persona fit title:\"VP Ops\" pain:\"onboarding takes too long\" budget:yes")]
    [InlineData("encaje cargo:directora de operaciones dolor:tarda demasiado el onboarding presupuesto:sí")]
    [InlineData("PERSONA ENCAJE cargo:COO dolor:\"onboarding takes too long\" presupuesto:sí")]
    public async Task Words_in_either_language_are_answered_with_score_and_reasons(string words)
    {
        await loop.AgreePersonaAsync();

        var answer = Words(await App.SayAsync(Company.Lena, words));

        Assert.Contains("Operations lead: fit 77 of 100", answer);
        Assert.Contains("Job title: matches", answer);
        Assert.Contains("✓ Budget: yes", answer);
        Assert.Contains("? Authority: not given", answer);
    }

    [Theory]
    [InlineData("fit VP Ops at a logistics company with 300 people", "VP Ops", "300 people", "logistics company")]
    [InlineData("would a COO at a 300-people wholesaler be right for us", "COO", "300 people", "wholesaler")]
    [InlineData(
        "encaje gerente de operaciones, distribuidora de bebidas, 180 empleados",
        "gerente de operaciones",
        "180 empleados",
        "distribuidora de bebidas"
    )]
    [InlineData(
        "Gerente de logística, distribuidora de bebidas, 180 empleados, ¿encaja?",
        "Gerente de logística",
        "180 empleados",
        "distribuidora de bebidas"
    )]
    public async Task Free_words_and_plain_questions_are_answered_and_the_answer_shows_how_they_were_read(
        string words,
        string title,
        string size,
        string industry
    )
    {
        await loop.AgreePersonaAsync();

        var answer = Words(await App.SayAsync(Company.Lena, words));

        Assert.Contains("Operations lead: fit", answer);
        Assert.Contains($"I read your words as: Job title {title} · Industry {industry} · Company size {size}", answer);
    }

    [Fact]
    public async Task A_misreading_is_changed_in_a_form_that_has_what_was_read()
    {
        await loop.AgreePersonaAsync();
        var answer = await App.SayAsync(
            Company.Diego,
            "encaje jefa de operaciones, mayorista de frutas, 40 personas y 12 furgonetas, nos vio en la feria"
        );

        var form = (await App.PressAsync(Company.Diego, Button(answer.Card!, "persona.fit"))).Form!;

        Assert.Contains("He leído tus palabras así", Words(answer, Language.Spanish));
        Assert.Equal("jefa de operaciones", Value("title"));
        Assert.Equal("40 personas, 12 furgonetas", Value("size"));
        Assert.Equal("mayorista de frutas", Value("industry"));
        Assert.Equal("nos vio en la feria", Value("notes"));

        string Value(string name) => form.Inputs.OfType<TextInput>().Single(input => input.Name == name).Value;
    }

    [Fact]
    public async Task The_name_of_a_persona_alone_opens_its_form_and_words_about_nobody_become_a_note()
    {
        await loop.AgreePersonaAsync();

        var named = (await App.SayAsync(Company.Lena, "fit operations lead")).Form!;
        var unknown = (await App.SayAsync(Company.Lena, "fit astronaut")).Form!;

        Assert.Equal(["operations-lead"], named.Inputs.OfType<ChoiceInput>().Single(IsPersona).Selected);
        Assert.Equal("", named.Inputs.OfType<TextInput>().Single(input => input.Name == "notes").Value);
        Assert.Empty(unknown.Inputs.OfType<ChoiceInput>().Single(IsPersona).Selected);
        Assert.Equal("astronaut", unknown.Inputs.OfType<TextInput>().Single(input => input.Name == "notes").Value);

        static bool IsPersona(ChoiceInput input) => input.Name == "persona";
    }

    [Fact]
    public async Task Without_words_a_form_asks_and_its_answer_is_the_same()
    {
        await loop.AgreePersonaAsync();
        var form = (await App.SayAsync(Company.Diego, "persona encaje")).Form!;

        var answer = await App.SubmitAsync(
            Company.Diego,
            form,
            new()
            {
                ["title"] = "COO",
                ["budget"] = "no",
                ["timing"] = "T1",
            }
        );

        Assert.Contains("Cargo: encaja · COO → COO", Words(answer, Language.Spanish));
        Assert.Contains("✗ Presupuesto: no", Words(answer, Language.Spanish));
        Assert.Contains("✓ Plazo: T1", Words(answer, Language.Spanish));
    }

    [Fact]
    public async Task Answers_can_be_changed_in_a_form_that_has_them()
    {
        await loop.AgreePersonaAsync();
        var answer = await App.SayAsync(Company.Lena, "fit title:\"Head of <b> ops\" budget:20k authority:no");

        var form = (await App.PressAsync(Company.Lena, Button(answer.Card!, "persona.fit"))).Form!;

        Assert.Equal("Head of <b> ops", form.Inputs.OfType<TextInput>().Single(input => input.Name == "title").Value);
        Assert.Equal(
            ["operations-lead"],
            form.Inputs.OfType<ChoiceInput>().Single(input => input.Name == "persona").Selected
        );
        Assert.Equal(["no"], form.Inputs.OfType<ChoiceInput>().Single(input => input.Name == "authority").Selected);
    }

    [Fact]
    public async Task Among_all_the_best_is_taken_and_the_primary_wins_a_tie()
    {
        await AgreeAsync("Buyer", "Head of purchasing");
        await AgreeAsync("Procurement lead", "Purchasing director");
        await AgreeAsync("Zebra", "Head of purchasing");
        Assert.StartsWith(
            "Buyer: fit 60",
            Words(await App.SayAsync(Company.Lena, "fit title:Directora de compras")),
            StringComparison.Ordinal
        );

        await SignPrimaryAsync("zebra");

        var answer = Words(await App.SayAsync(Company.Lena, "fit title:Directora de compras"));
        Assert.StartsWith("Zebra · primary persona: fit 60", answer, StringComparison.Ordinal);
        Assert.Contains("Other personas: Buyer 60 · Procurement lead 60", answer);
        Assert.StartsWith(
            "Buyer: fit 60",
            Words(await App.SayAsync(Company.Lena, "fit buyer title:Directora de compras")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_persona_that_is_not_agreed_or_not_there_is_no_measure()
    {
        Assert.Contains("No persona is agreed yet", Words(await App.SayAsync(Company.Lena, "fit title:COO")));
        Assert.Contains("No persona is agreed yet", Words(await App.SayAsync(Company.Lena, "persona fit")));
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new() { ["name"] = "Finance chief", ["titles"] = "CFO" }
        );

        Assert.Contains(
            "Finance chief is not agreed yet",
            Words(await App.SayAsync(Company.Lena, "fit finance chief title:CFO"))
        );
        Assert.Contains(
            "No persona is called “astronaut”",
            Words(await App.SayAsync(Company.Lena, "fit astronaut title:COO"))
        );
    }

    [Fact]
    public async Task Whatever_is_typed_is_shown_as_text_and_long_words_are_cut()
    {
        await loop.AgreePersonaAsync();

        var answer = await App.SayAsync(
            Company.Lena,
            $"fit title:<!channel> *x* {new string('y', 5000)} size:9999999999999 note:{new string('z', 9000)}"
        );

        Assert.Contains("<!channel> *x*", Words(answer));
        Assert.True(Words(answer).Length < 3000);
        Assert.True(Button(answer.Card!, "persona.fit").Value.Length <= 1500);
    }

    [Fact]
    public async Task Other_organizations_have_their_own_personas()
    {
        await loop.AgreePersonaAsync();
        var other = await App.CompanyAsync("other-co");

        Assert.Contains("No persona is agreed yet", Words(await App.SayAsync(other.Lena, "fit title:COO")));
    }

    private async Task AgreeAsync(string name, string titles)
    {
        await loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = name, ["titles"] = titles });
        await App.DecideAsync(Company.Tom, $"persona sign {name}");
        await App.DecideAsync(Company.Sofia, $"persona firmar {name}");
    }

    private async Task SignPrimaryAsync(string persona)
    {
        await loop.ProposeAsync(Company.Maya, "persona primary propose", new() { ["persona"] = persona });
        await App.DecideAsync(Company.Tom, "persona primary sign");
        await App.DecideAsync(Company.Sofia, "persona principal firmar");
    }
}
