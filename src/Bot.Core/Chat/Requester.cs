namespace Bot.Core.Chat;

/// <summary>What a person may do beyond what everybody may; roles combine.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Signs agreements for their side.</summary>
    Approver = 1,

    /// <summary>Sets sides, roles and settings.</summary>
    Admin = 2,
}

/// <summary>Who sent a command, as far as routing and rendering need to know.</summary>
public abstract record Requester
{
    public abstract Roles Roles { get; }

    public abstract Language Language { get; }

    public abstract TimeZoneInfo TimeZone { get; }

    /// <summary>Why Duet answers nothing else; null for people who may use it.</summary>
    public virtual LocalizedText? Refusal => null;
}

/// <summary>What a platform says about a person and their workspace; everything but the identity may be unknown.</summary>
public sealed record PlatformUser(
    PlatformIdentity Identity,
    string? Name = null,
    Language? Language = null,
    string? Zone = null,
    string? WorkspaceName = null
)
{
    /// <summary>
    /// What the request itself proves, such as <see cref="Chat.Affiliation.Outsider"/>; null if the roster has to say it.
    /// </summary>
    public Affiliation? Affiliation { get; init; }

    /// <summary>The group of workspaces that the workspace belongs to. Its people are colleagues.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The conversation whose roster lists the person, on platforms that ask by conversation.</summary>
    public ConversationReference? Via { get; init; }

    /// <summary>The platform names this person as the one who installed Duet.</summary>
    public bool IsInstaller { get; init; }
}

/// <summary>Knows the people who talk to Duet.</summary>
public interface IRequesterDirectory
{
    /// <summary>
    /// Finds the person, or adds them and their organization when they are new. People who do not belong to the company
    /// get a requester with a refusal, and nothing is stored. When the store is full, a new person has no roles for this
    /// one request.
    /// </summary>
    Task<Requester> WelcomeAsync(PlatformUser person, CancellationToken cancellationToken);

    /// <summary>The same person as stored now: a command may have changed their settings.</summary>
    Task<Requester> RefreshAsync(Requester requester, CancellationToken cancellationToken);
}
