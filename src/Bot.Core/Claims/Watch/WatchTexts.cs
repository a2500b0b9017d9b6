using Bot.Core.Chat;
using Bot.Core.Claims.Guard;

namespace Bot.Core.Claims.Watch;

internal static class WatchTexts
{
    public static readonly Phrase Change = new("Propose a change", "Proponer un cambio");

    public static Phrase Title(Phrase message, int count) =>
        count == 1
            ? new(
                $"A sentence {message} promises what no longer holds",
                $"Una frase {message} promete algo que ya no vale"
            )
            : new(
                $"{count} sentences {message} promise what no longer holds",
                $"{count} frases {message} prometen algo que ya no vale"
            );

    public static Phrase Line(BrokenPromise broken) =>
        new(
            $"“{Excerpts.Of(broken.Sentence, 200)}” {GuardTexts.Reason(broken.Judgement, broken.Judgement.Claim!.Version.Content)}",
            $"«{Excerpts.Of(broken.Sentence, 200)}» {GuardTexts.Reason(broken.Judgement, broken.Judgement.Claim!.Version.Content)}"
        );

    /// <summary>Where people read the message.</summary>
    public static Phrase DoNotSay(BrokenPromise broken) =>
        new($"{"Don’t say":b}: {Line(broken)}", $"{"No digas":b}: {Line(broken)}");
}
