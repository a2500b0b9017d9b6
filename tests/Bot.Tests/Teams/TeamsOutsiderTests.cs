using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Tests.Members;
using Bot.Tests.Teams.World;

namespace Bot.Tests.Teams;

/// <summary>Every kind of person who does not belong to the company, at every door of Teams.</summary>
public sealed class TeamsOutsiderTests : IAsyncDisposable
{
    private const string Sentence = "Sorry, only people who work at this company can use Duet.";
    private const string OtherTenant = "99999999-e5f6-7890-abcd-ef1234567890";

    // Words, figures and names of the company. Nothing that is sent to a stranger may contain them.
    private static readonly string[] Secrets = ["Acme", "onboarding", "17", "Lena", "#1"];

    private readonly TeamsApp app = new();

    private static readonly string[] Messages = ["message", "mention", "file", "submitted card"];

    private static readonly string[] Invokes =
    [
        "button",
        "button in a channel",
        "automatic refresh",
        "dialog",
        "dialog submit",
        "see more",
        "search",
        "message extension",
        "extension submit",
    ];

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("guest")]
    [InlineData("guest by name")]
    [InlineData("federated")]
    [InlineData("anonymous")]
    [InlineData("anonymous in a meeting")]
    [InlineData("other tenant")]
    [InlineData("other account")]
    [InlineData("deactivated")]
    [InlineData("bot")]
    public async Task Who_does_not_belong_to_the_company_gets_one_sentence_in_private_at_every_door(string who)
    {
        await app.SentAsync(app.Said("feedback Acme: onboarding takes 17 days"));
        app.Teams.Calls.Clear();

        // A bot's messages are not heard at all, and nobody reads an answer to an installation.
        foreach (var door in who == "bot" ? Invokes : [.. Messages, .. Invokes])
        {
            var shown = await TryAsync(door, activity => Meet(activity, who));
            Assert.True(shown.Contains(Sentence, StringComparison.Ordinal), $"{who} reads at {door}: {shown}");
            Assert.True(!Secrets.Any(shown.Contains), $"{who} reads at {door}: {shown}");
            Assert.All(app.Teams.Calls, call => Assert.Matches("stranger|a:f00", $"{call.Path} {call.Body}"));
        }

        Assert.Equal("", await TryAsync("installation", activity => Meet(activity, who)));
        var stored = await Footprint.OfAsync(app.App);
        Assert.DoesNotContain("stranger", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Zephyr", stored, StringComparison.OrdinalIgnoreCase);
        Assert.Single(await MembersAsync());
    }

    [Fact]
    public async Task A_guest_in_a_channel_hears_nothing_rather_than_in_front_of_others()
    {
        var world = app.Enter();
        world.Talks[TeamsWorldTalks.General].Members.Add("29:stranger");
        await app.SentAsync(app.Said("help"));
        var before = world.Talks.Posts.Count;
        app.Teams.Roster["29:stranger"] = Listed(role: "guest");

        await app.SentAsync(app.SaidInChannel("feedback list").By("stranger"));

        Assert.Equal(before, world.Talks.Posts.Count);
    }

    [Fact]
    public async Task A_person_whom_Teams_cannot_tell_about_is_asked_to_try_again_and_is_in_when_it_can()
    {
        app.Teams.RosterTrouble = _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        var answer = Assert.Single(await app.SentAsync(app.Said("help")));
        Assert.Contains("Please try again", TeamsRules.Words(answer.Card), StringComparison.Ordinal);
        Assert.Empty(await MembersAsync());

        app.Teams.RosterTrouble = _ => null;
        await app.SentAsync(app.Said("help"));

        Assert.True(Assert.Single(await MembersAsync()).IsAdmin);
    }

    [Fact]
    public async Task A_member_is_served_for_a_day_without_the_roster_and_not_longer()
    {
        await app.SentAsync(app.Said("help"));
        app.Teams.RosterCalls.Clear();
        app.Teams.RosterTrouble = _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);

        app.App.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Contains("What you can do", await WordsAsync(app.Said("help")), StringComparison.Ordinal);
        Assert.Empty(app.Teams.RosterCalls);

        app.App.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains("try again", await WordsAsync(app.Said("help")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_display_name_arrives_within_a_day_although_the_person_says_nothing()
    {
        await app.SentAsync(app.Said("help"));
        Assert.Equal("Lena", Assert.Single(await MembersAsync()).Name);
        var renamed = app.Teams.Colleague("29:lena");
        renamed["name"] = "Lena Sommer";
        app.Teams.Roster["29:lena"] = renamed;

        app.App.Clock.Advance(TimeSpan.FromHours(7));
        await app.App.TickAsync();

        Assert.Equal("Lena Sommer", Assert.Single(await MembersAsync()).Name);
    }

    [Fact]
    public async Task News_about_a_members_account_is_looked_up_at_the_next_tick()
    {
        await app.SentAsync(app.Said("help"));
        app.Teams.Roster["29:lena"] = null;
        app.Teams.RosterCalls.Clear();
        await app.App.TickAsync();
        Assert.Empty(app.Teams.RosterCalls);

        var removed = app.SaidInChannel("", isMention: false).Members("membersRemoved");
        removed["membersRemoved"] = new JsonArray(removed["from"]!.DeepClone());
        await app.PostAsync(removed);
        await app.App.TickAsync();

        Assert.True(Assert.Single(await MembersAsync()).HasLeft);
    }

    private JsonObject Meet(JsonObject activity, string who)
    {
        activity.By("stranger");
        if ((string?)activity["conversation"]!["conversationType"] == "personal")
        {
            activity["conversation"]!["id"] = "a:f00";
        }

        var from = activity["from"]!.AsObject();
        app.Teams.Roster["29:stranger"] = who switch
        {
            "guest" => Listed(role: "guest"),
            "guest by name" => Listed(principal: "stranger_other.com#EXT#@acme.onmicrosoft.com"),
            "federated" => Listed(tenant: OtherTenant),
            "anonymous in a meeting" => Listed(role: "anonymous"),
            "other account" => Listed(account: "entra-somebody-else"),
            "deactivated" => null,
            _ => Listed(),
        };
        switch (who)
        {
            case "anonymous":
                from.Remove("aadObjectId");
                break;
            case "other tenant":
                from["tenantId"] = OtherTenant;
                break;
            case "bot":
                from["id"] = "28:stranger";
                break;
        }

        return activity;
    }

    private JsonObject Listed(
        string role = "user",
        string? principal = null,
        string? tenant = null,
        string? account = null
    )
    {
        var member = app.Teams.Colleague("29:stranger");
        member["userRole"] = role;
        member["name"] = "Stranger";
        member["userPrincipalName"] = principal ?? "stranger@acme.com";
        member["tenantId"] = tenant ?? TeamsApp.Tenant;
        member["objectId"] = account ?? (string?)member["objectId"];
        return member;
    }

    private async Task<string> TryAsync(string door, Func<JsonObject, JsonObject> by)
    {
        var list = new JsonObject
        {
            ["verb"] = FeedbackActions.List,
            ["data"] = new JsonObject { ["action"] = FeedbackActions.List },
        };
        switch (door)
        {
            case "message":
                return await WordsAsync(by(app.Said("feedback list")));
            case "mention":
                return await WordsAsync(by(app.SaidInChannel("Zephyr: invoices are slow")));
            case "file":
                return await WordsAsync(by(File()));
            case "submitted card":
                var submitted = by(app.Said(null));
                submitted["value"] = list["data"]!.DeepClone();
                return await WordsAsync(submitted);
            case "button":
                return Text(await app.AnswerAsync(by(app.Pressed(list))));
            case "button in a channel":
                return Text(
                    await app.AnswerAsync(by(app.Pressed(list, from: app.SaidInChannel("", isMention: false))))
                );
            case "automatic refresh":
                var refresh = by(app.Pressed(list));
                refresh["value"]!["trigger"] = "automatic";
                return Text(await app.AnswerAsync(refresh));
            case "dialog" or "dialog submit":
                return Text(
                    await app.AnswerAsync(by(app.Dialog(door == "dialog" ? "task/fetch" : "task/submit", list)))
                );
            case "see more":
                var more = new JsonObject
                {
                    ["data"] = new JsonObject { ["action"] = "teams.more", ["rest"] = "anything" },
                };
                return Text(await app.AnswerAsync(by(app.Dialog("task/fetch", more))));
            case "search":
                return Text(
                    await app.AnswerAsync(by(Extension("composeExtension/query", new() { ["commandId"] = "claim" })))
                );
            case "message extension":
                return Text(await app.AnswerAsync(by(Extension("composeExtension/fetchTask", OnMessage()))));
            case "extension submit":
                var submit = new JsonObject { ["data"] = list["data"]!.DeepClone() };
                return Text(await app.AnswerAsync(by(Extension("composeExtension/submitAction", submit))));
            default:
                return await WordsAsync(by(app.Said(null).Installs("add")));
        }
    }

    private async Task<string> WordsAsync(JsonObject activity) =>
        string.Join(
            '\n',
            (await app.SentAsync(activity))
                .Where(call => call.Body?["attachments"] is not null)
                .Select(call => Text(call.Card))
        );

    private JsonObject File()
    {
        var said = app.Said(null);
        said["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = "deals.csv",
                ["content"] = new JsonObject { ["downloadUrl"] = "https://acme.sharepoint.com/deals.csv" },
            }
        );
        return said;
    }

    private static JsonObject OnMessage() =>
        new()
        {
            ["commandId"] = FeedbackActions.Quote,
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject
            {
                ["id"] = "1700000000001",
                ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "Zephyr: invoices are slow" },
            },
        };

    private JsonObject Extension(string name, JsonObject value)
    {
        var activity = app.SaidInChannel("", isMention: false);
        (activity["type"], activity["name"], activity["value"]) = ("invoke", name, value);
        return activity;
    }

    // All texts of an answer, as people read them.
    private static string Text(JsonNode? node) =>
        node switch
        {
            JsonObject fields => string.Join('\n', fields.Select(field => Text(field.Value))),
            JsonArray items => string.Join('\n', items.Select(Text)),
            _ => $"{node}",
        };

    private async Task<IReadOnlyList<Member>> MembersAsync() =>
        await app.App.Get<MemberStore>().ListAsync($"teams-{TeamsApp.Tenant}", CancellationToken.None);
}
