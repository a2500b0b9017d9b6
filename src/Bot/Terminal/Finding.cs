using Bot.Core.Chat;

namespace Bot.Terminal;

internal enum FindingKind
{
    Fine,
    Off,
    Problem,
}

/// <summary>One thing that <c>check</c> found, as a sentence; a problem's sentence says what to do.</summary>
internal sealed record Finding(FindingKind Kind, Phrase Sentence)
{
    public static Finding Fine(Phrase sentence) => new(FindingKind.Fine, sentence);

    public static Finding Off(Phrase sentence) => new(FindingKind.Off, sentence);

    public static Finding Problem(Phrase sentence) => new(FindingKind.Problem, sentence);
}
