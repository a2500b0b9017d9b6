using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Funnel;

/// <summary>The names of stages that CRMs ship with (crm-stages.txt).</summary>
internal static class CrmStages
{
    private static readonly FrozenDictionary<string, Stage> ByName = WordTable
        .Rows("funnel/crm-stages.txt")
        .SelectMany(row => row.Words.Select(name => (Name: name, Stage: row.Name)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => Enum.Parse<Stage>(pair.Stage, ignoreCase: true));

    /// <summary>The stage that a name usually stands for; null if it is no usual name.</summary>
    public static Stage? Usual(string name)
    {
        // "2. Demo" and "20% Demo" are numbered.
        var words = Folding.Words(name).SkipWhile(word => word.All(char.IsAsciiDigit));
        return ByName.TryGetValue(string.Join(' ', words), out var stage) ? stage : null;
    }

    /// <summary>A name without the pipeline that HubSpot writes in brackets behind it.</summary>
    public static string Bare(string name) => name.IndexOf('(', 1) is > 0 and var at ? name[..at].Trim() : name;
}
