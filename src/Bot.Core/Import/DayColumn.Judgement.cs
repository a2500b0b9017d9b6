namespace Bot.Core.Import;

internal sealed partial record DayColumn
{
    /// <summary>Collects what the cells of a column show, one after the other.</summary>
    public sealed class Judgement
    {
        private readonly Dictionary<Style, (int Line, string Words)> styles = [];
        private readonly Dictionary<DayOrder, (int Line, string Words)> orders = [];
        private string? ambiguous;

        public void Add(int line, string words)
        {
            if (DayColumn.Read(words) is not { Style.Shape: not Shape.None } parts)
            {
                return;
            }

            styles.TryAdd(parts.Style, (line, words));
            if (parts.Style.Shape == Shape.Numbers && OrderOf(parts.A, parts.B) is { } proven)
            {
                orders.TryAdd(proven, (line, words));
            }
            else if (parts.Style.Shape == Shape.Numbers && parts.A != parts.B)
            {
                // "03/03/2026" is the same in both orders and decides nothing.
                ambiguous ??= words;
            }
        }

        public DayColumn Result(DayOrder? chosen)
        {
            DayOrder? decided = orders.Count == 0 ? null : orders.MinBy(order => order.Value.Line).Key;
            var order =
                chosen == DayOrder.YearFirst ? chosen : decided ?? (ambiguous is null ? DayOrder.DayFirst : chosen);
            return new DayColumn(order, order is null ? ambiguous : null, ClashOf(styles, orders))
            {
                Proof = decided is { } sure ? (sure, orders[sure].Words) : null,
            };
        }
    }
}
