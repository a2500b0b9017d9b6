using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Stores a report and replies with a receipt, for all ways to log feedback.</summary>
internal static class FeedbackReceipt
{
    private const int SimilarShown = 3;

    public static async Task<Reply> StoreAsync(
        FeedbackStore store,
        ChatCommand command,
        FeedbackDetails details,
        string words,
        FeedbackSource? source,
        CancellationToken cancellationToken
    )
    {
        var voice = new Voice(command.Member.Id, words, command.At, command.DeliveryKey, command.Place)
        {
            Source = source,
        };
        var report = await store.AddAsync(
            new FeedbackReport(command.Organization.Id, details, voice, command.Member.FormerIds),
            cancellationToken
        );
        if (report.Entry.Deleted is not null)
        {
            return Reply.ToRequester(FeedbackTexts.WasUndone(report.Entry));
        }

        var similar = await store.SimilarAsync(report.Entry, SimilarShown, cancellationToken);
        var stored =
            report.Entry.Voices.FirstOrDefault(stored => stored.DeliveryKey == voice.DeliveryKey)
            ?? report.Entry.Voices.FirstOrDefault(stored =>
                source is not null && stored.Source?.Key == source.Key && command.Member.Is(stored.Member)
            )
            ?? voice;
        return Reply.ToRequester(FeedbackCards.Receipt(report.Entry, stored, report.Outcome, similar)) with
        {
            IsStored = true,
        };
    }
}
