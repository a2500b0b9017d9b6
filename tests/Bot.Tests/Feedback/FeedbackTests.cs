using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Tests.Feedback;

/// <summary>What a rep and an admin can do with feedback, through the router, on the real store.</summary>
public sealed class FeedbackTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();
    private Company company = null!;

    private FeedbackStore Store => app.Get<FeedbackStore>();

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_line_is_stored_with_all_its_parts_and_answered_privately()
    {
        var reply = await app.SayAsync(
            company.Lena,
            "/feedback Acme: onboarding takes too long #onboarding stage:demo persona:\"Ops lead\" deal:$12k kind:objection"
        );

        var entry = await Entry(1);
        Assert.Equal(
            ("onboarding takes too long", "Acme", FeedbackKind.Objection),
            (entry.Text, entry.Details.Account, entry.Details.Kind)
        );
        Assert.Equal(
            (new Money(12_000, "USD"), "Ops lead", "onboarding"),
            (entry.Details.Amount!, entry.Details.Persona, entry.Details.Tags[0])
        );
        Assert.Equal(Audience.Requester, reply.Audience);
        Assert.Contains("Saved as #1", Words(reply, Language.English), StringComparison.Ordinal);
        Assert.Contains("Guardado como #1", Words(reply, Language.Spanish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trato:12.000€ tipo:objeción")]
    [InlineData("oportunidad:12.000€ tipo:objeción")]
    public async Task Spanish_words_and_keys_do_the_same(string keys)
    {
        await app.SayAsync(
            company.Diego,
            $"comentario Acme: la puesta en marcha tarda #onboarding etapa:demo persona:\"Jefa de operaciones\" {keys}"
        );

        var entry = await Entry(1);
        Assert.Equal(
            (FeedbackKind.Objection, new Money(12_000, "EUR"), "Jefa de operaciones"),
            (entry.Details.Kind, entry.Details.Amount!, entry.Details.Persona)
        );
    }

    [Theory]
    [InlineData("Acme says onboarding takes too long")]
    [InlineData("Los clientes piden una versión en catalán")]
    public async Task A_plain_sentence_said_to_Duet_is_logged(string sentence)
    {
        await app.SayAsync(company.Lena, sentence);

        Assert.Equal(sentence, (await Entry(1)).Voices[0].Words);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("how do I log what a customer said?")]
    [InlineData("¿qué podemos decir del precio?")]
    [InlineData("feedbak list of all my things")]
    public async Task A_question_a_greeting_or_a_typing_mistake_is_not_logged(string words)
    {
        await app.SayAsync(company.Lena, words);

        Assert.Empty(await All());
    }

    [Fact]
    public async Task Without_words_the_form_opens_and_saves_what_is_filled_in()
    {
        var form = (await app.SayAsync(company.Lena, "feedback")).Form!;
        await app.SubmitAsync(
            company.Lena,
            form,
            new()
            {
                ["text"] = "No SSO",
                ["kind"] = "FeatureRequest",
                ["account"] = "Acme",
                ["stage"] = "Demo",
                ["tags"] = "#SSO, security",
            }
        );

        var entry = await Entry(1);
        Assert.Equal(
            ("No SSO", FeedbackKind.FeatureRequest, "Acme"),
            (entry.Text, entry.Details.Kind, entry.Details.Account)
        );
        Assert.Equal(["sso", "security"], entry.Details.Tags);
    }

    [Fact]
    public async Task An_empty_form_names_the_field_that_is_missing()
    {
        var form = (await app.SayAsync(company.Lena, "feedback")).Form!;
        var reply = await app.SubmitAsync(company.Lena, form, new() { ["kind"] = "PainPoint", ["text"] = "  " });

        Assert.Equal(["text"], reply.Errors.Keys);
        Assert.Empty(await All());
    }

    [Fact]
    public async Task The_same_delivery_twice_is_stored_once_and_gets_the_same_receipt()
    {
        var first = await app.SayAsync(company.Lena, "feedback Acme: too slow", deliveryKey: "same");
        var second = await app.SayAsync(company.Lena, "feedback Acme: too slow", deliveryKey: "same");

        Assert.Equal(Words(first, Language.English), Words(second, Language.English));
        Assert.Single((await Entry(1)).Voices);
    }

    [Fact]
    public async Task Saying_it_again_adds_a_voice()
    {
        await app.SayAsync(company.Lena, "feedback Acme: too slow");
        var reply = await app.SayAsync(company.Lena, "feedback acme: Too slow!");

        Assert.Contains("2 voices", Words(reply, Language.English), StringComparison.Ordinal);
        Assert.Equal(2, (await Entry(1)).Voices.Count);
    }

    [Fact]
    public async Task The_receipt_names_similar_entries()
    {
        await app.SayAsync(company.Diego, "feedback Globex: onboarding takes too many weeks");
        var reply = await app.SayAsync(company.Lena, "feedback Acme: onboarding takes long");

        Assert.Contains(
            "#1 Globex: onboarding takes too many weeks",
            Words(reply, Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Undo_takes_it_back_within_fifteen_minutes_and_gives_the_words_back()
    {
        var receipt = await app.SayAsync(company.Lena, "feedback Acme: too slow");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var reply = await Press(company.Lena, receipt, "Undo");

        Assert.True(reply.UpdatesSource);
        Assert.Contains("Acme: too slow", Words(reply, Language.English), StringComparison.Ordinal);
        Assert.Empty(await All());
        Assert.Equal(FeedbackChangeKind.VoiceUndone, (await Entry(1)).Changes[0].Kind);

        await Press(company.Lena, reply, "Log it again");
        Assert.Equal([2], (await All()).Select(entry => entry.Number));
    }

    [Fact]
    public async Task Undo_after_fifteen_minutes_changes_nothing_and_offers_to_delete()
    {
        var receipt = await app.SayAsync(company.Lena, "feedback Acme: too slow");
        app.Clock.Advance(TimeSpan.FromMinutes(15.1));
        var reply = await Press(company.Lena, receipt, "Undo");

        Assert.Single(await All());
        await Press(company.Lena, reply, "Delete");
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Undo_pressed_twice_is_answered_politely()
    {
        var receipt = await app.SayAsync(company.Lena, "feedback Acme: too slow");
        await Press(company.Lena, receipt, "Undo");
        var again = await Press(company.Lena, receipt, "Undo");

        Assert.Contains("already gone", Words(again, Language.English), StringComparison.Ordinal);
        Assert.Single((await Entry(1)).Changes);
    }

    [Fact]
    public async Task Undo_by_words_takes_the_latest_report_and_only_that_voice()
    {
        await app.SayAsync(company.Lena, "feedback Acme: too slow");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SayAsync(company.Diego, "feedback Acme: too dear");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SayAsync(company.Lena, "feedback Acme: too slow");
        await app.SayAsync(company.Lena, "feedback undo");

        Assert.Single((await Entry(1)).Voices);
        await app.SayAsync(company.Lena, "comentario deshacer");
        Assert.Equal([2], (await All()).Select(entry => entry.Number));
        Assert.Contains(
            "haven't logged anything",
            Words(await app.SayAsync(company.Lena, "feedback undo"), Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Edit_keeps_the_trail_and_shows_it_to_who_may_change_it()
    {
        var receipt = await app.SayAsync(company.Lena, "feedback Acme: too slow");
        var form = (await Press(company.Lena, receipt, "Edit")).Form!;
        Assert.Equal("too slow", ((TextInput)form.Inputs[0]).Value);
        await app.SubmitAsync(
            company.Lena,
            form,
            new()
            {
                ["text"] = "much too slow",
                ["kind"] = "PainPoint",
                ["account"] = "Acme",
            }
        );
        await app.SayAsync(company.Ana, "feedback edit 1 Acme: slow on Mondays");

        Assert.Equal("slow on Mondays", (await Entry(1)).Text);
        var mine = Words(await app.SayAsync(company.Lena, "feedback show 1"), Language.English);
        Assert.Contains("Lena edited it", mine, StringComparison.Ordinal);
        Assert.Contains("Before: much too slow", mine, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "edited it",
            Words(await app.SayAsync(company.Maya, "feedback #1"), Language.English),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("feedback edit 1 Acme: changed")]
    [InlineData("feedback delete 1")]
    [InlineData("comentario borrar #1")]
    public async Task Others_can_neither_edit_nor_delete(string command)
    {
        await app.SayAsync(company.Lena, "feedback Acme: too slow");
        var reply = await app.SayAsync(company.Sofia, command);

        Assert.Equal("too slow", Assert.Single(await All()).Text);
        Assert.Contains("otra persona", Words(reply, Language.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_show_ten_and_a_way_to_more()
    {
        for (var i = 1; i <= 12; i++)
        {
            await app.SayAsync(i % 2 == 0 ? company.Lena : company.Diego, $"feedback Acme: thing {i} kind:objection");
        }

        var first = await app.SayAsync(company.Maya, "feedback list kind:objection");
        Assert.Contains("#12 Acme: thing 12", Words(first, Language.English), StringComparison.Ordinal);
        var second = Words(await Press(company.Maya, first, "More"), Language.English);
        Assert.Contains("#2 Acme: thing 2", second, StringComparison.Ordinal);
        Assert.DoesNotContain("#3 ", second, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "thing 11",
            Words(await app.SayAsync(company.Lena, "comentario mios"), Language.Spanish),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_just_reported_can_be_undone_from_the_own_list_for_fifteen_minutes()
    {
        await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long");

        var list = await app.SayAsync(company.Lena, "feedback mine");
        var undo = Assert.Single(list.ButtonsOf(), button => button.Action == FeedbackActions.Undo);
        Assert.Equal("Undo #1", undo.Label.English.ToString());

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await app.SayAsync(company.Lena, "feedback mine");
        Assert.DoesNotContain(later.ButtonsOf(), button => button.Action == undo.Action);
    }

    [Theory]
    [InlineData("feedback list kind:foo", "pain point")]
    [InlineData("feedback list stage:foo", "awareness")]
    [InlineData("feedback list kind:pain", "No feedback matches")]
    [InlineData("feedback list", "No feedback here yet")]
    [InlineData("feedback mine", "haven't logged anything")]
    [InlineData("feedback search the", "What should I look for")]
    [InlineData("feedback show 99", "can't find")]
    [InlineData("feedback show", "can't find")]
    [InlineData("feedback stage:demo", "not what the customer said")]
    public async Task What_cannot_be_done_says_what_to_do(string command, string expected)
    {
        Assert.Contains(
            expected,
            Words(await app.SayAsync(company.Lena, command), Language.English),
            StringComparison.Ordinal
        );
        Assert.Empty(await All());
    }

    [Fact]
    public async Task A_sentence_that_begins_like_a_list_is_feedback()
    {
        await app.SayAsync(company.Lena, "feedback list is too long says Acme");

        Assert.Equal("list is too long says Acme", (await Entry(1)).Text);
    }

    [Fact]
    public async Task A_search_can_be_logged_after_all()
    {
        var reply = await app.SayAsync(company.Lena, "feedback search is broken at Acme");
        await Press(company.Lena, reply, "Log as feedback");

        Assert.Equal("is broken at Acme", (await Entry(1)).Voices[0].Words);
    }

    [Fact]
    public async Task Made_public_it_goes_to_the_channel_where_it_was_said()
    {
        var receipt = await app.SayAsync(company.Lena, "feedback Acme: too slow", company.Channel);
        var reply = await Press(company.Lena, receipt, "Make public", company.Channel);

        Assert.Equal(Audience.Channel, reply.Audience);
        Assert.Contains("Lena heard this", Words(reply, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_report_cannot_be_undone_by_a_forged_button()
    {
        await app.SayAsync(company.Lena, "feedback Acme: too slow");
        var voice = (await Entry(1)).Voices[0];
        await app.PressAsync(
            company.Diego,
            new Button(LocalizedText.Invariant("x"), FeedbackActions.Undo, $"1 {voice.At.UtcTicks}")
        );

        Assert.Single(await All());
    }

    private static string Words(Reply reply, Language language) => PlainCard.Words(reply, language);

    private async Task<Reply> Press(Member member, Reply reply, string label, Address? place = null) =>
        await app.PressAsync(member, PlainCard.Button(reply, label), place);

    private async Task<FeedbackEntry> Entry(int number) => (await Store.GetAsync("acme-co", number, None))!;

    private Task<IReadOnlyList<FeedbackEntry>> All() => Store.ListAsync("acme-co", new FeedbackFilter(), 0, 100, None);
}
