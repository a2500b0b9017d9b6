namespace Bot.Core.Linking;

/// <summary>A workspace of an organization; one that joined had an organization of its own before.</summary>
public sealed record WorkspaceLink(string Platform, string Workspace, bool IsJoined);
