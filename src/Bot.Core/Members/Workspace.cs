namespace Bot.Core.Members;

/// <summary>A workspace of an organization.</summary>
/// <param name="Id">The platform and the platform's id of the workspace: "slack/T1".</param>
/// <param name="Organization">The organization that the workspace leads to.</param>
/// <param name="Home">The organization that the workspace had before it joined this one; null when it never joined.</param>
internal sealed record Workspace(string Id, string Organization, string? Home = null)
{
    public static string IdOf(string platform, string workspace) => $"{platform}/{workspace}";
}
