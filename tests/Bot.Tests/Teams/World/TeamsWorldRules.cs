using System.Text.Json.Nodes;
using Bot.Teams;
using Xunit.Sdk;

namespace Bot.Tests.Teams.World;

/// <summary>What Teams holds a message to.</summary>
internal static class TeamsWorldRules
{
    private const int MostUsersToRefresh = 60;

    /// <summary>The first rule that it breaks; null when it breaks none.</summary>
    public static string? Broken(JsonObject activity, string talk) =>
        (string?)activity["type"] != "message" ? "A message is of type message"
        : (string?)activity["from"]?["id"] is not (null or TeamsApp.Bot)
            ? $"{activity["from"]} is not who the token is for"
        : (string?)activity["conversation"]?["id"] is { } named && named != talk.Split(";messageid=")[0]
            ? $"Sent to {talk}, addressed to {named}"
        : activity["attachments"] is not JsonArray { Count: > 0 } attachments ? "A message has words or a card"
        : attachments.Select(Broken).FirstOrDefault(rule => rule is not null);

    private static string? Broken(JsonNode? attachment)
    {
        if ((string?)attachment!["contentType"] != AdaptiveCard.ContentType)
        {
            return $"{attachment["contentType"]} is no card";
        }

        var card = (JsonObject)attachment["content"]!;
        try
        {
            TeamsRules.AssertKept(card);
        }
        catch (XunitException broken)
        {
            return broken.Message;
        }

        return card["refresh"] is not { } refresh ? null
            : (string?)refresh["action"]?["type"] != "Action.Execute"
            || string.IsNullOrEmpty((string?)refresh["action"]!["verb"])
                ? "A refresh is an Action.Execute with a verb"
            : refresh["userIds"]?.AsArray().Count > MostUsersToRefresh ? "At most 60 people are refreshed"
            : null;
    }
}
