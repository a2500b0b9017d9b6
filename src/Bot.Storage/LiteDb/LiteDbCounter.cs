namespace Bot.Storage.LiteDb;

/// <summary>Numbers that count up from 1 within an organization and are never given twice. For use inside <see cref="LiteDbFile.WriteAsync"/>.</summary>
internal sealed class LiteDbCounter(LiteDbFile file, string name)
{
    private readonly LiteDbSet<Count> counts = new(file, "counters", count => count.Organization, count => count.Name);

    public int Next(string organization)
    {
        var next = (counts.Get(organization, name)?.Last ?? 0) + 1;
        counts.Put(new Count(organization, name, next));
        return next;
    }

    public void Reset(string organization) => counts.Delete(organization, name);

    private sealed record Count(string Organization, string Name, int Last);
}
