using Bot.Core.Chat;
using Bot.Core.Home;

namespace Bot.Core.Themes;

/// <summary>
/// One line on the home page of whoever is on triage; of all of marketing if nobody takes turns. Nothing before there
/// is a theme.
/// </summary>
internal sealed class TriageWaiting(ThemeBoard board, ThemeStore store) : IWaitingItems
{
    public int Order => 16;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var snapshot = board.Of(reader.Organization.Id);
        if (!snapshot.Themes.Any())
        {
            return [];
        }

        var settings = await store.SettingsAsync(reader.Organization.Id, cancellationToken);
        var onTriage = settings.OnTriage(TimeZoneInfo.ConvertTime(reader.Now, reader.Organization.TimeZone));
        var isMine = onTriage is null ? ThemeRights.MayChange(reader.Member) : reader.Member.Is(onTriage);
        var waiting = isMine ? snapshot.Waiting.Count() : 0;
        return waiting == 0
            ? []
            :
            [
                new WaitingItem(
                    TriageTexts.Waiting(waiting),
                    new Button(TriageTexts.Open(waiting), ThemeActions.Triage, "")
                ),
            ];
    }
}
