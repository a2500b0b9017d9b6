using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>
/// The value of a preview's buttons: the file, and the answers about it ("3fa9… deals dayfirst column.amount=4").
/// </summary>
internal sealed record ImportValue(string Id, ImportChoices Choices)
{
    public string Words =>
        string.Join(
            ' ',
            [
                Id,
                Choices.Source?.ToString().ToLowerInvariant() ?? "-",
                Choices.Days?.ToString().ToLowerInvariant() ?? "-",
                .. Choices.Answers.Select(answer =>
                    $"{Uri.EscapeDataString(answer.Key)}={Uri.EscapeDataString(answer.Value)}"
                ),
            ]
        );

    public static ImportValue Parse(string words)
    {
        var parts = words.Split(' ');
        var choices = new ImportChoices(Choice<FactSource>(parts, 1), Choice<DayOrder>(parts, 2));
        return new ImportValue(
            parts[0],
            parts
                .Skip(3)
                .Select(part => part.Split('='))
                .Where(part => part.Length == 2)
                .Aggregate(
                    choices,
                    (all, part) => all.With(Uri.UnescapeDataString(part[0]), Uri.UnescapeDataString(part[1]))
                )
        );
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
