namespace Bot.Slack;

/// <summary>
/// Action ids from wire names. Slack requires unique ids, so the second button with the same action gets a number.
/// </summary>
internal static class SlackActionId
{
    private const char Number = '#';

    public static string Write(string action, HashSet<string> taken)
    {
        var id = action;
        for (var i = 2; !taken.Add(id); i++)
        {
            id = $"{action}{Number}{i}";
        }

        return id;
    }

    public static string Action(string actionId) => actionId.Split(Number)[0];
}
