using Bot.Core.Chat;

namespace Bot.Core.Help;

internal static class HelpCards
{
    /// <summary>What the member can do now, on one screen of a phone.</summary>
    public static Card First(IReadOnlyList<HelpLine> lines) =>
        new(
            HelpTexts.Title,
            [
                new Heading(HelpTexts.Title),
                new Paragraph(HelpTexts.Intro),
                new Bullets([
                    .. lines.Select(line =>
                        HelpTexts.Does(line.What, new LocalizedText($"{line.English:c}", $"{line.Spanish:c}"))
                    ),
                ]),
                new Buttons([new Button(HelpTexts.AllCommands, ShowHelp.Name, ShowHelp.All)]),
                new Note(HelpTexts.BothLanguages),
            ]
        );

    /// <param name="topics">The topics that the requester may use, in the order of registration.</param>
    /// <param name="unknown">The requested topic, if it does not exist.</param>
    public static Card Overview(IReadOnlyList<HelpTopic> topics, string? unknown) =>
        new(
            HelpTexts.AllTitle,
            [
                new Heading(HelpTexts.AllTitle),
                .. unknown is null ? [] : new Block[] { new Paragraph(HelpTexts.NoSuchTopic(unknown)) },
                new Bullets([.. topics.Select(topic => HelpTexts.Also(Line(topic.Main), topic.Also))]),
                new Buttons([.. topics.Select(topic => new Button(topic.Word, ShowHelp.Name, topic.Key))]),
                new Note(HelpTexts.BothLanguages),
            ]
        );

    /// <param name="topic">The topic.</param>
    /// <param name="own">Turns an example into one with the company's own names.</param>
    public static Card Topic(HelpTopic topic, Func<LocalizedText, LocalizedText> own)
    {
        var title = HelpTexts.TopicTitle(topic.Word);
        return new Card(
            title,
            [
                new Heading(title),
                new Bullets([
                    .. topic.Specs.SelectMany(spec =>
                        Lines(spec with { Examples = [.. spec.Examples.Select(example => own(example))] })
                    ),
                ]),
            ]
        );
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
