using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Funnel;

/// <summary>Tells inbound and outbound apart by the channel's name.</summary>
internal sealed class Motions(FactSet facts)
{
    private static readonly string[] OutboundWords =
    [
        "outbound",
        "cold",
        "prospecting",
        "outreach",
        "sdr",
        "bdr",
        "saliente",
        "frio",
        "fria",
        "prospeccion",
    ];

    private readonly Dictionary<int, Motion> known = new() { [0] = Motion.Unknown };

    public Motion Of(LabelCodes labels)
    {
        var channel = labels[(int)Dimension.Channel];
        return known.TryGetValue(channel, out var motion) ? motion : known[channel] = Of(facts.Name(channel));
    }

    public static Motion Of(string channel)
    {
        var words = Folding.Fold(channel).Split([' ', '-', '_', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? Motion.Unknown
            : words.Any(OutboundWords.Contains) ? Motion.Outbound
            : Motion.Inbound;
    }
}
