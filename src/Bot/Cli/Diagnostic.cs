using Bot.Core.Chat;

namespace Bot.Cli;

internal enum DiagnosticLevel
{
    Fine,
    Off,
    Problem,
}

/// <summary>One thing that <c>check</c> found, as a sentence; a problem's sentence says what to do.</summary>
internal sealed record Diagnostic(DiagnosticLevel Kind, LocalizedText Sentence)
{
    public static Diagnostic Fine(LocalizedText sentence) => new(DiagnosticLevel.Fine, sentence);

    public static Diagnostic Off(LocalizedText sentence) => new(DiagnosticLevel.Off, sentence);

    public static Diagnostic Problem(LocalizedText sentence) => new(DiagnosticLevel.Problem, sentence);
}
