using Bot.Core.Data;

namespace Bot.Storage.LiteDb;

/// <summary>Numbers that count up from 1 within an organization and are never given twice. For use inside <see cref="LiteDbFile.WriteAsync"/>.</summary>
internal sealed class LiteDbCounter(LiteDbFile file, string name)
{
    private readonly LiteDbSet<Counter> counters = new(file, Counter.Set);

    public int Next(string organization)
    {
        var next = (counters.Get(organization, name)?.Last ?? 0) + 1;
        counters.Put(new Counter(organization, name, next));
        return next;
    }

    public void Reset(string organization) => counters.Delete(organization, name);
}
