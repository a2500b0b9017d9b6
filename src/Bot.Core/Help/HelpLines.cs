using Bot.Core.Chat;

namespace Bot.Core.Help;

/// <summary>A member's five lines of help, from what the slices contribute.</summary>
public sealed class HelpLines(IEnumerable<IHelpLines> sources)
{
    private const int Shown = 5;

    public async Task<IReadOnlyList<HelpLine>> ForAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var lines = new List<HelpLine>();
        foreach (var source in sources)
        {
            lines.AddRange(await source.LinesAsync(command, cancellationToken));
        }

        return [.. lines.OrderBy(line => line.Order).Take(Shown)];
    }
}
