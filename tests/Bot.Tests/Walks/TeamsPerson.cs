using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Tests.Teams;

namespace Bot.Tests.Walks;

/// <summary>What a person has before them: a message in their chat, with the card that stands there or that answered their last press.</summary>
internal sealed record Seen(string MessageId, JsonObject Card)
{
    public string Words => TeamsRules.Words(Card).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    public bool HasButton(string title) => TeamsRules.Typed(Card).Any(element => (string?)element["title"] == title);

    public void Says(params string[] words) =>
        Assert.All(words, part => Assert.Contains(part, Words, StringComparison.Ordinal));
}

/// <summary>
/// One person at a Teams client: what they say, press, fill in and drop goes out as the client sends it. Whatever comes
/// back has to be drawable, and in their language throughout.
/// </summary>
internal sealed partial class TeamsPerson(TeamsApp app, string name, Language language, string zone)
{
    private readonly string conversation = $"a:{name}";

    public string Name => name;

    /// <summary>Their chat with Duet, oldest message first, as it reads now.</summary>
    public IReadOnlyList<Seen> Chat =>
        [
            .. app
                .Teams.Messages.Where(message => message.Conversation == conversation)
                .Select(message => See(message.Id, message.Card)),
        ];

    public Seen Newest => Chat[^1];

    private string Locale => language == Language.Spanish ? "es-ES" : "en-US";

    /// <summary>Says it to Duet; gives the one message that comes back.</summary>
    public Task<Seen> SayAsync(string words) => HearBackAsync(ByMe(app.Said(words, Locale)));

    /// <summary>Says it in the channel, to Duet, which answers in this person's own chat.</summary>
    public Task<Seen> MentionAsync(string words) => HearBackAsync(ByMe(app.SaidInChannel(words), isPersonal: false));

    public Task<Seen> DropAsync(string file, byte[] content)
    {
        var address = $"https://contoso-my.sharepoint.com/{file}";
        app.Teams.Files[address] = content;
        var dropped = ByMe(app.Said(null, Locale));
        dropped["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = file,
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = address,
                    ["uniqueId"] = "1",
                    ["fileType"] = "csv",
                },
            }
        );
        return HearBackAsync(dropped);
    }

    /// <summary>Presses the button with that title, after filling in inputs by their labels; gives the card that answers in place.</summary>
    public async Task<Seen> PressAsync(Seen on, string title, params (string Label, string Value)[] entries)
    {
        var press = app.Pressed(
            TeamsRules.Button(on.Card, title),
            Filled(on.Card, entries),
            ByMe(app.Said(null, Locale))
        );
        press["replyToId"] = on.MessageId;
        var answer = await app.AnswerAsync(press);
        await app.DeliveredAsync();
        Assert.Equal(
            (200, "application/vnd.microsoft.card.adaptive"),
            ((int)answer["statusCode"]!, (string?)answer["type"])
        );
        return See(on.MessageId, (JsonObject)answer["value"]!);
    }

    /// <summary>That card as this person reads it.</summary>
    public Seen See(string messageId, JsonObject card)
    {
        TeamsRules.AssertKept(card);
        var foreign = language == Language.Spanish ? English() : Spanish();
        Assert.All(Texts(card), text => Assert.DoesNotMatch(foreign, text));
        return new Seen(messageId, card);
    }

    private async Task<Seen> HearBackAsync(JsonObject activity)
    {
        var before = Chat.Count;
        await app.SentAsync(activity);
        Assert.Equal(before + 1, Chat.Count);
        return Newest;
    }

    private JsonObject ByMe(JsonObject activity, bool isPersonal = true)
    {
        activity["from"] = new JsonObject
        {
            ["id"] = $"29:{name}",
            ["name"] = name,
            ["aadObjectId"] = $"entra-{name}",
        };
        (activity["locale"], activity["localTimezone"]) = (Locale, zone);
        activity["entities"]![0] = new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = Locale,
            ["timezone"] = zone,
        };
        if (isPersonal)
        {
            activity["conversation"]!["id"] = conversation;
        }

        return activity;
    }

    // A client sends every input, with what stands in it; of a choice it shows the title and sends the value.
    private static Dictionary<string, string> Filled(JsonObject card, (string Label, string Value)[] entries)
    {
        var inputs = TeamsRules
            .Typed(card)
            .Where(element => ((string)element["type"]!).StartsWith("Input.", StringComparison.Ordinal))
            .ToList();
        var filled = inputs.ToDictionary(input => (string)input["id"]!, input => (string?)input["value"] ?? "");
        foreach (var (label, value) in entries)
        {
            var input = inputs.Single(input => (string?)input["label"] == label);
            filled[(string)input["id"]!] = input["choices"] is JsonArray choices
                ? (string)choices.Single(choice => (string?)choice!["title"] == value)!["value"]!
                : value;
        }

        return filled;
    }

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.SelectMany(Texts),
            JsonObject found => found.SelectMany(part =>
                part.Key is "text" or "title" or "label" or "fallbackText" or "errorMessage"
                && part.Value is JsonValue value
                    ? [(string)value!]
                    : Texts(part.Value)
            ),
            _ => [],
        };

    // Words that no sentence does without, and that the other language does not have.
    [GeneratedRegex(
        @"\b(the|and|with|for|from|not|this|you|your|is|are|since|signed|version)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex English();

    [GeneratedRegex(@"\b(el|la|los|las|que|por|para|con|una|desde|firma|versión)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();
}
