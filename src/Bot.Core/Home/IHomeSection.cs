using Bot.Core.Chat;

namespace Bot.Core.Home;

/// <summary>Lets a slice add a section to home pages, below what waits for the reader.</summary>
public interface IHomeSection
{
    /// <summary>The section with the lowest number comes first.</summary>
    int Order { get; }

    /// <summary>A section without blocks is left out.</summary>
    Task<HomeSection> BuildAsync(HomeReader reader, CancellationToken cancellationToken);
}

public sealed record HomeSection(LocalizedText Title, IReadOnlyList<Block> Blocks);
