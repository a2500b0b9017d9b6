using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>The value of a preview's buttons: the file, and the answers about it ("3fa9… deals dayfirst").</summary>
internal sealed record ImportValue(string Id, ImportChoices Choices)
{
    public string Words =>
        $"{Id} {Choices.Source?.ToString().ToLowerInvariant() ?? "-"} "
        + $"{Choices.Days?.ToString().ToLowerInvariant() ?? "-"}";

    public static ImportValue Parse(string words)
    {
        var parts = words.Split(' ');
        return new ImportValue(parts[0], new ImportChoices(Choice<FactSource>(parts, 1), Choice<DayOrder>(parts, 2)));
    }

    // Accepts only names: Enum.TryParse would accept any number.
    private static T? Choice<T>(string[] parts, int at)
        where T : struct, Enum =>
        at < parts.Length
        && parts[at].All(char.IsAsciiLetter)
        && Enum.TryParse<T>(parts[at], ignoreCase: true, out var choice)
            ? choice
            : null;
}
