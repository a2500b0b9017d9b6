using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>
/// Tells people who may not use Duet so, where only they see it. It does not go through the outbox, so nothing about
/// them is stored; if Slack does not take the sentence, it is lost.
/// </summary>
internal sealed class SlackRefusals(SlackApi api)
{
    // By day, in memory only: the day and who was told.
    private readonly ConcurrentDictionary<PlatformIdentity, DateOnly> told = new();

    /// <summary>Whether the person was not told anything today after a gesture that may not have been meant for Duet.</summary>
    public bool IsFirstToday(PlatformIdentity person, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (told.TryGetValue(person, out var day) && day == today)
        {
            return false;
        }

        foreach (var old in told.Where(old => old.Value != today))
        {
            told.TryRemove(old.Key, out _);
        }

        return told.TryAdd(person, today);
    }

    /// <summary>Sends the sentence. False if Slack was not reached and it may be tried again.</summary>
    public async Task<bool> SendAsync(
        Address place,
        string user,
        LocalizedText sentence,
        RenderContext reader,
        CancellationToken cancellationToken
    )
    {
        var message = SlackRenderer.Message(Card.Say(sentence), reader);
        message["unfurl_links"] = false;
        message["unfurl_media"] = false;
        if (place.Kind != AddressKind.Channel)
        {
            message["channel"] = user;
            return !(await api.PostMessageAsync(place.Workspace, message, cancellationToken)).IsLater;
        }

        message["channel"] = place.Target().Channel;
        message["user"] = user;
        if (place.Thread is { } thread)
        {
            message["thread_ts"] = thread;
        }

        return !(await api.PostEphemeralAsync(place.Workspace, message, cancellationToken)).IsLater;
    }

    /// <summary>Shows the sentence as the person's home page. Returns when to try again; null when done.</summary>
    public async Task<TimeSpan?> ShowHomeAsync(
        PlatformIdentity person,
        Admission.Refused refused,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = new JsonObject
        {
            ["type"] = "home",
            ["blocks"] = SlackRenderer.ViewBlocks(Card.Say(refused.Sentence), refused.Reader(now)),
        };
        var result = await api.PublishViewAsync(person.Workspace, person.UserId, view, cancellationToken);
        return result.IsLater ? result.After ?? TimeSpan.Zero : refused.RetryAfter;
    }
}
