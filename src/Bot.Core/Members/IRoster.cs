using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// Asks a platform who a person is. A platform without a roster, such as the playground, has insiders only.
/// </summary>
public interface IRoster
{
    /// <summary>One of <see cref="Platforms"/>.</summary>
    string Platform { get; }

    Task<RosterAnswer> FindAsync(PlatformUser person, CancellationToken cancellationToken);
}

/// <summary>What a roster says about a person.</summary>
public abstract record RosterAnswer
{
    /// <summary>The platform knows the person; the profile says whether they belong to the company.</summary>
    public sealed record Found(PlatformProfile Profile) : RosterAnswer;

    /// <summary>The platform knows no such person in the workspace.</summary>
    public sealed record Unknown : RosterAnswer;

    /// <summary>No answer. <see cref="Reason"/> is for the person, if waiting does not help.</summary>
    public sealed record Unreachable(TimeSpan? RetryAfter = null, LocalizedText? Reason = null) : RosterAnswer;
}
