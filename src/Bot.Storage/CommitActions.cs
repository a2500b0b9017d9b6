namespace Bot.Storage;

/// <summary>The actions to run after a commit.</summary>
internal sealed class CommitActions
{
    private readonly List<Action> actions = [];

    public void Add(Action action) => actions.Add(action);

    public void Run() => actions.ForEach(action => action());
}
