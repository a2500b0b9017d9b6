using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// "See more" on a card that did not fit: the rest travels, packed, in the button, and opens in a dialog over the card. What
/// does not fit there either is behind the next one.
/// </summary>
internal sealed class CardOverflow(MemberDirectory directory, TimeProvider time)
{
    private const string Action = "teams.more";
    private const string RestKey = "rest";

    /// <summary>Characters of a packed rest: it counts against the card's own size.</summary>
    public const int MostPacked = 8000;

    /// <summary>Characters of what is packed, as it would be drawn: as much as is ever read back.</summary>
    public const int MostUnpacked = 200_000;

    /// <summary>The button; in a dialog it is sent as one.</summary>
    public static JsonObject Button(string packed, AdaptiveTextWriter writer, bool isDialog)
    {
        var data = new JsonObject { [ActionSubmission.ActionKey] = Action, [RestKey] = packed };
        if (!isDialog)
        {
            data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        }

        return new JsonObject
        {
            ["type"] = "Action.Submit",
            ["title"] = writer.Plain(TeamsTexts.SeeMore, 80),
            ["data"] = data,
        };
    }

    /// <summary>The dialog with the rest; null when the invoke is about something else.</summary>
    public async Task<JsonObject?> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var data = ActivityExtensions.Part(activity.Value, "data");
        if (
            ActivityExtensions.Text(data, ActionSubmission.ActionKey) != Action
            || ActivityExtensions.Text(data, RestKey) is not { } packed
            || activity.Introduction() is not { } who
            || PackedJson.Read<Card>(packed) is not { } rest
        )
        {
            return null;
        }

        var (_, member) = await directory.WelcomeAsync(who, cancellationToken);
        return TeamsDialog.Show(rest, new RenderContext(member.Language, member.TimeZone, time.GetUtcNow()));
    }
}
