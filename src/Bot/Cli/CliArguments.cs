using Bot.Core.Chat;

namespace Bot.Cli;

/// <summary>
/// A verb's command line: words, options (each may be given several times), flags, and the host's settings
/// (<c>--Storage:Path x</c>, <c>--urls x</c>), which go on to its configuration.
/// </summary>
internal sealed record CliArguments(
    IReadOnlyList<string> Words,
    ILookup<string, string> Options,
    IReadOnlySet<string> Flags,
    IReadOnlyList<string> Settings
)
{
    public Language Language => Languages.FromLocale(Option("lang"));

    /// <summary>The last one given.</summary>
    public string? Option(string name) => Options[name].LastOrDefault();

    /// <summary>With the host's own settings, from the same places as when it starts.</summary>
    public WebApplicationBuilder HostBuilder() =>
        WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [.. Settings], ContentRootPath = AppContext.BaseDirectory }
        );

    /// <summary>Null with a sentence when an option is unknown or lacks its value.</summary>
    public static (CliArguments? Arguments, LocalizedText? Problem) Read(IReadOnlyList<string> args, CliCommand command)
    {
        List<string> words = [];
        List<(string Name, string Value)> options = [];
        HashSet<string> flags = [];
        List<string> settings = [];
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[i]);
                continue;
            }

            var (name, inline) = Split(args[i][2..]);
            if (command.Flags.Contains(name))
            {
                flags.Add(name);
                continue;
            }

            var isSetting = name.Contains(':', StringComparison.Ordinal) || name is "urls" or "environment";
            if (!isSetting && !command.Options.Contains(name))
            {
                return (null, TerminalTexts.UnknownOption(name));
            }

            if ((inline ?? args.ElementAtOrDefault(++i)) is not { } value)
            {
                return (null, TerminalTexts.NoValue(name));
            }

            if (isSetting)
            {
                settings.Add($"--{name}={value}");
            }
            else
            {
                options.Add((name, value));
            }
        }

        return (
            new CliArguments(words, options.ToLookup(option => option.Name, option => option.Value), flags, settings),
            null
        );
    }

    private static (string Name, string? Value) Split(string option) =>
        option.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (option[..at], option[(at + 1)..])
            : (option, null);
}
