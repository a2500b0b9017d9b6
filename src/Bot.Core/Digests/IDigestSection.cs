using Bot.Core.Chat;

namespace Bot.Core.Digests;

/// <summary>Lets a slice add a section to digests. Each subscription chooses among the sections.</summary>
public interface IDigestSection
{
    /// <summary>The key that subscriptions store. It never changes.</summary>
    string Key { get; }

    /// <summary>The section with the lowest number comes first.</summary>
    int Order { get; }

    /// <summary>The name in the form that chooses sections.</summary>
    LocalizedText Name { get; }

    Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken);
}

/// <summary>What a section says of one week; no blocks if it says nothing.</summary>
public sealed record DigestPart(IReadOnlyList<Block> Blocks)
{
    /// <summary>Whether nothing happened. If that is so for all sections, the digest is one sentence.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>What notifications say of it, such as "3 agreed"; null for nothing.</summary>
    public LocalizedText? Summary { get; init; }
}
