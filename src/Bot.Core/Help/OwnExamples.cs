using Bot.Core.Chat;

namespace Bot.Core.Help;

/// <summary>The examples of commands, with the company's own names in the place of sample names.</summary>
internal sealed class OwnExamples(IEnumerable<IExampleName> names)
{
    /// <summary>What turns an example of a command into one of this company.</summary>
    public async Task<Func<LocalizedText, LocalizedText>> ForAsync(
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var replacements = new List<(LocalizedText Sample, string English, string Spanish)>();
        foreach (var name in names)
        {
            if (await name.FindAsync(command, cancellationToken) is var (english, spanish))
            {
                replacements.Add((name.Sample, english, spanish));
            }
        }

        // The longest sample first: one may begin with another.
        replacements.Sort((a, b) => $"{b.Sample.English}".Length.CompareTo($"{a.Sample.English}".Length));
        return example =>
            replacements.Aggregate(
                example,
                (text, own) =>
                    new LocalizedText(
                        Replaced(text.English, $"{own.Sample.English}", own.English),
                        Replaced(text.Spanish, $"{own.Sample.Spanish}", own.Spanish)
                    )
            );
    }

    private static Text Replaced(Text text, string sample, string own) =>
        new([
            .. text.Spans.Select(span =>
                span is LiteralSpan words
                    ? words with
                    {
                        Words = words
                            .Words.Replace($":{sample}", Option(own), StringComparison.Ordinal)
                            .Replace(sample, own, StringComparison.Ordinal),
                    }
                    : span
            ),
        ]);

    // The value of an option ends at a space, unless it stands in quotes.
    private static string Option(string own) => own.Contains(' ', StringComparison.Ordinal) ? $":\"{own}\"" : $":{own}";
}
