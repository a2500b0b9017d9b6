using Bot.Core.Chat;

namespace Bot.Core.Help;

/// <summary>
/// A line of help: what the member can do, and words that do it as typed, with a name from the company's own data.
/// </summary>
/// <param name="Order">The lowest order comes first. Help shows the first five lines.</param>
/// <param name="What">What the words do.</param>
/// <param name="English">What to type in English.</param>
/// <param name="Spanish">What to type in Spanish.</param>
public sealed record HelpLine(int Order, LocalizedText What, string English, string Spanish);

/// <summary>Lets a slice add its line to a member's help.</summary>
public interface IHelpLines
{
    /// <summary>The lines for the member who asks; none if the slice has nothing for them.</summary>
    Task<IReadOnlyList<HelpLine>> LinesAsync(ChatCommand command, CancellationToken cancellationToken);
}

/// <summary>Replaces a sample name in the examples of commands by a name of the company's own.</summary>
public interface IExampleName
{
    /// <summary>The sample name, as the examples write it.</summary>
    LocalizedText Sample { get; }

    /// <summary>The company's names in English and Spanish; null while it has none.</summary>
    Task<(string English, string Spanish)?> FindAsync(ChatCommand command, CancellationToken cancellationToken);
}

/// <summary>Names that can stand in an example.</summary>
public static class ExampleNames
{
    private const int Longest = 60;

    /// <summary>
    /// The first name that is short and whose characters mean nothing in a command; null if there is none.
    /// </summary>
    public static string? FirstFit(IEnumerable<string?> names) =>
        names.FirstOrDefault(name =>
            name is { Length: > 0 and <= Longest } && name.All(c => char.IsLetterOrDigit(c) || " -'’&,".Contains(c))
        );
}
