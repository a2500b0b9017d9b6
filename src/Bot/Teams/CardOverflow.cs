using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// The "See more" button on a card that did not fit. The button holds the rest of the card, packed, and opens it in a
/// dialog. If the rest does not fit there either, the dialog has another such button.
/// </summary>
internal sealed class CardOverflow(MemberDirectory directory, TimeProvider time)
{
    private const string Action = "teams.more";
    private const string RestKey = "rest";

    /// <summary>The limit of the packed rest in characters. It counts towards the card's own size.</summary>
    public const int MostPacked = 8000;

    /// <summary>The limit of the unpacked rest, in characters as rendered. Nothing larger is ever read back.</summary>
    public const int MostUnpacked = 200_000;

    /// <summary>The button. In a dialog it submits; elsewhere it opens a dialog.</summary>
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

    /// <summary>The dialog with the rest; null if the invoke is about something else.</summary>
    public async Task<JsonObject?> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var data = ActivityExtensions.Part(activity.Value, "data");
        if (
            ActivityExtensions.Text(data, ActionSubmission.ActionKey) != Action
            || ActivityExtensions.Text(data, RestKey) is not { } packed
            || activity.Sender() is not { } sender
            || PackedJson.Read<Card>(packed) is not { } rest
        )
        {
            return null;
        }

        return await directory.AdmitAsync(sender, cancellationToken) switch
        {
            Admission.Admitted(_, var member) => TeamsDialog.Show(
                rest,
                new RenderContext(member.Language, member.TimeZone, time.GetUtcNow())
            ),
            var refusal => Refused((Admission.Refused)refusal),
        };
    }

    private JsonObject Refused(Admission.Refused refused) =>
        TeamsDialog.Say(refused.Reader(time.GetUtcNow()).Plain(refused.Sentence));
}
