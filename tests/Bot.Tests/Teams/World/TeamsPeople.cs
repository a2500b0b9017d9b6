using System.Text.Json.Nodes;

namespace Bot.Tests.Teams.World;

/// <summary>What people do, as changes to what Lena says.</summary>
internal static class TeamsPeople
{
    /// <summary>Somebody else does it. Their id at Entra is another one than the one that messages are sent to.</summary>
    public static JsonObject By(this JsonObject activity, string name)
    {
        activity["from"] = new JsonObject
        {
            ["id"] = $"29:{name}",
            ["name"] = name,
            ["aadObjectId"] = $"entra-{name}",
        };
        if ((string?)activity["conversation"]!["conversationType"] == "personal")
        {
            activity["conversation"]!["id"] = $"a:{name}";
        }

        return activity;
    }

    /// <summary>It happens in another conversation.</summary>
    public static JsonObject In(this JsonObject activity, string conversation, string? type = null)
    {
        activity["conversation"]!["id"] = conversation;
        activity["conversation"]!["conversationType"] = type ?? (string?)activity["conversation"]!["conversationType"];
        return activity;
    }

    /// <summary>Duet is added there or removed from there.</summary>
    public static JsonObject Installs(this JsonObject activity, string action)
    {
        activity.Remove("text");
        (activity["type"], activity["action"]) = ("installationUpdate", action);
        return activity;
    }

    /// <summary>Teams tells of members: of Duet itself.</summary>
    public static JsonObject Members(this JsonObject activity, string change)
    {
        activity.Remove("text");
        activity["type"] = "conversationUpdate";
        activity[change] = new JsonArray(new JsonObject { ["id"] = TeamsApp.Bot });
        return activity;
    }
}
