using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Load;

/// <summary>What is in the data file afterwards, against what was sent.</summary>
internal static class LoadAudit
{
    /// <summary>What is lost or double, as sentences; nothing when all is well.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(
        string path,
        IReadOnlyList<LoadRequest> requests,
        LoadedPlatform platform,
        CancellationToken cancellationToken
    )
    {
        var stored = await VoicesAsync(path, platform, cancellationToken);
        var distinct = requests.Where(request => !request.IsRepeat).ToList();
        var wrong = new List<string>();
        foreach (var words in distinct.Select(request => request.Words).OfType<string>())
        {
            var count = stored.GetValueOrDefault(words);
            if (count != 1)
            {
                wrong.Add(count == 0 ? $"lost: {words}" : $"stored {count} times: {words}");
            }
        }

        if (stored.Count != distinct.Count(request => request.Words is not null))
        {
            wrong.Add(
                $"{stored.Count} feedback entries, {distinct.Count(request => request.Words is not null)} were sent"
            );
        }

        var expected = distinct.Count(request => request.IsPosted);
        if (platform.Messages != expected)
        {
            wrong.Add($"{platform.Messages} messages posted, {expected} were to be answered by one");
        }

        return wrong;
    }

    private static async Task<Dictionary<string, int>> VoicesAsync(
        string path,
        LoadedPlatform platform,
        CancellationToken cancellationToken
    )
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLiteDb(path)
            .AddMembers()
            .AddFeedback()
            .BuildServiceProvider();
        var organization = await services
            .GetRequiredService<MemberStore>()
            .FindOrganizationAsync(platform.Name, platform.Workspace, cancellationToken);
        var entries = organization is null
            ? []
            : await services
                .GetRequiredService<FeedbackStore>()
                .ListAsync(organization.Id, new FeedbackFilter(), 0, int.MaxValue, cancellationToken);
        return entries
            .SelectMany(entry => entry.Voices)
            .GroupBy(voice => voice.Words)
            .ToDictionary(same => same.Key, same => same.Count());
    }
}
