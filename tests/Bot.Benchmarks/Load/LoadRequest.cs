namespace Bot.Benchmarks.Load;

/// <summary>
/// One request. <see cref="Words"/> is the feedback that it reports, if it reports any; <see cref="IsPosted"/>: its answer is
/// a message of its own and not in the response.
/// </summary>
internal sealed record LoadRequest(
    string Endpoint,
    byte[] Body,
    string Type,
    string? Words = null,
    bool IsPosted = false,
    bool IsRepeat = false
);

/// <summary>What every plan is made of.</summary>
internal static class LoadRequests
{
    /// <summary>
    /// So many requests of a kind that the plan knows, in their order, with some of them sent again with the same bytes, as
    /// platforms do that did not hear an answer: at most a few dozen requests later, often while the first is being worked on.
    /// </summary>
    public static IReadOnlyList<LoadRequest> Make(LoadSettings settings, Func<int, Random, LoadRequest> one)
    {
        var random = new Random(settings.Seed);
        var distinct = settings.Requests - (settings.Requests * settings.Duplicates / 100);
        var requests = Enumerable.Range(0, distinct).Select(i => one(i, random)).ToList();
        var order = requests.Select((request, i) => (Request: request, Place: (double)i)).ToList();
        for (var i = distinct; i < settings.Requests; i++)
        {
            var again = random.Next(distinct);
            order.Add((requests[again] with { IsRepeat = true }, again + (random.NextDouble() * 50) + 0.1));
        }

        return [.. order.OrderBy(item => item.Place).Select(item => item.Request)];
    }

    /// <summary>What a customer said. Letters only: each is one word of its own, and no two are the same thing said again.</summary>
    public static string Words(int i) => $"Acme: onboarding item{Letters(i)} takes too long for team{Letters(i / 7)}";

    private static string Letters(int i) =>
        string.Concat(
            i.ToString("D7", System.Globalization.CultureInfo.InvariantCulture)
                .Select(digit => (char)('a' + digit - '0'))
        );
}
