using System.Collections.Immutable;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>A member's answers about a file.</summary>
public sealed record ImportChoices(FactSource? Source = null, DayOrder? Days = null)
{
    /// <summary>Answers by the key of their question.</summary>
    public ImmutableSortedDictionary<string, string> Answers { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    // Whether dates are right is a matter of each file, and so is its own day.
    private static readonly string[] OfOneFile = ["early", KnownUntil.Question];

    /// <summary>The answers that hold for later files with the same header. Those about stages hold for all files.</summary>
    public ImportChoices Lasting =>
        this with
        {
            Answers = Answers.RemoveRange(OfOneFile.Concat(StageMapping.Keys(this))),
        };

    public string? Answer(string key) => Answers.GetValueOrDefault(key);

    public ImportChoices With(string key, string value) => this with { Answers = Answers.SetItem(key, value) };
}
