using Bot.Core.Chat;

namespace Bot.Charts;

/// <summary>
/// The few category labels under a chart, by index. They do not overlap and always include the newest category.
/// </summary>
internal sealed record CategoryLabels(IReadOnlyList<(int Index, string Words)> Items)
{
    private const int MaxLabels = 7;
    private const float MaxWidth = 250;
    private const float Gap = 28;

    /// <param name="room">The width that all categories share, in pixels.</param>
    public static CategoryLabels For(
        IReadOnlyList<LocalizedText> categories,
        RenderContext context,
        ChartFont font,
        float room
    )
    {
        var pitch = room / Math.Max(1, categories.Count - 1);
        var every = Math.Max(1, (categories.Count + MaxLabels - 1) / MaxLabels);
        while (true)
        {
            var labels = Every(every, categories, context, font);
            var widest = labels.Select(label => font.Width(label.Words)).DefaultIfEmpty(0).Max();
            if (labels.Count < 2 || widest + Gap <= every * pitch)
            {
                return new CategoryLabels(labels);
            }

            every = Math.Max(every + 1, (int)Math.Ceiling((widest + Gap) / pitch));
        }
    }

    // Counts from the last category, so that the newest period always has its label.
    private static List<(int Index, string Words)> Every(
        int every,
        IReadOnlyList<LocalizedText> categories,
        RenderContext context,
        ChartFont font
    ) =>
        [
            .. Enumerable
                .Range(0, categories.Count)
                .Where(i => (categories.Count - 1 - i) % every == 0)
                .Select(i => (i, font.Fit(context.Plain(categories[i]), MaxWidth))),
        ];
}
