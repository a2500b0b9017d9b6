using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Tests.Slack;

/// <summary>Slash commands, from signed bytes to the JSON that answers them.</summary>
public sealed class SlackCommandsTests : IAsyncDisposable
{
    private const string Hostile = "<!channel> @everyone <b>&amp;</b> *bold* [x](http://y) 😀 \u202Eمرحبا";

    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task Feedback_in_one_line_is_stored_and_answered_in_the_response_to_its_writer_alone()
    {
        var answer = await visit.CommandAsync("/feedback", "Acme: onboarding takes too long #onboarding");

        Assert.Equal("ephemeral", (string?)answer!["response_type"]);
        Assert.Empty(SlackRules.Message(answer));
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("onboarding takes too long", "Acme"), (entry.Details.Text, entry.Details.Account));
        Assert.Empty(visit.Slack.Calls);
    }

    [Theory]
    [InlineData("/duet", "feedback Acme: too slow")]
    [InlineData("/duet", "comentario Acme: too slow")]
    [InlineData("/feedback", "Acme: too slow")]
    [InlineData("/Duet-dev", "feedback Acme: too slow")]
    public async Task The_general_command_takes_words_and_a_short_cut_is_its_first_word(string command, string text)
    {
        await visit.CommandAsync(command, text);

        Assert.Equal("too slow", Assert.Single(await EntriesAsync()).Details.Text);
    }

    [Fact]
    public async Task A_signed_request_is_enough_to_open_the_organization_and_its_first_speaker_is_admin()
    {
        await visit.CommandAsync("/duet", "feedback Acme: too slow");

        var store = visit.App.Get<MemberStore>();
        var organization = await store.FindOrganizationAsync(Platforms.Slack, "T1", CancellationToken.None);
        Assert.Equal("acme", organization!.Name);
        var member = await store.FindAsync(
            organization.Id,
            new PlatformIdentity(Platforms.Slack, "T1", "U1"),
            CancellationToken.None
        );
        Assert.Equal(("lena", Roles.Admin), (member!.Name, member.Roles));
    }

    [Fact]
    public async Task The_same_request_delivered_twice_is_stored_once_and_answered_alike()
    {
        var body = visit.Command("/feedback", "Acme: onboarding takes too long");

        var first = await SlackVisit.JsonAsync(await visit.PostAsync("commands", body));
        var second = await SlackVisit.JsonAsync(await visit.PostAsync("commands", body));

        Assert.Single(Assert.Single(await EntriesAsync()).Voices);
        Assert.True(JsonNode.DeepEquals(first, second));
    }

    [Theory]
    [InlineData(Hostile)]
    [InlineData("a & b < c")]
    [InlineData("**bold** _it_ ~s~ `code` ```block``` > quote")]
    public async Task Hostile_words_are_stored_as_typed_and_shown_as_text(string words)
    {
        var answer = await visit.CommandAsync("/feedback", "Acme: " + words);

        Assert.Equal(words, Assert.Single(await EntriesAsync()).Details.Text);
        Assert.Contains(words, SlackRules.Texts(answer!["blocks"]));
        Assert.DoesNotContain("<", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.Empty(SlackRules.Message(answer));
    }

    [Fact]
    public async Task Forty_thousand_characters_are_stored_whole_and_shown_as_far_as_they_fit()
    {
        var words = string.Concat(Enumerable.Repeat("ñandú 👍🏽 ", 4000))[..40_000].Trim();

        var answer = await visit.CommandAsync("/feedback", "Acme: " + words);

        Assert.Equal(words, Assert.Single(await EntriesAsync()).Details.Text);
        Assert.Empty(SlackRules.Message(answer!));
        Assert.Contains("feedback.undo", answer!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_and_entities_come_as_the_person_saw_them()
    {
        await visit.CommandAsync(
            "/feedback",
            "Acme: <@U2|tom> told <#C9|sales> that a &lt;b&gt; &amp; c <https://x.example/|x.example>"
        );

        Assert.Equal("@tom told #sales that a <b> & c x.example", Assert.Single(await EntriesAsync()).Details.Text);
    }

    [Fact]
    public async Task An_unknown_command_gets_the_nearest_one_with_examples()
    {
        var answer = await visit.CommandAsync("/duet", "feedbak list");

        Assert.Contains("feedback", (string)answer!["text"]!, StringComparison.Ordinal);
        Assert.Contains(
            SlackRules.Texts(answer["blocks"]),
            text => text.StartsWith("feedback", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_command_alone_opens_its_form_with_the_trigger_and_answers_nothing()
    {
        visit.Slack.Answers("views.open");

        Assert.Null(await visit.CommandAsync("/feedback", ""));

        var call = visit.Slack.Only("views.open");
        Assert.Equal("1.2.1", (string?)call["trigger_id"]);
        Assert.Empty(SlackRules.View(call["view"]!));
        Assert.Equal("Bearer xoxb-1", visit.Slack.Calls[0].Token);
    }

    [Fact]
    public async Task A_trigger_that_came_too_late_becomes_a_button_that_opens_the_form()
    {
        visit.Slack.Answers("views.open", """{"ok":false,"error":"expired_trigger_id"}""").Answers("views.open");
        var answer = await visit.CommandAsync("/feedback", "");
        var button = answer!["blocks"]![1]!["elements"]![0]!;

        Assert.Equal(HttpStatusCode.OK, await visit.PressAsync(button));

        Assert.Equal("Slack did not open the form in time. Press the button to open it.", (string?)answer["text"]);
        Assert.Equal(["1.2.1", "1.2.2"], visit.Slack.Calls.Select(call => (string?)call.Body["trigger_id"]));
    }

    [Fact]
    public async Task Without_a_bot_token_nobody_can_be_told_from_a_guest_and_the_answer_says_what_is_missing()
    {
        await using var tokenless = new SlackVisit(withToken: false);

        var answer = await tokenless.CommandAsync("/feedback", "");

        Assert.Contains(
            "an admin has to give it its Slack bot token",
            (string)answer!["text"]!,
            StringComparison.Ordinal
        );
        Assert.Empty(await tokenless.App.Get<MemberStore>().OrganizationsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_check_of_our_certificate_dispatches_nothing()
    {
        Assert.Null(
            await SlackVisit.JsonAsync(
                await visit.PostAsync("commands", visit.Command("/feedback", "Acme: too slow") + "&ssl_check=1")
            )
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await visit.PostAsync("commands", "ssl_check=1&token=x", secret: "unknown")).StatusCode
        );

        Assert.Null(
            await visit.App.Get<MemberStore>().FindOrganizationAsync(Platforms.Slack, "T1", CancellationToken.None)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("command=/feedback&text=x")]
    [InlineData("team_id=T1&user_id=&command=/feedback&text=x")]
    public async Task A_command_from_nobody_is_acknowledged_and_left_alone(string body) =>
        Assert.Null(await SlackVisit.JsonAsync(await visit.PostAsync("commands", body)));

    [Fact]
    public async Task A_body_that_is_carelessly_encoded_is_read_all_the_same()
    {
        await visit.PostAsync(
            "commands",
            "&team_id=T1&user_id=U1&command=/feedback&text=Acme: is it 100% available? ñandú&&trigger_id=1"
        );

        Assert.Equal("is it 100% available? ñandú", Assert.Single(await EntriesAsync()).Details.Text);
    }

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync() =>
        await visit.App.Get<FeedbackStore>().ListAsync("slack-T1", new FeedbackFilter(), 0, 10, CancellationToken.None);
}
