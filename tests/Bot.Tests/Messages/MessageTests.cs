using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Messages;

/// <summary>Messages by persona and stage: proposing, finding, and falling back in sight.</summary>
public sealed class MessageTests : IAsyncLifetime
{
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync()
    {
        loop = await StartAsync();
        await loop.AgreePersonaAsync();
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task A_message_is_proposed_signed_and_given_to_the_next_rep_who_asks()
    {
        await AgreeAsync("operations-lead", "demo", "Live in a week");

        var answer = Words(await App.SayAsync(Company.Lena, "message ops lead demo"));

        Assert.Contains("Live in a week", answer);
        Assert.Contains("Version 1, agreed by Tom (sales) and Sofia (marketing)", answer);
        Assert.Contains(
            "Live in a week",
            Words(await App.SayAsync(Company.Diego, "mensaje head of operations demostración"))
        );
        Assert.Contains(
            "Live in a week",
            Words(await App.SayAsync(Company.Lena, "message stage:demo persona:\"Operations lead\""))
        );
    }

    [Theory]
    [InlineData("message ops lead demo.")]
    [InlineData("message ops lead – demo")]
    [InlineData("message ops & lead, demo!")]
    [InlineData("message “ops lead” · demo")]
    [InlineData("mensaje demostración: ops‑lead")]
    [InlineData("message COO demo")]
    [InlineData("mensaje director de operaciones demo")]
    public async Task A_message_is_found_by_the_words_of_its_persona_and_stage_whatever_stands_between(string words)
    {
        await loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = "Coordinator" });
        await AgreeAsync("operations-lead", "demo", "Live in a week");

        Assert.Contains("Live in a week", Words(await App.SayAsync(Company.Lena, words)));
    }

    [Theory]
    [InlineData("message ops lead decision", "Operations lead · any stage", "For operations")]
    [InlineData("message demo", null, "For every demo")]
    [InlineData("message closing", "Everybody · any stage", "For all")]
    [InlineData("message ops lead", null, "For operations")]
    public async Task What_is_missing_falls_back_in_sight(string words, string? instead, string headline)
    {
        await AgreeAsync("operations-lead", "*", "For operations");
        await AgreeAsync("*", "demo", "For every demo");
        await AgreeAsync("*", "*", "For all");

        var answer = Words(await App.SayAsync(Company.Lena, words));

        Assert.Contains(headline, answer);
        Assert.Equal(instead is not null, answer.Contains("There is no agreed message for", StringComparison.Ordinal));
        Assert.Contains(instead ?? headline, answer);
    }

    [Theory]
    [InlineData("message grid")]
    [InlineData("mensaje cuadro")]
    public async Task The_grid_is_asked_for_in_both_languages(string words)
    {
        await AgreeAsync("operations-lead", "demo", "Live in a week");

        var table = Assert.Single((await App.SayAsync(Company.Lena, words)).Card!.Blocks.OfType<Table>());

        Assert.Equal(
            "v1",
            Assert.Single(table.Rows, row => CardWords.In(row[0], Language.English) == "demo")[2].English.ToString()
        );
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
    }

    [Fact]
    public async Task Nothing_is_made_up_for_a_persona_that_nobody_knows()
    {
        await AgreeAsync("*", "*", "For all");

        var answer = Words(await App.SayAsync(Company.Lena, "message astronaut demo"));

        Assert.Contains("I can't find anything called “astronaut demo”", answer);
        Assert.DoesNotContain("For all", answer);
    }

    [Fact]
    public async Task Without_a_stage_a_persona_with_several_messages_is_asked_about()
    {
        await AgreeAsync("operations-lead", "demo", "At the demo");
        await AgreeAsync("operations-lead", "decision", "At the decision");

        var which = await App.SayAsync(Company.Lena, "message ops lead");

        Assert.Contains("matches more than one", Words(which));
        Assert.Contains("At the decision", Words(await App.PressAsync(Company.Lena, Button(which.Card!, "message"))));
    }

    [Fact]
    public async Task What_only_falls_back_is_never_signed_or_withdrawn_in_place_of_what_was_named()
    {
        await loop.ProposeAsync(
            Company.Maya,
            "message propose",
            new()
            {
                ["persona"] = "operations-lead",
                ["stage"] = "*",
                ["headline"] = "General",
            }
        );

        await App.SayAsync(Company.Tom, "message sign ops lead demo");
        await App.SayAsync(Company.Maya, "message withdraw ops lead demo");

        var stored = Assert.Single(
            await App.Get<AgreementStore>().ListAsync("acme-co", "message", CancellationToken.None)
        );
        Assert.Empty(stored.Pending!.Signatures);
    }

    [Fact]
    public async Task The_form_starts_with_the_persona_and_stage_that_the_words_name_and_a_change_keeps_them()
    {
        var form = (await App.SayAsync(Company.Maya, "mensaje proponer ops lead demo")).Form!;
        Assert.Equal(
            ["operations-lead", "demo"],
            form.Inputs.OfType<ChoiceInput>().Take(2).Select(choice => choice.Selected.Single())
        );

        await AgreeAsync("operations-lead", "demo", "Live in a week");
        var change = (await App.SayAsync(Company.Maya, "message propose ops lead demo")).Form!;
        Assert.DoesNotContain(change.Inputs, input => input.Name is "persona" or "stage");
        await loop.SubmitAsync(Company.Maya, change, new() { ["headline"] = "Live in a day", ["persona"] = "*" });

        var stored = Assert.Single(
            await App.Get<AgreementStore>().ListAsync("acme-co", "message", CancellationToken.None)
        );
        Assert.Equal(
            ("operations-lead", "Live in a day"),
            (stored.Pending!.Content["persona"], stored.Pending.Content["headline"])
        );
    }

    [Fact]
    public async Task A_second_message_for_the_same_persona_and_stage_is_refused_with_words()
    {
        await AgreeAsync("operations-lead", "demo", "Live in a week");

        var again = await loop.ProposeAsync(
            Company.Maya,
            "message propose",
            new()
            {
                ["persona"] = "operations-lead",
                ["stage"] = "demo",
                ["headline"] = "Other",
            }
        );

        Assert.Contains("persona", again.Errors.Keys);
    }

    [Theory]
    [InlineData("../x/1", "demo")]
    [InlineData("operations-lead", "nowhere")]
    public async Task A_persona_or_stage_that_was_not_offered_is_refused(string persona, string stage)
    {
        var reply = await loop.ProposeAsync(
            Company.Maya,
            "message propose",
            new()
            {
                ["persona"] = persona,
                ["stage"] = stage,
                ["headline"] = "x",
            }
        );

        Assert.Single(reply.Errors);
    }

    private async Task AgreeAsync(string persona, string stage, string headline)
    {
        await loop.ProposeAsync(
            Company.Maya,
            "message propose",
            new()
            {
                ["persona"] = persona,
                ["stage"] = stage,
                ["headline"] = headline,
            }
        );
        foreach (var approver in new[] { Company.Tom, Company.Sofia })
        {
            var queue = (await App.SayAsync(approver, "review")).Card!;
            var card = (await App.PressAsync(approver, Button(queue, "message.review"))).Card!;
            await App.PressAsync(approver, Button(card, "message.sign"));
        }
    }
}
