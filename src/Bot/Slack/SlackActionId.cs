namespace Bot.Slack;

/// <summary>Wire names as action ids: the second button of an action gets a number, because Slack wants ids to be unique.</summary>
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
