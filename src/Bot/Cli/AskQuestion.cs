using Bot.Core.Chat;
using Bot.Playground;

namespace Bot.Cli;

/// <summary>What is asked: words or a file, or a button or form by its wire name.</summary>
internal sealed record AskQuestion(string Person, string Organization, string Place, string Text, string? Language)
{
    public string? Action { get; init; }

    public string? Value { get; init; }

    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The path of a file.</summary>
    public string? File { get; init; }

    /// <summary>Null with a sentence when something is missing.</summary>
    public static (AskQuestion? Question, LocalizedText? Problem) Read(CliArguments arguments)
    {
        var (text, action, file) = (
            string.Join(' ', arguments.Words),
            arguments.Option("action"),
            arguments.Option("file")
        );
        if (arguments.Option("as") is not { } person)
        {
            return (null, TerminalTexts.WhoAsks);
        }

        if (text.Length == 0 && action is null && file is null)
        {
            return (null, TerminalTexts.WhatIsAsked);
        }

        var fields = arguments.Options["field"].Select(field => field.Split('=', 2)).ToList();
        if (fields.Exists(field => field.Length != 2))
        {
            return (null, TerminalTexts.FieldForm);
        }

        if (file is not null && !System.IO.File.Exists(file))
        {
            return (null, TerminalTexts.NoFile(file));
        }

        return (
            new AskQuestion(
                person,
                arguments.Option("org") ?? PlaygroundOptions.Sample,
                arguments.Option("in") ?? PlaygroundConversations.Direct,
                text,
                arguments.Option("lang")
            )
            {
                Action = action,
                Value = arguments.Option("value"),
                Fields = fields
                    .ToLookup(field => field[0], field => field[1])
                    .ToDictionary(field => field.Key, field => string.Join('\n', field)),
                File = file,
            },
            null
        );
    }
}
