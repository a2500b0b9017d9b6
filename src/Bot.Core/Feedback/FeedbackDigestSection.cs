using Bot.Core.Chat;
using Bot.Core.Digests;

namespace Bot.Core.Feedback;

/// <summary>What customers said, in the digest.</summary>
internal sealed class FeedbackDigestSection(FeedbackStore feedback) : IDigestSection
{
    public const string SectionKey = "Feedback";
    public const int Top = 5;
    private const int Quotes = 2;
    private const int QuoteLength = 280;

    public string Key => SectionKey;

    public int Order => 20;

    public LocalizedText Name => FeedbackSectionTexts.HeardTitle;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var (organization, from, to) = (week.Organization.Id, week.From, week.To);
        var reported = await feedback.ReportedBetweenAsync(organization, from, to, cancellationToken);
        var before = await feedback.ReportedBetweenAsync(organization, week.FromBefore, from, cancellationToken);
        var countBefore = before.Sum(entry =>
            entry.Voices.Count(voice => voice.At >= week.FromBefore && voice.At < from)
        );
        return Of(DigestVoices.From(reported, countBefore, from, to, Top));
    }

    public static DigestPart Of(DigestVoices voices) =>
        new([.. Blocks(voices)]) { IsQuiet = voices.Count == 0, Summary = FeedbackSectionTexts.Count(voices) };

    private static IEnumerable<Block> Blocks(DigestVoices voices)
    {
        yield return new Heading(FeedbackSectionTexts.HeardTitle);
        if (voices.Count == 0)
        {
            yield return new Paragraph(FeedbackSectionTexts.NothingHeard);
            yield break;
        }

        yield return new Paragraph(FeedbackSectionTexts.Heard(voices));
        foreach (var (entry, _) in voices.Top.Take(Quotes))
        {
            yield return new Quote(LocalizedText.Invariant(Truncate.ToLine(entry.Text, QuoteLength)), Source(entry));
        }

        if (voices.Top.Count > Quotes)
        {
            yield return new Bullets([.. voices.Top.Skip(Quotes).Select(item => FeedbackCards.Line(item.Entry))]);
        }
    }

    private static LocalizedText Source(FeedbackEntry entry)
    {
        var source = LocalizedText.Invariant($"{entry.Details.Kind.Name()} · #{FeedbackTexts.Digits(entry)}");
        return entry.Details.Account is { } account ? LocalizedText.Invariant($"{account} · {source}") : source;
    }
}
