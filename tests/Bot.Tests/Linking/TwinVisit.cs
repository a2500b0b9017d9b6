using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack;
using Bot.Slack.Api;
using Bot.Tests.Slack;
using Bot.Tests.Slack.World;
using Bot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Linking;

/// <summary>
/// One company in Slack and Teams at once, through both doors: Maya proposes, Tom signs for sales and Sofia for marketing,
/// each with an identity on both platforms. Requests are made first and delivered when the test wants, also twice.
/// </summary>
internal sealed class TwinVisit : IAsyncDisposable
{
    public const string Organization = "acme-co";
    public static readonly string[] People = ["maya", "tom", "sofia"];
    private readonly FakeSlack slack = new();
    private int requests;

    public TwinVisit()
    {
        Teams = new TeamsApp(
            new() { ["Slack:SigningSecret"] = SlackVisit.Secret, ["Slack:BotToken"] = SlackWorld.Token },
            services => services.AddHttpClient(SlackApi.Client).ConfigurePrimaryHttpMessageHandler(() => slack)
        );
        Slack = slack.World = new SlackWorld(App.Clock.GetUtcNow);
        foreach (var person in People)
        {
            Slack.People[SlackUser(person)] = new JsonObject
            {
                ["id"] = SlackUser(person),
                ["name"] = person,
                ["real_name"] = Name(person),
                ["profile"] = new JsonObject { ["real_name"] = Name(person), ["display_name"] = Name(person) },
                ["tz"] = "Europe/Madrid",
                ["locale"] = "en-US",
            };
        }
    }

    public TeamsApp Teams { get; }

    public SlackWorld Slack { get; }

    public BotApp App => Teams.App;

    public static string SlackUser(string person) => $"U{person.ToUpperInvariant()}";

