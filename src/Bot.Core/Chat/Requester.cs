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
}

/// <summary>What a platform says about a person and their workspace; everything but the identity may be unknown.</summary>
public sealed record PlatformUser(
    PlatformIdentity Identity,
    string? Name = null,
    Language? Language = null,
    string? Zone = null,
    string? WorkspaceName = null
);

/// <summary>Knows the people who talk to Duet.</summary>
public interface IRequesterDirectory
{
    /// <summary>
    /// Finds the person, or adds them and their organization when they are new. When the store is full, a new person is a
    /// guest without roles for this one request.
    /// </summary>
    Task<Requester> WelcomeAsync(PlatformUser person, CancellationToken cancellationToken);

    /// <summary>The same person as stored now: a command may have changed their settings.</summary>
    Task<Requester> RefreshAsync(Requester requester, CancellationToken cancellationToken);
}
