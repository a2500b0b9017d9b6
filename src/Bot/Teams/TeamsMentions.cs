namespace Bot.Teams;

/// <summary>The people whom a message mentions. In its words stand only their names, which two people may share.</summary>
internal static class TeamsMentions
{
    public static IReadOnlyDictionary<string, string> People(this Activity activity) =>
        (activity.Entities ?? [])
            .OfType<Entity>()
            .Where(entity => entity is { Type: "mention", Mentioned: { Id.Length: > 0, Name.Length: > 0 } })
            .Where(entity => entity.Mentioned!.Id != activity.Recipient?.Id)
            .DistinctBy(entity => entity.Mentioned!.Name)
            .ToDictionary(entity => entity.Mentioned!.Name!, entity => entity.Mentioned!.Id!);
}
