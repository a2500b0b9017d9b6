using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Home;

/// <summary>Builds one person's home page from what the slices contribute.</summary>
public sealed class HomeBuilder(
    IEnumerable<HomeShortcut> shortcuts,
    IEnumerable<IWaitingItems> waiting,
    IEnumerable<IHomeSection> sections
)
{
    private const int WaitingShown = 5;

    private readonly IReadOnlyList<Button> shortcuts =
    [
        .. shortcuts.OrderBy(shortcut => shortcut.Order).Select(shortcut => shortcut.Button),
    ];
    private readonly IReadOnlyList<IWaitingItems> waiting = [.. waiting.OrderBy(items => items.Order)];
    private readonly IReadOnlyList<IHomeSection> sections = [.. sections.OrderBy(section => section.Order)];

    public async Task<Card> CardAsync(
        Organization organization,
        Member member,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reader = new HomeReader(organization, member, now);
        var items = new List<WaitingItem>();
        foreach (var source in waiting)
        {
            items.AddRange(await source.ListAsync(reader, cancellationToken));
        }

        var built = new List<HomeSection>();
        foreach (var section in sections)
        {
            var one = await section.BuildAsync(reader, cancellationToken);
            built.AddRange(one.Blocks.Count > 0 ? [one] : []);
        }

        return HomeCards.Home(member, shortcuts, items, WaitingShown, built);
    }
}
