using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>Stores a report and replies with a receipt, for all ways to log feedback.</summary>
internal sealed class FeedbackReceipt(
    FeedbackStore store,
    VocabularyCache vocabularies,
    IEnumerable<IReceiptPart> parts,
    IEnumerable<IReceiptAnswer> answers
)
{
    private const int SimilarShown = 3;

    public async Task<Reply> StoreAsync(
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

        var vocabulary = await vocabularies.GetAsync(command.Organization.Id, cancellationToken);
        var similar = await store.SimilarAsync(report.Entry, vocabulary.Words, SimilarShown, cancellationToken);
        var stored =
            report.Entry.Voices.FirstOrDefault(stored => stored.DeliveryKey == voice.DeliveryKey)
            ?? report.Entry.Voices.FirstOrDefault(stored =>
                source is not null && stored.Source?.Key == source.Key && command.Member.Is(stored.Member)
            )
            ?? voice;
        var receipt = FeedbackCards.Receipt(report.Entry, stored, report.Outcome, similar);
        List<Block> blocks = [.. receipt.Blocks];
        foreach (var part in parts)
        {
            blocks.AddRange(await part.AddAsync(command, report.Entry, cancellationToken));
        }

        blocks.AddRange(await AnswerAsync(command, report.Entry.Details, cancellationToken));
        return Reply.ToRequester(receipt with { Blocks = blocks }) with { IsStored = true };
    }

    private async Task<IReadOnlyList<Block>> AnswerAsync(
        ChatCommand command,
        FeedbackDetails details,
        CancellationToken cancellationToken
    )
    {
        foreach (var answer in answers)
        {
            var blocks = await answer.FindAsync(command, details, cancellationToken);
            if (blocks.Count > 0)
            {
                return blocks;
            }
        }

        return [];
    }
}
