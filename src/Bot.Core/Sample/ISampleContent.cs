using Bot.Core.Chat;

namespace Bot.Core.Sample;

/// <summary>Lets a slice add content to the sample company.</summary>
public interface ISampleContent
{
    /// <summary>The content with the lowest number is loaded first; later content can read it.</summary>
    int Order { get; }

    /// <summary>Stores the content. The organization has its members and no other content of the slice.</summary>
    Task<IReadOnlyList<SampleCount>> LoadAsync(
        SampleCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );
}

/// <summary>How much of something the sample contains.</summary>
public sealed record SampleCount(LocalizedText Label, int Count);
