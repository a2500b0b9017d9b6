using Bot.Core.Chat;

namespace Bot.Cli;

/// <summary>Something that the program does instead of being the host: <c>dotnet run --project src/Bot -- NAME …</c>. Gives the exit code.</summary>
internal sealed record CliCommand(string Name, LocalizedText Usage, Func<CliArguments, CliConsole, Task<int>> RunAsync)
{
    /// <summary>Options with a value, without their dashes.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Options without a value.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>Where a verb writes: answers to one, problems to the other.</summary>
internal sealed record CliConsole(TextWriter Output, TextWriter Error)
{
    public void Say(string words) => Output.WriteLine(words);

    public void Complain(LocalizedText sentence, Language language) =>
        Error.WriteLine(new RenderContext(language, TimeZoneInfo.Utc, default).Plain(sentence));
}
