using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Teams;

public sealed class MessageTests : IAsyncDisposable
{
    private const string Channel = "19:general@thread.tacv2";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TeamsApp app = new(replace: services => services.AddTestCommands());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Words_in_the_personal_chat_are_answered_there_with_a_card()
    {
        var call = Assert.Single(await app.SentAsync(app.Said("feedback Acme: onboarding takes too long")));

        Assert.Equal(
            ("POST", "/amer/a1b2c3d4-e5f6-7890-abcd-ef1234567890/v3/conversations/a:lena/activities"),
            (call.Method, call.Path)
        );
        Assert.Equal("our-token", call.Token);
        Assert.Equal("message", (string?)call.Body!["type"]);
        Assert.Contains("onboarding takes too long", TeamsRules.Words(call.Card), StringComparison.Ordinal);
        Assert.NotNull(TeamsRules.Button(call.Card, "Undo"));
        TeamsRules.AssertKept(call.Card);
    }

    [Fact]
    public async Task The_answer_is_in_the_language_of_the_client() =>
        Assert.NotNull(
            TeamsRules.Button(
                (await app.SentAsync(app.Said("comentario Acme: tarda demasiado", "es-ES")))[0].Card,
                "Deshacer"
            )
        );

    [Fact]
    public async Task Who_speaks_is_known_by_their_entra_id_with_name_language_and_zone()
    {
        await app.SentAsync(app.Said("help", "es-MX"));

        var organization = await app
            .App.Get<MemberStore>()
            .FindOrganizationAsync(Platforms.Teams, TeamsApp.Tenant, None);
        var member = Assert.Single(await app.App.Get<MemberStore>().ListAsync(organization!.Id, None));
        Assert.Equal(
            new PlatformIdentity(Platforms.Teams, TeamsApp.Tenant, "00000000-1111-2222-3333-444444444444"),
            Assert.Single(member.Identities)
        );
        Assert.Equal(("Lena", Language.Spanish, "America/Los_Angeles"), (member.Name, member.Language, member.Zone));
    }

