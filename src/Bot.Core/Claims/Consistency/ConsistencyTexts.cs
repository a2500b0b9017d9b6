using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;

namespace Bot.Core.Claims.Consistency;

internal static class ConsistencyTexts
{
    public static readonly LocalizedText Change = new("Propose a change", "Proponer un cambio");

    public static LocalizedText Contradicts(Judgement judgement) =>
        new(
            $"Before anyone signs: a signed claim says something else. "
                + $"{CheckTexts.Reason(judgement, judgement.Claim!.Version.Content)}",
            $"Antes de firmar: una promesa firmada dice otra cosa. "
                + $"{CheckTexts.Reason(judgement, judgement.Claim!.Version.Content)}"
        );

    public static LocalizedText UnreadPlan(string plan) =>
        new(
            $"I don’t know the order of your plans, so checks can’t tell what “{plan}” includes. Name each plan.",
            $"No conozco el orden de vuestros planes, así que no sé qué incluye «{plan}». Nombra cada plan."
        );

    public static LocalizedText UnreadRegion(string region) =>
        new(
            $"I don’t know the region “{region}”; checks compare it by its name only. Countries or “EU” are safer.",
            $"No conozco la región «{region}»; solo la comparo por su nombre. Es más seguro poner países o «UE»."
        );

    public static LocalizedText UnreadNumber(string number) =>
        new(
            $"I can’t tell what “{number}” counts, so checks can’t compare it. Write the number with its unit.",
            $"No sé qué cuenta «{number}», así que no puedo compararlo. Escribe el número con su unidad."
        );

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
