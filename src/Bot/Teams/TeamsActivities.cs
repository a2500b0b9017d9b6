using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>Dispatches verified activities. Unknown types get 200, because Teams may add types at any time.</summary>
internal sealed class TeamsActivities(
    TeamsMessages messages,
    TeamsInvokes invokes,
    TeamsConversations conversations,
    TeamsPeople people,
    TeamsRefusals refusals,
    TeamsWelcome welcome
)
{
    /// <summary>Not the request's token: a client that hangs up must not leave the work half done.</summary>
    private static readonly CancellationToken NotCancelled = CancellationToken.None;

    /// <param name="activity">A verified activity.</param>
    /// <param name="body">The activity's original JSON.</param>
    public async Task<IResult> AnswerAsync(Activity activity, byte[] body)
    {
        if (activity is { Type: "installationUpdate", Action: "remove" or "remove-upgrade" } || activity.RemovesUs())
        {
            await conversations.RemoveAsync(activity, NotCancelled);
            return Results.Ok();
        }

        // Messages are stored first; their sender is looked up when they are handled.
        var admission = activity is { Type: "invoke" } or { Type: "installationUpdate", Action: "add" }
            ? await people.AdmitAsync(activity, NotCancelled)
            : null;
        if (admission is Admission.Refused refused)
        {
            return activity.Type != "invoke" ? Results.Ok()
                : refusals.Answer(activity, refused) is { } answer ? TeamsInvokes.Body(answer)
                : Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        // Extensions work in conversations without Duet, where it could not write.
        if (
            activity.Type is "message" or "invoke" or "installationUpdate" or "conversationUpdate"
            && !TeamsExtensions.IsExtension(activity)
        )
        {
            await conversations.RecordAsync(activity, NotCancelled);
        }

        if (activity.Type == "conversationUpdate")
        {
            await people.NoteChangesAsync(activity, NotCancelled);
        }

        if (activity.Type == "invoke")
        {
            return await invokes.AnswerAsync(activity, NotCancelled);
        }

        if (activity.Type == "installationUpdate" && admission is Admission.Admitted installer)
        {
            await welcome.GreetAsync(activity, installer, NotCancelled);
        }

        if (activity.Type == "message" || TeamsEdits.IsEdit(activity))
        {
            await messages.TakeAsync(activity, body, NotCancelled);
        }

        return Results.Ok();
    }
}
