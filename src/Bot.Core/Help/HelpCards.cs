using Bot.Core.Chat;

namespace Bot.Core.Help;

internal static class HelpCards
{
    /// <param name="open">What the asker may do, in the order of registration.</param>
    /// <param name="unknown">The topic that was asked for, if there is none such.</param>
    public static Card Overview(IReadOnlyList<CommandSpec> open, string? unknown)
    {
        var topics = open.Where(spec => spec.Name != ShowHelp.Name).GroupBy(spec => spec.Words!.Split(' ')[0].Split('|')[0]).Select(topic => topic.OrderBy(spec => spec.Words!.Split(' ').Length).First()).ToList();
        List<Block> blocks =
        [
            new Heading(HelpTexts.Title), new Paragraph(unknown is null ? HelpTexts.Intro : HelpTexts.NoSuchTopic(unknown)),
            new Bullets([.. topics.Select(Line)]),
            new Buttons([.. topics.Select(spec => new Button(Word(spec), ShowHelp.Name, spec.Words!.Split(' ')[0].Split('|')[0]))]),
            new Note(HelpTexts.BothLanguages),
        ];
        return new Card(HelpTexts.Title, blocks);
    }

    public static Card Topic(IReadOnlyList<CommandSpec> specs)
    {
        var title = HelpTexts.TopicTitle(Word(specs[0]));
        return new Card(title, [new Heading(title), new Bullets([.. specs.SelectMany(Lines)])]);
    }

    private static Phrase Line(CommandSpec spec) => spec.Examples is [var example, ..]
        ? HelpTexts.Does(spec.Summary, example)
        : HelpTexts.Does(spec.Summary, new Phrase($"{spec.WordsIn(Language.English):c}", $"{spec.WordsIn(Language.Spanish):c}"));

    private static IEnumerable<Phrase> Lines(CommandSpec spec) => spec.Examples.Count < 2 ? [Line(spec)] : [Line(spec), .. spec.Examples.Skip(1)];

    private static Phrase Word(CommandSpec spec) => new(spec.WordsIn(Language.English)!.Split(' ')[0], spec.WordsIn(Language.Spanish)!.Split(' ')[0]);
}
