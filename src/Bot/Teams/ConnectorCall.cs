using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>One call of the Bot Connector's REST interface. Teams counts it towards its thread.</summary>
internal sealed record ConnectorCall(
    HttpMethod Method,
    ConversationReference To,
    string Thread,
    string Path,
    JsonObject? Body,
    bool IsAwaited = false,
    string Query = ""
)
{
    public Uri Address => new($"{To.ServiceUrl.TrimEnd('/')}/{Path}{Query}");

    public static ConnectorCall Send(ConversationReference to, string? thread, JsonObject activity)
    {
        var conversation = ThreadOf(to, thread);
        return new(HttpMethod.Post, to, conversation, Activities(conversation), Addressed(activity, to));
    }

    public static ConnectorCall Update(ConversationReference to, string message, JsonObject activity) =>
        new(
            HttpMethod.Put,
            to,
            to.ConversationId!,
            $"{Activities(to.ConversationId!)}/{Uri.EscapeDataString(message)}",
            Addressed(activity, to)
        );

    /// <summary>Adds Duet's reaction to a message; a second time changes nothing.</summary>
    public static ConnectorCall React(ConversationReference to, string message, string reaction) =>
        new(
            HttpMethod.Put,
            to,
            to.ConversationId!,
            $"{Activities(to.ConversationId!)}/{Uri.EscapeDataString(message)}/reactions/{reaction}",
            []
        );

    /// <summary>Opens the conversation with one person.</summary>
    public static ConnectorCall Open(ConversationReference to) =>
        new(
            HttpMethod.Post,
            to,
            $"new in {to.At.Workspace}",
            "v3/conversations",
            new JsonObject
            {
                ["isGroup"] = false,
                ["bot"] = new JsonObject { ["id"] = to.BotId },
                ["members"] = new JsonArray(new JsonObject { ["id"] = to.UserId }),
                ["tenantId"] = to.At.Workspace,
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = to.At.Workspace } },
            }
        );

    /// <summary>Asks the conversation's roster for one member, for a person who waits.</summary>
    public static ConnectorCall Member(ConversationReference to, string user) =>
        new(
            HttpMethod.Get,
            to,
            $"{user} in {to.ConversationId}",
            $"v3/conversations/{Uri.EscapeDataString(to.ConversationId!)}/members/{Uri.EscapeDataString(user)}",
            null,
            IsAwaited: true
        );

    /// <summary>The id of the conversation, or of a thread in it, for which Teams counts calls.</summary>
    public static string ThreadOf(ConversationReference to, string? thread) =>
        thread is null ? to.ConversationId! : $"{to.ConversationId};messageid={thread}";

    private static string Activities(string conversation) =>
        $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities";

    private static JsonObject Addressed(JsonObject activity, ConversationReference to)
    {
        activity["from"] = new JsonObject { ["id"] = to.BotId };
        activity["conversation"] = new JsonObject { ["id"] = to.ConversationId };
        return activity;
    }
}
