namespace Bot.Teams;

/// <summary>What to do with a genuine activity. Types that we do not know get 200: Teams may add some at any time.</summary>
internal sealed class TeamsActivities(
    TeamsMessages messages,
    TeamsInvokes invokes,
    TeamsConversations conversations,
    TeamsPeople people,
    TeamsWelcome welcome
)
{
    /// <summary>Not the request's token: a client that hangs up must not undo half of it.</summary>
    private static readonly CancellationToken Always = CancellationToken.None;

    /// <param name="activity">A genuine activity.</param>
    /// <param name="body">Its JSON, as it came.</param>
    public async Task<IResult> AnswerAsync(Activity activity, byte[] body)
    {
        if (activity is { Type: "installationUpdate", Action: "remove" or "remove-upgrade" } || activity.RemovesUs())
        {
            await conversations.LeftAsync(activity, Always);
            return Results.Ok();
        }

        // An extension is used in talks that Duet is no part of: it could not write there.
        if (
            activity.Type is "message" or "invoke" or "installationUpdate" or "conversationUpdate"
            && !TeamsExtensions.IsOne(activity)
        )
        {
            await conversations.SeenAsync(activity, Always);
        }

        if (activity is { Type: "message" or "invoke" } or { Type: "installationUpdate", Action: "add" })
        {
            await people.MeetAsync(activity, Always);
        }

        if (activity.Type == "invoke")
        {
            return await invokes.AnswerAsync(activity, Always);
        }

        if (activity is { Type: "installationUpdate", Action: "add" })
        {
            await welcome.GreetAsync(activity, Always);
        }

        if (activity.Type == "message")
        {
            await messages.TakeAsync(activity, body, Always);
        }

        return Results.Ok();
    }
}
