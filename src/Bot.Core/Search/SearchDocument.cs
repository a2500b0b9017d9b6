namespace Bot.Core.Search;

/// <summary>Something that can be found. The index keeps its words, not its text; callers read it from the store.</summary>
/// <param name="Kind">What it is, such as "feedback", "claim" or "kpi".</param>
/// <param name="Id">Its id, unique within its kind and organization.</param>
/// <param name="Names">What people call it, most important first. A word in a name counts double.</param>
/// <param name="Body">The rest of its text.</param>
/// <param name="At">Of two that match equally well, the later one comes first.</param>
public sealed record SearchDocument(
    string Kind,
    string Id,
    IReadOnlyList<string> Names,
    string Body,
    DateTimeOffset At = default
);
