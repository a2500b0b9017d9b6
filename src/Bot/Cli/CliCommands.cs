using Bot.Core.Chat;

namespace Bot.Cli;

/// <summary>All verbs. The exit code is 0 when it was done, 1 when it was not, 2 when the command line was not understood.</summary>
internal static class CliCommands
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int NotUnderstood = 2;

    private static readonly IReadOnlyList<CliCommand> All =
    [
        Ask.Verb,
        ImportCommand.Verb,
        CheckCommand.Verb,
        CopyCommand.Verb,
        TeamsPackageCommand.Verb,
    ];

    /// <summary>Options and settings alone ("--urls …", "key=value") are the host's.</summary>
    public static bool AreMeant(IReadOnlyList<string> args) =>
        args.Count > 0
        && (
            args[0] == "--help"
            || (
                !args[0].StartsWith('-') && !args[0].StartsWith('/') && !args[0].Contains('=', StringComparison.Ordinal)
            )
        );

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var console = new CliConsole(output, error);
        if (args[0] is "help" or "--help")
        {
            All.ToList().ForEach(each => output.WriteLine(Usage(each, Language.English)));
            return Done;
        }

        if (All.FirstOrDefault(each => each.Name == args[0]) is not { } command)
        {
            console.Complain(TerminalTexts.UnknownVerb(args[0], All.Select(each => each.Name)), Language.English);
            return NotUnderstood;
        }

        var (arguments, problem) = CliArguments.Read([.. args.Skip(1)], command);
        if (arguments is null)
        {
            return Misused(command, problem!, console, Language.English);
        }

        return await command.RunAsync(arguments, console);
    }

    /// <summary>Says what is wrong with the command line, and how it is meant.</summary>
    public static int Misused(CliCommand command, LocalizedText problem, CliConsole console, Language language)
    {
        console.Complain(problem, language);
        console.Error.WriteLine(Usage(command, language));
        return NotUnderstood;
    }

    private static string Usage(CliCommand command, Language language) =>
        new RenderContext(language, TimeZoneInfo.Utc, default).Plain(command.Usage);
}
