using System.Text.Json;
using Bot.Core.Chat;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>Asks Slack which other companies a channel is shared with (Slack Connect).</summary>
internal sealed class SlackSharedChannels(SlackApi api) : ISharedConversations
{
    // More names than this do not make the question clearer.
    private const int MostNames = 3;

    public string Platform => Platforms.Slack;

    public async Task<OtherReaders> FindAsync(Address place, CancellationToken cancellationToken)
    {
        var found = await api.GetConversationAsync(place.Workspace, place.Target().Channel, cancellationToken);
        if (!found.IsOk)
        {
            // Where Duet is not, it cannot post: the delivery says so.
            return found.IsOutsideChannel || found.Error == "no_token"
                ? new OtherReaders.None()
                : new OtherReaders.Unknown();
        }

        if (found.At("channel", "is_ext_shared").ValueKind != JsonValueKind.True)
        {
            return new OtherReaders.None();
        }

        var names = new List<string>();
        foreach (var team in Teams(found, place.Workspace).Take(MostNames))
        {
            var named = await api.GetTeamAsync(place.Workspace, team, cancellationToken);
            if (named.Field("team", "name") is { Length: > 0 } name)
            {
                names.Add(name);
            }
        }

        return new OtherReaders.Companies(names);
    }

    private static IEnumerable<string> Teams(SlackResult found, string own) =>
        new[] { "connected_team_ids", "shared_team_ids" }
            .Select(field => found.At("channel", field))
            .Where(teams => teams.ValueKind == JsonValueKind.Array)
            .SelectMany(teams => teams.EnumerateArray())
            .Where(team => team.ValueKind == JsonValueKind.String)
            .Select(team => team.GetString()!)
            .Where(team => team.Length > 0 && team != own)
            .Distinct();
}
