using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The names of verdicts and slots in JSON. Programs depend on them.</summary>
internal static class WireVerdicts
{
    public static SentenceVerdict Of(Judgement judgement) =>
        new(
            judgement.Sentence,
            judgement.Because is VerdictReason.NothingPromised or VerdictReason.IsQuestion
                ? "nothing"
                : Name(judgement.Verdict),
            judgement.Claim?.Agreement.Subject,
            judgement.Slot == Slot.None ? null : Name(judgement.Slot)
        );

    private static string Name<T>(T value)
        where T : struct, Enum => $"{value}" is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : "";
}
