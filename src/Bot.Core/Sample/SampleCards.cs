using Bot.Core.Chat;

namespace Bot.Core.Sample;

internal static class SampleCards
{
    public static Card Ask(string stamp) =>
        Card.Ask(SampleTexts.Sure, new Button(SampleTexts.ResetButton, SampleActions.Reset, stamp, ButtonStyle.Danger));

    public static Card Done(IReadOnlyList<SampleCount> counts) =>
        new(
            SampleTexts.Done,
            [
                new Paragraph(SampleTexts.Done),
                new Fields([.. counts.Select(count => new Field(count.Label, SampleTexts.Count(count.Count)))]),
                new Note(SampleTexts.TryIt),
            ]
        );
}
