namespace Bot.Slack;

/// <summary>
/// Which workspace a request belongs to: where Duet was installed for a whole Enterprise organization, that organization
/// (its people are the same in each of its workspaces), else the team.
/// </summary>
internal static class SlackWorkspaces
{
    public static string? Of(bool isEnterpriseInstall, string? team, string? enterprise) =>
        isEnterpriseInstall && !string.IsNullOrEmpty(enterprise) ? enterprise
        : !string.IsNullOrEmpty(team) ? team
        : string.IsNullOrEmpty(enterprise) ? null
        : enterprise;
}
