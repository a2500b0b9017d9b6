using System.Text.Json.Nodes;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>Duet in Teams' menus: on a message, and where one writes.</summary>
public sealed class ExtensionTests : IAsyncDisposable
{
    private const string Link = "https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1700000000001";
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Logging_a_message_opens_the_form_with_its_words_and_keeps_where_it_stands()
    {
        var form = Card(
            await app.AnswerAsync(
                OnMessage("feedback.quote", "<div><div>Acme: la puesta en marcha&nbsp;tarda &lt;mucho&gt;</div></div>")
            )
        );
        TeamsRules.AssertKept(form);
        Assert.Contains("Otto", TeamsRules.Words(form), StringComparison.Ordinal);

        var answer = await SubmitAsync(
            form,
            new()
            {
                ["one_text"] = "la puesta en marcha tarda <mucho>",
                ["one_kind"] = "Pain",
                ["one_account"] = "Acme",
            }
        );

        Assert.Equal("message", (string?)answer["task"]!["type"]);
        Assert.Contains("#1", (string)answer["task"]!["value"]!, StringComparison.Ordinal);
        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(
            ("la puesta en marcha tarda <mucho>", "Acme", Link),
            (entry.Text, entry.Details.Account, entry.Voices[0].Source!.Link)
        );
    }

    [Fact]
    public async Task The_same_message_is_logged_once_by_one_person()
    {
        for (var time = 0; time < 2; time++)
        {
            await SubmitAsync(
                Card(await app.AnswerAsync(OnMessage("feedback.quote", "Acme: too slow"))),
                new() { ["one_text"] = $"too slow {time}", ["one_kind"] = "Pain" }
            );
        }

        Assert.Single(Assert.Single(await EntriesAsync()).Voices);
    }

    [Fact]
    public async Task In_the_compose_box_the_empty_form_opens_and_its_errors_stay_in_it()
    {
        var form = Card(
            await app.AnswerAsync(
                Extension(
                    "composeExtension/fetchTask",
                    new() { ["commandId"] = "feedback.capture", ["commandContext"] = "compose" }
                )
            )
        );

        var again = Card(await SubmitAsync(form, new() { ["one_account"] = "Acme" }));

        TeamsRules.AssertKept(again);
        Assert.Equal("Acme", (string?)TeamsRules.Input(again, "one_account")["value"]);
        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task The_receipt_goes_to_the_talk_with_Duet_where_there_is_one()
    {
        await app.SentAsync(app.Said("help"));
        app.Teams.Calls.Clear();
        await SubmitAsync(
            Card(await app.AnswerAsync(OnMessage("feedback.quote", "Acme: too slow"))),
            new() { ["one_text"] = "too slow", ["one_kind"] = "Pain" }
        );

        Assert.Contains("/a:lena/", Assert.Single(await app.DeliveredAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_talk_that_Duet_is_no_part_of_is_not_kept_as_one_to_write_to()
    {
        var pressed = OnMessage("feedback.quote", "Acme: too slow");
        pressed["conversation"] = new JsonObject
        {
            ["id"] = "19:lena_otto@unq.gbl.spaces",
            ["conversationType"] = "personal",
            ["tenantId"] = TeamsApp.Tenant,
        };

        await app.AnswerAsync(pressed);

        Assert.Empty(app.Teams.Calls);
        Assert.NotNull(
            (
                await app
                    .App.Get<TeamsConversations>()
                    .OpenAsync(
                        new(
                            Core.Chat.Platforms.Teams,
                            TeamsApp.Tenant,
                            Core.Chat.AddressKind.Direct,
                            "00000000-1111-2222-3333-444444444444"
                        ),
                        CancellationToken.None
                    )
            ).Problem
        );
    }

    [Fact]
    public async Task Checking_a_promise_answers_in_the_dialog() =>
        Assert.Contains(
            "ask before you promise it",
            TeamsRules.Words(Card(await app.AnswerAsync(OnMessage("claims.check", "We ship in a day")))),
            StringComparison.OrdinalIgnoreCase
        );

    [Theory]
    [InlineData("feedback.undo")]
    [InlineData("settings")]
    [InlineData("")]
    public async Task Only_what_stands_in_the_menus_opens_from_them(string command) =>
        Assert.Equal("message", (string?)(await app.AnswerAsync(OnMessage(command, "x")))["task"]!["type"]);

    [Theory]
    [InlineData("<p>one</p><p>two&nbsp; <b>bold</b></p>", "one\ntwo  bold")]
    [InlineData("a<br/>b<br>c", "a\nb\nc")]
    [InlineData(
        """hi <at id="0">Otto</at> <emoji alt="👍" title="Yes"></emoji><img alt="🎉" src="x">""",
        "hi Otto 👍🎉"
    )]
    [InlineData("1 &lt; 2 &amp;amp; &lt;at&gt;all&lt;/at&gt;", "1 < 2 &amp; <at>all</at>")]
    [InlineData("""<attachment id="7"></attachment>""", "")]
    public void A_messages_html_becomes_its_words(string html, string words) =>
        Assert.Equal(words, MessageHtml.Plain(html));

    [Theory]
    [InlineData("<img ")]
    [InlineData("<img alt=\"a\" ")]
    [InlineData("<")]
    public void Half_tags_without_end_cost_no_more_than_words(string piece)
    {
        // Quadratic, each of these would take hours.
        Assert.NotEmpty(MessageHtml.Plain(string.Concat(Enumerable.Repeat(piece, 200_000))));
    }

    private Task<JsonObject> SubmitAsync(JsonObject form, Dictionary<string, string> inputs)
    {
        var submit = form["body"]!.AsArray().SelectMany(element => element!["actions"]?.AsArray() ?? []).Last()!;
        var dialog = app.Dialog("composeExtension/submitAction", submit, inputs);
        return app.AnswerAsync(Extension("composeExtension/submitAction", dialog["value"]!.DeepClone().AsObject()));
    }

    private JsonObject OnMessage(string command, string html) =>
        Extension(
            "composeExtension/fetchTask",
            new()
            {
                ["commandId"] = command,
                ["commandContext"] = "message",
                ["messagePayload"] = new JsonObject
                {
                    ["id"] = "1700000000001",
                    ["linkToMessage"] = Link,
                    ["from"] = new JsonObject
                    {
                        ["user"] = new JsonObject { ["id"] = "x", ["displayName"] = "Otto" },
                    },
                    ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
                },
            }
        );

    private JsonObject Extension(string name, JsonObject value)
    {
        var activity = app.SaidInChannel("", isMention: false);
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync()
    {
        var organization = await app
            .App.Get<MemberStore>()
            .FindOrganizationAsync(Core.Chat.Platforms.Teams, TeamsApp.Tenant, CancellationToken.None);
        return organization is null
            ? []
            : await app
                .App.Get<FeedbackStore>()
                .ListAsync(organization.Id, new FeedbackFilter(), 0, 99, CancellationToken.None);
    }

    private static JsonObject Card(JsonObject answer) => answer["task"]!["value"]!["card"]!["content"]!.AsObject();
}
