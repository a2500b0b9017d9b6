using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Personas;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Messages;

/// <summary>The message in question: a persona's slug or everybody, and the stage if named.</summary>
internal sealed record Wanted(string Persona, string? Stage);

/// <summary>
/// Parses persona and stage as people name them: "ops lead demo", "demo", "etapa:demo responsable de operaciones".
/// </summary>
internal static class MessageWords
{
    private static readonly string[] Everybody =
    [
        "any",
        "all",
        "everybody",
        "general",
        "todos",
        "cualquiera",
        "todo el mundo",
    ];

    /// <summary>Returns null if the words name no existing persona.</summary>
    public static Wanted? Read(string words, FieldOptions options)
    {
        var line = CommandLine.Parse(words);
        var stage = Stages.TryParse(line.Option("stage", "etapa"), out var named) ? named.Code() : null;
        IReadOnlyList<string> rest = [.. NameMatch.Split($"{line.Option("persona")} {line.Rest}")];

        // The whole text is tried as a persona first: "Customer success lead" starts with the name of a stage.
        return With(rest, stage, options)
            ?? (
                rest.Count > 0 && Stages.TryParse(rest[^1], out var last)
                    ? With([.. rest.SkipLast(1)], last.Code(), options)
                    : null
            )
            ?? (
                rest.Count > 0 && Stages.TryParse(rest[0], out var first)
                    ? With([.. rest.Skip(1)], first.Code(), options)
                    : null
            );
    }

    private static Wanted? With(IReadOnlyList<string> words, string? stage, FieldOptions options)
    {
        if (words.Count == 0 || Everybody.Contains(string.Join(' ', words)))
        {
            return new Wanted(MessageType.Any, stage);
        }

        var personas = options.Of(MessageFields.Persona.Name).Where(option => option.Value != MessageType.Any).ToList();
        var (best, _) = PersonaSearch.Search(
            string.Join(' ', words),
            personas,
            option => [option.Label.English.ToString(), .. option.Names, option.Value]
        );
        return best.Count == 1 ? new Wanted(best[0].Value, stage) : null;
    }
}