    [Fact]
    public async Task A_retry_stores_and_answers_nothing_twice()
    {
        var said = app.Said("feedback Acme: onboarding takes too long");

        Assert.Single(await app.SentAsync(said));
        Assert.Empty(await app.SentAsync(said));

        var list = Assert.Single(await app.SentAsync(app.Said("feedback mine")));
        Assert.Single(
            TeamsRules.Words(list.Card).Split('\n'),
            line => line.Contains("onboarding", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task In_a_channel_only_a_mention_is_heard()
    {
        Assert.Empty(
            await app.SentAsync(app.SaidInChannel("feedback Acme: onboarding takes too long", isMention: false))
        );
        Assert.NotEmpty(await app.SentAsync(app.SaidInChannel("feedback Acme: onboarding takes too long")));
    }

    [Fact]
    public async Task A_private_answer_to_a_mention_goes_to_the_askers_own_chat_which_is_opened_once()
    {
        var first = await app.SentAsync(app.SaidInChannel("feedback Acme: onboarding takes too long"));
        var second = await app.SentAsync(app.SaidInChannel("feedback mine"));

        Assert.Equal(2, first.Count);
        Assert.EndsWith("/v3/conversations", first[0].Path, StringComparison.Ordinal);
        Assert.Equal("29:lena", (string?)first[0].Body!["members"]![0]!["id"]);
        Assert.Equal(TeamsApp.Tenant, (string?)first[0].Body!["tenantId"]);
        Assert.EndsWith("/v3/conversations/a:opened-29:lena/activities", first[1].Path, StringComparison.Ordinal);
        Assert.EndsWith(
            "/v3/conversations/a:opened-29:lena/activities",
            Assert.Single(second).Path,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_private_answer_leaves_a_reaction_on_the_question_and_a_line_where_Teams_takes_none()
    {
        var said = app.SaidInChannel("feedback mine");
        await app.SentAsync(said);
        await app.SentAsync(app.SaidInChannel("announce lunch"));
        await app.SentAsync(app.Said("feedback mine"));
        Assert.Equal($"{Channel}/{said["id"]}/2705_whiteheavycheckmark", Assert.Single(app.Teams.Reactions));

        app.Teams.RefusesReactions = true;
        var calls = await app.SentAsync(app.SaidInChannel("feedback mine"));

        var line = Assert.Single(calls, call => call.Path.Contains(Channel, StringComparison.Ordinal));
        Assert.EndsWith(";messageid=1000/activities", line.Path, StringComparison.Ordinal);
        Assert.Equal("I answered you in our own chat.", TeamsRules.Words(line.Card));
    }

    [Fact]
    public async Task Who_cannot_be_written_to_is_told_so_in_the_thread_and_the_answer_stays_private()
    {
        app.Teams.Trouble = call =>
            call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.Forbidden)
                : null;

        var call = (await app.SentAsync(app.SaidInChannel("feedback Acme: onboarding takes too long")))[^1];

        Assert.EndsWith($"/v3/conversations/{Channel};messageid=1000/activities", call.Path, StringComparison.Ordinal);
        Assert.StartsWith("I answer in private", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_for_all_goes_into_the_thread_of_the_mention()
    {
        var call = Assert.Single(await app.SentAsync(app.SaidInChannel("announce lunch")));

        Assert.EndsWith($"/v3/conversations/{Channel};messageid=1000/activities", call.Path, StringComparison.Ordinal);
        Assert.StartsWith("to all: lunch", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_our_own_mention_is_taken_out()
    {
        var said = app.SaidInChannel("announce <at>Ana</at>&nbsp;and <at>nobody</at>");
        said["entities"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>Ana</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "29:ana" },
                }
            );

        var call = Assert.Single(await app.SentAsync(said));

        Assert.StartsWith("to all: Ana and <at>nobody</at>", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_alone_is_answered_with_what_one_can_do() =>
        Assert.NotEmpty(await app.SentAsync(app.SaidInChannel("")));

    [Fact]
    public async Task A_message_without_text_or_from_a_bot_is_passed_over()
    {
        var fromBot = app.Said("help");
        fromBot["from"]!["id"] = "28:another-bot";
        var foreignCard = app.Said(null);
        foreignCard["value"] = new JsonObject { ["actionId"] = "info" };

        Assert.Empty(await app.SentAsync(app.Said(null)));
        Assert.Empty(await app.SentAsync(app.Said("&nbsp; ")));
        Assert.Empty(await app.SentAsync(fromBot));
        Assert.Empty(await app.SentAsync(foreignCard));
    }

    [Theory]
    [InlineData("<at>everyone</at> @everyone <!channel>")]
    [InlineData("**bold** _it_ [link](http://evil.example) # head")]
    [InlineData("<script>alert(1)</script> &amp; \"quoted\" \\n {{data}}")]
    [InlineData("\u202Eright to left \u05D0\u05D1 😀 👩‍👩‍👧 ñandú")]
    public async Task Whatever_is_typed_is_shown_as_text(string words)
    {
        var call = Assert.Single(await app.SentAsync(app.Said($"announce {words}")));

        Assert.Equal($"to all: {words}", TeamsRules.Words(call.Card));
        TeamsRules.AssertKept(call.Card);
    }

    [Fact]
    public async Task Forty_thousand_characters_are_stored_and_shown_shortened()
    {
        var call = Assert.Single(
            await app.SentAsync(app.Said("feedback Acme: " + string.Concat(Enumerable.Repeat("😀 long ", 5_000))))
        );

        TeamsRules.AssertKept(call.Card);
        Assert.Contains("😀 long", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"help \ud83d"}""")]
    [InlineData("""{"value":{"action":"\ud83d"}}""")]
    [InlineData("""{"value":{"\ud83d":1}}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"\ud83d"}}}""")]
    [InlineData(
        """{"attachments":[null,{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":"\ud83d"}}]}"""
    )]
    public async Task Half_a_surrogate_pair_is_a_bad_request_and_never_a_failure(string change)
    {
        // As the bytes are: a JSON node would have mended or refused it.
        var said = app.Said("");
        foreach (var key in new[] { "type", "text" })
        {
            said.Remove(key);
        }

        var body =
            said.ToJsonString()[..^1]
            + (change.Contains("\"type\"", StringComparison.Ordinal) ? "," : ""","type":"message",""")
            + change[1..];
        var response = await app.PostAsync(body, new Forgery(app.App.Clock.GetUtcNow(), said).Authorization());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_dropped_file_is_fetched_without_our_token()
    {
        app.Teams.Files["https://contoso-my.sharepoint.com/deals.csv"] =
        [
            .. "Deal ID,Account,Amount,Stage,Created,Close Date\n1,Acme,$5.00,Closed Won,2026-09-01,2026-10-02\n"u8,
        ];

        var call = Assert.Single(await app.SentAsync(Dropped("https://contoso-my.sharepoint.com/deals.csv")));

        Assert.StartsWith("Deals in deals.csv", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/deals.csv")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://sharepoint.com.evil.example/deals.csv")]
    [InlineData("not an address")]
    public async Task A_file_that_lies_elsewhere_is_not_fetched_and_the_person_is_told(string address)
    {
        var call = Assert.Single(await app.SentAsync(Dropped(address)));

        Assert.StartsWith("I couldn't fetch deals.csv", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_is_answered_at_once_and_its_message_is_updated_in_place()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 12_000).Select(row => $"0065g0000{row:D8},Acme,5.00,Closed Won,2026-09-01,2026-10-02\n")
        );
        app.Teams.Files["https://contoso-my.sharepoint.com/deals.csv"] = System.Text.Encoding.UTF8.GetBytes(
            "Deal ID,Account,Amount,Stage,Created,Close Date\n" + rows
        );

        var calls = await app.SentAsync(Dropped("https://contoso-my.sharepoint.com/deals.csv"));

        Assert.Equal(["POST", "PUT"], calls.Select(call => call.Method));
        Assert.StartsWith(
            "Reading deals.csv: 2,000 of about",
            TeamsRules.Words(calls[0].Card),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Deals in deals.csv", TeamsRules.Words(calls[1].Card), StringComparison.Ordinal);
        TeamsRules.AssertKept(calls[1].Card);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_a_sentence()
    {
        await app.SentAsync(app.Said("help"));
        var members = app.App.Get<MemberStore>();
        var organization = await members.FindOrganizationAsync(Platforms.Teams, TeamsApp.Tenant, None);
        await members.ReplaceOrganizationAsync(organization! with { ImportMegabytes = 5 }, None);
        app.Teams.Files["https://contoso-my.sharepoint.com/deals.csv"] = new byte[(5 * 1024 * 1024) + 1];

        var call = Assert.Single(await app.SentAsync(Dropped("https://contoso-my.sharepoint.com/deals.csv")));

        Assert.StartsWith("deals.csv is larger than 5 MB", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message", "{}")]
    [InlineData("messageReaction", """{"reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("messageUpdate", """{"channelData":{"eventType":"editMessage","tenant":{"id":"TENANT"}}}""")]
    [InlineData("typing", "{}")]
    [InlineData("event", """{"name":"application/vnd.microsoft.meetingStart","value":{}}""")]
    [InlineData("conversationUpdate", """{"membersAdded":[{"id":"29:ana"}]}""")]
    [InlineData("somethingNew", """{"value":[1,2]}""")]
    public async Task Other_activities_are_politely_passed_over(string type, string more)
    {
        var activity = app.Said(null);
        activity["type"] = type;
        foreach (
            var (key, value) in JsonNode
                .Parse(more.Replace("TENANT", TeamsApp.Tenant, StringComparison.Ordinal))!
                .AsObject()
        )
        {
            activity[key] = value?.DeepClone();
        }

        Assert.Empty(await app.SentAsync(activity));
    }

    private JsonObject Dropped(string address)
    {
        var said = app.Said(null);
        said["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = "deals.csv",
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = address,
                    ["uniqueId"] = "1",
                    ["fileType"] = "csv",
                },
            },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" }
        );
        return said;
    }
}
