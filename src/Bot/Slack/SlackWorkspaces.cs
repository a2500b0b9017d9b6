namespace Bot.Slack;

/// <summary>
/// The workspace of a request: the Enterprise organization if Duet is installed for all of it (its people are the same
/// in each of its workspaces), otherwise the team.
/// </summary>
internal static class SlackWorkspaces
{
    public static string? Of(bool isEnterpriseInstall, string? team, string? enterprise)
    {
        var (organization, own) = (NonEmpty(enterprise), NonEmpty(team));
        return isEnterpriseInstall ? organization ?? own : own ?? organization;
    }

    private static string? NonEmpty(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
