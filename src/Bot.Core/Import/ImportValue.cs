using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>What the buttons under a preview carry: which file, and what was said about it ("3fa9… deals dayfirst").</summary>
internal sealed record ImportValue(string Id, ImportChoices Choices)
{
    public string Words =>
        $"{Id} {Choices.Source?.ToString().ToLowerInvariant() ?? "-"} {Choices.Days?.ToString().ToLowerInvariant() ?? "-"}";

    public static ImportValue Parse(string words)
    {
        var parts = words.Split(' ');
        return new ImportValue(parts[0], new ImportChoices(Choice<FactSource>(parts, 1), Choice<DayOrder>(parts, 2)));
    }

    // Names only: Enum.TryParse takes any number for a value.
    private static T? Choice<T>(string[] parts, int at)
        where T : struct, Enum =>
        at < parts.Length
        && parts[at].All(char.IsAsciiLetter)
        && Enum.TryParse<T>(parts[at], ignoreCase: true, out var choice)
            ? choice
            : null;
}
