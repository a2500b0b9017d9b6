using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Understanding;

/// <summary>Counts how well Duet does on one kind of set.</summary>
internal interface IMeasure
{
    /// <summary>The file of the set, without its extension.</summary>
    string File { get; }

    /// <summary>Asks one item. Returns what went wrong, to be shown on request; null if all is right.</summary>
    Task<string?> AskAsync(DuetClient duet, JsonNode item);

    /// <summary>The figures, in one line.</summary>
    string Summary();
}
