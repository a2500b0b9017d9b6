namespace Bot.Storage;

/// <summary>What a transaction does once it is stored.</summary>
internal sealed class CommitActions
{
    private readonly List<Action> actions = [];

    public void Add(Action action) => actions.Add(action);

    public void Run() => actions.ForEach(action => action());
}
