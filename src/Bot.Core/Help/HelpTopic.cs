using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

/// <summary>Commands with the same first word, in the order of registration.</summary>
internal sealed record HelpTopic(string Key, IReadOnlyList<CommandSpec> Specs)
{
    /// <summary>The command that represents the topic: the one with the fewest words.</summary>
    public CommandSpec Main { get; } = Specs.MinBy(spec => Path(spec).Length)!;

    /// <summary>
    /// The second words of the other commands, "propose" and "sign"; all words of those that Spanish orders differently.
    /// </summary>
    public IReadOnlyList<LocalizedText> Also =>
        [
            .. Specs
                .Where(spec => spec != Main && Path(spec).Length > 1)
                .DistinctBy(spec => Second(spec, 0))
                .Select(spec => new LocalizedText(
                    $"{Second(spec, 0):c}",
                    $"{(spec.SpanishWords is null ? Second(spec, 1) : spec.WordsIn(Language.Spanish)!):c}"
                )),
        ];

    public LocalizedText Word => new(Alternative(Path(Main)[0], 0), Alternative(Path(Main)[0], 1));

    /// <summary>The topics that this member may use, without help itself.</summary>
    public static IReadOnlyList<HelpTopic> OpenTo(Member member, CommandCatalog catalog) =>
        [
            .. from spec in catalog.Specs
            where spec.Words is not null && spec.Name != ShowHelp.Name
            where spec.Needs == Roles.None || (member.Roles & spec.Needs) != Roles.None
            group spec by Alternative(Path(spec)[0], 0) into topic
            select new HelpTopic(topic.Key, [.. topic]),
        ];

    /// <summary>Whether this word names the topic, in either language or as a synonym.</summary>
    public bool IsCalled(string folded) =>
        Specs.Any(spec =>
            spec.Words!.Split(" / ").Any(path => Folding.Fold(path).Split(' ')[0].Split('|').Contains(folded))
        );

    // The last phrasing names the capability: "why" may also be written "kpi why".
    private static string[] Path(CommandSpec spec) => spec.Words!.Split(" / ")[^1].Split(' ');

    private static string Second(CommandSpec spec, int language) => Alternative(Path(spec)[1], language);

    private static string Alternative(string word, int language)
    {
        var alternatives = word.Split('|');
        return alternatives[Math.Min(language, alternatives.Length - 1)];
    }
}