    private static string Name(string person) => char.ToUpperInvariant(person[0]) + person[1..];

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        Assert.Empty(slack.Unexpected);
        Assert.Empty(Slack.Broken);
    }

    /// <summary>The company, linked, and every person known in both apps.</summary>
    public async Task OpenAsync()
    {
        var members = App.Get<MemberStore>();
        var organization = Company.For(Organization);
        await members.OpenOrganizationAsync(organization, Platforms.Slack, "T1", CancellationToken.None);
        await members.OpenOrganizationAsync(organization, Platforms.Teams, TeamsApp.Tenant, CancellationToken.None);
        foreach (
            var (person, side, roles) in new[]
            {
                ("maya", Side.Marketing, Roles.None),
                ("tom", Side.Sales, Roles.Approver),
                ("sofia", Side.Marketing, Roles.Approver),
            }
        )
        {
            PlatformIdentity[] identities =
            [
                new(Platforms.Slack, "T1", SlackUser(person)),
                new(Platforms.Teams, TeamsApp.Tenant, $"aad-{person}"),
            ];
            await members.AddAsync(
                new Member(
                    Organization,
                    person,
                    Name(person),
                    identities,
                    side,
                    roles,
                    Language.English,
                    "Europe/Madrid"
                ),
                CancellationToken.None
            );
            await Teams.PostAsync(As(Teams.Said("help"), person));
        }

        foreach (var person in People)
        {
            await SayInSlack(person, "help")();
        }

        await Teams.PostAsync(As(Teams.SaidInChannel("help"), "maya"));
        await App.DrainAsync();
    }

    public Task<Agreement?> FindAsync(string subject) =>
        App.Get<AgreementStore>().GetAsync(Organization, "persona", subject, CancellationToken.None);

    /// <summary>A request of Maya with the new text; with a subject it is an edit of what stands there.</summary>
    public async Task<Func<Task>> ProposeAsync(string name, string pains, string subject = "")
    {
        var open = As(
            Teams.Pressed(Execute("persona.propose", subject), from: Teams.SaidInChannel("", isMention: false)),
            "maya"
        );
        var form = (JsonObject)(await Teams.AnswerAsync(open))["value"]!;
        var submit = TeamsRules.Submit(form);
        return InTeams(
            As(
                Teams.Pressed(
                    submit,
                    new()
                    {
                        ["one_name"] = name,
                        ["one_titles"] = "COO",
                        ["one_pains"] = pains,
                    },
                    Teams.SaidInChannel("", isMention: false)
                ),
                "maya"
            )
        );
    }

    /// <summary>A button of the review card as it reads now, pressed in one of the places where it stands.</summary>
    public async Task<Func<Task>> PressAsync(string person, string verb, Agreement agreement, PostedCard copy)
    {
        var version = agreement.Versions[^1];
        var value = new VersionRef(
            agreement.Subject,
            version.Number,
            verb == "withdraw" ? null : version.Hash
        ).ToString();
        var item = await App.Get<Outbox>().GetAsync(Organization, copy.Key, CancellationToken.None);
        if (item?.Message is not { } message)
        {
            return () => Task.CompletedTask;
        }

        return copy.To.Platform == Platforms.Teams
            ? Press(person, $"persona.{verb}", value, copy.To, message.MessageId)
            : SlackPress(person, $"persona.{verb}", value, message.MessageId);
    }

    /// <summary>Words in Slack, such as "help".</summary>
    public Func<Task> SayInSlack(string person, string words) =>
        InSlack(
            "commands",
            SlackVisit.Form(
                new()
                {
                    ["team_id"] = "T1",
                    ["team_domain"] = "acme",
                    ["channel_id"] = "C1",
                    ["channel_name"] = "general",
                    ["user_id"] = SlackUser(person),
                    ["user_name"] = person,
                    ["command"] = "/duet",
                    ["text"] = words,
                    ["response_url"] = Slack.Views.Address(null, null),
                    ["trigger_id"] = Slack.Views.Trigger(),
                }
            )
        );

    /// <summary>Types "persona withdraw …" in Slack, and presses the button of the answer.</summary>
    public Func<Task> WithdrawInSlack(string person, string name, string subject) =>
        async () =>
        {
            await SayInSlack(person, $"persona withdraw {name}")();
            var number = (await FindAsync(subject))!.Versions[^1].Number;
            var value = new VersionRef(subject, number).ToString();
            await SlackPress(
                person,
                "persona.withdraw",
                value,
                SlackAddresses.MessageId("C1", "1700000000.000100"),
                true
            )();
        };

    private Func<Task> Press(string person, string verb, string value, Address place, string message)
    {
        var said = place.Kind == AddressKind.Direct ? Teams.Said(null) : Teams.SaidInChannel("", isMention: false);
        var pressed = As(Teams.Pressed(Execute(verb, value), from: said), person);
        pressed["replyToId"] = message;
        return InTeams(pressed);
    }

    private Func<Task> SlackPress(string person, string verb, string value, string id, bool isEphemeral = false)
    {
        var (channel, ts) = SlackAddresses.Message(id);
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["trigger_id"] = Slack.Views.Trigger(),
            ["user"] = new JsonObject
            {
                ["id"] = SlackUser(person),
                ["name"] = person,
                ["team_id"] = "T1",
            },
            ["channel"] = new JsonObject { ["id"] = channel },
            ["response_url"] = isEphemeral ? Slack.Views.Address() : Slack.Views.Address(channel, ts),
            ["container"] = new JsonObject
            {
                ["type"] = "message",
                ["message_ts"] = ts,
                ["channel_id"] = channel,
                ["is_ephemeral"] = isEphemeral,
            },
            ["actions"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "button",
                    ["action_id"] = verb,
                    ["value"] = value,
                }
            ),
        };
        return InSlack("interactions", SlackVisit.Form(new() { ["payload"] = payload.ToJsonString() }));
    }

    private Func<Task> InTeams(JsonObject activity) =>
        async () => Assert.True((await Teams.PostAsync(activity)).IsSuccessStatusCode);

    private Func<Task> InSlack(string endpoint, string body) =>
        async () =>
        {
            using var request = SlackVisit.Signed(
                endpoint,
                Encoding.UTF8.GetBytes(body),
                App.Clock.GetUtcNow(),
                "application/x-www-form-urlencoded"
            );
            Assert.True((await Teams.Client.SendAsync(request)).IsSuccessStatusCode);
        };

    private static JsonObject Execute(string verb, string value) =>
        new()
        {
            ["verb"] = verb,
            ["data"] = new JsonObject { ["action"] = verb, ["value"] = value },
        };

    private JsonObject As(JsonObject activity, string person)
    {
        activity["id"] = $"{person}-{++requests}";
        activity["from"] = new JsonObject
        {
            ["id"] = $"29:{person}",
            ["name"] = Name(person),
            ["aadObjectId"] = $"aad-{person}",
        };
        if (activity["conversation"] is { } talk && (string?)talk["conversationType"] == "personal")
        {
            talk["id"] = $"a:{person}";
        }

        return activity;
    }
}
