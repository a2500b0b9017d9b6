using Bot.Core.Chat;

namespace Bot.Terminal;

/// <summary>All verbs. The exit code is 0 when it was done, 1 when it was not, 2 when the command line was not understood.</summary>
internal static class Verbs
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int NotUnderstood = 2;

    private static readonly IReadOnlyList<Verb> All =
    [
        Ask.Verb,
        ImportVerb.Verb,
        CheckVerb.Verb,
        TeamsPackageVerb.Verb,
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
        var console = new VerbConsole(output, error);
        if (args[0] is "help" or "--help")
        {
            All.ToList().ForEach(each => output.WriteLine(Usage(each, Language.English)));
            return Done;
        }

        if (All.FirstOrDefault(each => each.Name == args[0]) is not { } verb)
        {
            console.Complain(TerminalTexts.UnknownVerb(args[0], All.Select(each => each.Name)), Language.English);
            return NotUnderstood;
        }

        var (arguments, problem) = VerbArguments.Read([.. args.Skip(1)], verb);
        if (arguments is null)
        {
            return Misused(verb, problem!, console, Language.English);
        }

        return await verb.RunAsync(arguments, console);
    }

    /// <summary>Says what is wrong with the command line, and how it is meant.</summary>
    public static int Misused(Verb verb, Phrase problem, VerbConsole console, Language language)
    {
        console.Complain(problem, language);
        console.Error.WriteLine(Usage(verb, language));
        return NotUnderstood;
    }

    private static string Usage(Verb verb, Language language) =>
        new Reader(language, TimeZoneInfo.Utc, default).Plain(verb.Usage);
}
