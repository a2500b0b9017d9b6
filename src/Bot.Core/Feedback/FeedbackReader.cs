using Bot.Core.Feedback.Notes;
using Bot.Core.Members;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>Reads typed feedback with the names that the organization uses.</summary>
internal sealed class FeedbackReader(VocabularyCache vocabularies)
{
    public async Task<FeedbackDetails> ReadAsync(
        Organization organization,
        string words,
        CancellationToken cancellationToken
    ) =>
        FeedbackParser.Parse(
            words,
            organization.Currency,
            await vocabularies.GetAsync(organization.Id, cancellationToken)
        );

    /// <summary>The reports in a text with several of them; fewer than two if it is an ordinary report.</summary>
    public async Task<IReadOnlyList<FeedbackDetails>> ReadNotesAsync(
        Organization organization,
        string words,
        CancellationToken cancellationToken
    ) => CallNotes.Read(words, organization.Currency, await vocabularies.GetAsync(organization.Id, cancellationToken));
}
