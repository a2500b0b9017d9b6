using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;

namespace Bot.Core.Claims.Consistency;

internal static class ConsistencyTexts
{
    public static readonly LocalizedText Change = new("Propose a change", "Proponer un cambio");

    public static LocalizedText Title(LocalizedText message, int count) =>
        count == 1
            ? new(
                $"A sentence {message} promises something that is no longer valid",
                $"Una frase {message} promete algo que ya no vale"
            )
            : new(
                $"{count} sentences {message} promise something that is no longer valid",
                $"{count} frases {message} prometen algo que ya no vale"
            );

    public static LocalizedText Line(BrokenPromise broken) =>
        new(
            $"“{Truncate.ToLine(broken.Sentence, 200)}” "
                + $"{CheckTexts.Reason(broken.Judgement, broken.Judgement.Claim!.Version.Content)}",
            $"«{Truncate.ToLine(broken.Sentence, 200)}» "
                + $"{CheckTexts.Reason(broken.Judgement, broken.Judgement.Claim!.Version.Content)}"
        );

    /// <summary>The warning below the message's text.</summary>
    public static LocalizedText DoNotSay(BrokenPromise broken) =>
        new($"{"Don’t say":b}: {Line(broken)}", $"{"No digas":b}: {Line(broken)}");
}
