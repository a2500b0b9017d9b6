using Bot.Core.Chat;

namespace Bot.Core.Help;

internal static class HelpCards
{
    /// <param name="topics">The topics that the requester may use, in the order of registration.</param>
    /// <param name="unknown">The requested topic, if it does not exist.</param>
    public static Card Overview(IReadOnlyList<HelpTopic> topics, string? unknown) =>
        new(
            HelpTexts.Title,
            [
                new Heading(HelpTexts.Title),
                new Paragraph(unknown is null ? HelpTexts.Intro : HelpTexts.NoSuchTopic(unknown)),
                new Bullets([.. topics.Select(topic => HelpTexts.Also(Line(topic.Main), topic.Also))]),
                new Buttons([.. topics.Select(topic => new Button(topic.Word, ShowHelp.Name, topic.Key))]),
                new Note(HelpTexts.BothLanguages),
            ]
        );

    public static Card Topic(HelpTopic topic)
    {
        var title = HelpTexts.TopicTitle(topic.Word);
        return new Card(title, [new Heading(title), new Bullets([.. topic.Specs.SelectMany(Lines)])]);
    }

    private static LocalizedText Line(CommandSpec spec) =>
        spec.Examples is [var example, ..]
            ? HelpTexts.Does(spec.Summary, example)
            : HelpTexts.Does(
                spec.Summary,
                new LocalizedText($"{spec.WordsIn(Language.English):c}", $"{spec.WordsIn(Language.Spanish):c}")
            );

    private static IEnumerable<LocalizedText> Lines(CommandSpec spec) => [Line(spec), .. spec.Examples.Skip(1)];
}
