using Bot.Core.Chat;

namespace Bot.Core.Funnel;

/// <summary>Sentences about what moved in the funnel.</summary>
internal static class FunnelMoveTexts
{
    public static readonly LocalizedText Title = new("What moved in the funnel", "Qué se movió en el embudo");

    /// <summary>A line for each kind of move, and where to see more.</summary>
    public static IEnumerable<Block> Blocks(FunnelMoves moves)
    {
        IReadOnlyList<(MovedDeals Deals, LocalizedText One, LocalizedText Many)> all =
        [
            (moves.Entered, new("new deal", "oportunidad nueva"), new("new deals", "oportunidades nuevas")),
            (moves.Won, new("won", "ganada"), new("won", "ganadas")),
            (moves.Lost, new("lost", "perdida"), new("lost", "perdidas")),
            (moves.Stuck, new("newly stuck", "recién atascada"), new("newly stuck", "recién atascadas")),
        ];
        yield return new Bullets([
            .. all.Where(line => line.Deals.Count > 0)
                .Select(line => Line(line.Deals, line.Deals.Count == 1 ? line.One : line.Many)),
        ]);
        yield return new Buttons([
            new Button(JourneyTexts.FunnelButton, ShowFunnel.Name, ""),
            .. moves.Stuck.Count > 0 ? new[] { new Button(FunnelTexts.StuckButton, ShowStuck.Name, "") } : [],
        ]);
    }

    private static LocalizedText Line(MovedDeals deals, LocalizedText what)
    {
        var names = string.Join(", ", deals.Largest);
        return names.Length == 0
            ? new(
                $"{deals.Count} {what}, {deals.Before} the week before.",
                $"{deals.Count} {what}, {deals.Before} la semana anterior."
            )
            : new(
                $"{deals.Count} {what}, {deals.Before} the week before{(IsAll(deals) ? ": " : ". Largest: ")}{names}.",
                $"{deals.Count} {what}, {deals.Before} la semana anterior{(IsAll(deals) ? ": " : ". Las mayores: ")}{names}."
            );
    }

    private static bool IsAll(MovedDeals deals) => deals.Count <= deals.Largest.Count;
}
