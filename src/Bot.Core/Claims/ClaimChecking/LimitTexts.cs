using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Says how the limits of two numbers differ.</summary>
internal static class LimitTexts
{
    public static LocalizedText Other(string claim, Quantity said, Quantity signed)
    {
        var (saidLimit, signedLimit) = (Of(said.Limit), Of(signed.Limit));
        return new(
            $"The signed claim {claim:b} says “{signed.Words}” {signedLimit}; the sentence says {saidLimit}.",
            $"La promesa firmada {claim:b} dice «{signed.Words}» {signedLimit}; la frase dice {saidLimit}."
        );
    }

    public static LocalizedText Of(Limit limit) =>
        limit switch
        {
            Limit.Within or Limit.AtMost => new("at most", "como máximo"),
            Limit.Below => new("less than that", "menos de eso"),
            Limit.UpTo => new("as the most possible", "como tope"),
            Limit.From => new("as the lowest price", "como precio mínimo"),
            Limit.AtLeast => new("at least", "como mínimo"),
            Limit.Above => new("more than that", "más que eso"),
            Limit.Average => new("on average", "de media"),
            Limit.Rough => new("more or less", "más o menos"),
            _ => new("exactly", "exactamente"),
        };
}
