using Bot.Core.Sample;

namespace Bot.Core.CompanyWords;

/// <summary>The trade words of the sample company, which plans deliveries.</summary>
internal sealed class SampleWords(CompanyWordsStore store) : ISampleContent
{
    // Before the agreements and feedback, which are read with these words.
    public int Order => 5;

    public async Task<IReadOnlyList<SampleCount>> LoadAsync(
        SampleCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await store.ChangeAsync(
            SamplePeople.Organization,
            _ =>
                SampleContent
                    .Rows("vocabulary.txt")
                    .Aggregate(
                        CompanyVocabulary.Empty(SamplePeople.Organization),
                        (vocabulary, words) => vocabulary.With(0, words, "ana", now)
                    ),
            cancellationToken
        );
        return [];
    }
}
