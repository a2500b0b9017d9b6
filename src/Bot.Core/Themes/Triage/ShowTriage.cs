using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Themes;

/// <summary>One waiting entry with the themes that may fit, best first.</summary>
internal sealed record TriageItem(FeedbackEntry Entry, IReadOnlyList<Theme> Suggested, bool IsLikely);

/// <summary>Shows ten entries without a theme, newest first.</summary>
internal sealed class ShowTriage(ThemeBoard board, ThemeStore store, FeedbackStore feedback, MemberStore members)
    : ICommandHandler
{
    private const int AtOnce = 10;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(await CardAsync(command, cancellationToken));

    public async Task<Card> CardAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var snapshot = board.Of(organization.Id);
        var settings = await store.SettingsAsync(organization.Id, cancellationToken);
        var waiting = snapshot.Waiting.ToList();
        var items = new List<TriageItem>();
        foreach (var filed in waiting.Take(AtOnce))
        {
            if (
                await feedback.GetAsync(organization.Id, filed.Entry.Number, cancellationToken) is
                { Deleted: null } entry
            )
            {
                var suggested = board.Suggest(organization.Id, entry.Text, filed.Filing?.Refused ?? []);
                items.Add(
                    new TriageItem(
                        entry,
                        [.. suggested.Select(suggestion => snapshot.Root(suggestion.Theme)!)],
                        suggested is [var best, ..] && best.Confidence * 100 >= settings.AskFrom
                    )
                );
            }
        }

        var local = TimeZoneInfo.ConvertTime(command.At, organization.TimeZone);
        var names = await members.NamesAsync(organization.Id, cancellationToken);
        var onTriage = settings.OnTriage(local) is { } member ? names[member] : null;
        return TriageCards.Triage(items, waiting.Count, onTriage);
    }
}
