namespace Bot.Benchmarks.Load;

/// <summary>A platform as the load program plays it: what it sends, how it signs, and what it counts of Duet's messages.</summary>
internal abstract class LoadedPlatform : IAsyncDisposable
{
    /// <summary>One of <see cref="Core.Chat.Platforms"/>.</summary>
    public abstract string Name { get; }

    /// <summary>Slack's team or Teams' tenant.</summary>
    public abstract string Workspace { get; }

    /// <summary>New messages that Duet posted; a repeat is none.</summary>
    public abstract int Messages { get; }

    public abstract int Conversations { get; }

    /// <summary>What the host has to be told to talk with this platform.</summary>
    public abstract Dictionary<string, string> Settings { get; }

    public abstract IReadOnlyList<LoadRequest> Plan(LoadSettings settings);

    /// <summary>The request as the platform sends it now; a repeat has the same bytes.</summary>
    public abstract HttpRequestMessage Signed(LoadRequest request);

    public abstract ValueTask DisposeAsync();

    public static async Task<LoadedPlatform> StartAsync(string name) =>
        name == "slack"
            ? new Slack.LoadedSlack(await Slack.FakeSlackServer.StartAsync())
            : new Teams.LoadedTeams(await Teams.FakeConnectorServer.StartAsync());
}
