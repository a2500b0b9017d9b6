using Bot.Core.Chat;

namespace Bot.Core.Sample;

internal static class SampleCards
{
    public static Card Ask(string stamp) =>
        Card.Ask(SampleTexts.Sure, new Button(SampleTexts.ResetButton, SampleActions.Reset, stamp, ButtonStyle.Danger));

    public static Card Done(SampleCounts counts) =>
        new(
            SampleTexts.Done,
            [
                new Paragraph(SampleTexts.Done),
                new Fields([
                    new(SampleTexts.People, SampleTexts.Count(counts.People)),
                    new(SampleTexts.Feedback, SampleTexts.Count(counts.Feedback)),
                    new(SampleTexts.Agreements, SampleTexts.Count(counts.Agreements)),
                    new(SampleTexts.Deals, SampleTexts.Count(counts.Deals)),
                    new(SampleTexts.Leads, SampleTexts.Count(counts.Leads)),
                    new(SampleTexts.Spend, SampleTexts.Count(counts.Spend)),
                ]),
                new Note(SampleTexts.TryIt),
            ]
        );
}
