using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>What a slice shows that would change with the facts, told before facts are removed.</summary>
public interface IFactEffects
{
    /// <summary>A line for each value that differs, such as "Total revenue, Q3 2026: $1,500 → $300".</summary>
    IReadOnlyList<LocalizedText> Changes(FactSet before, FactSet after, DateOnly today);
}
