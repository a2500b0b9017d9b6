using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Slack.Reading;

/// <summary>
/// Reads messages for all ways to send one to Duet or to point at one, and asks Slack for the names of the people in
/// them.
/// </summary>
internal sealed class SlackMessageReader(SlackPeople people)
{
    private const int PeopleLookedUp = 5;

    private static readonly Dictionary<string, string> Nobody = [];

    /// <summary>The words, with the bot's mention as Slack writes it; and the author if the message is a forward.</summary>
    public async Task<(string Words, string? Author)> ReadAsync(
        string workspace,
        SlackMessage message,
        string? bot,
        CancellationToken cancellationToken
    )
    {
        var words = Folding.Words(message.Text ?? "");
        var language = SpokenLanguage.Of([.. words], Language.English);
        var names = new SlackNames(Nobody, language) { Bot = bot };
        var read = new SlackMessageText(names).Read(message);
        if (names.Unknown.Count == 0)
        {
            return read;
        }

        var known = new Dictionary<string, string>();
        foreach (var id in names.Unknown.Take(PeopleLookedUp))
        {
            if (await NameAsync(workspace, id, cancellationToken) is { } name)
            {
                known[id] = name;
            }
        }

        return new SlackMessageText(new SlackNames(known, language) { Bot = bot }).Read(message);
    }

    /// <summary>The message as a quote, with the name of its author if Slack tells it in time.</summary>
    public async Task<QuotedMessage> QuoteAsync(
        string workspace,
        string channel,
        SlackMessage message,
        string? link,
        CancellationToken cancellationToken
    )
    {
        var (words, author) = await ReadAsync(workspace, message, bot: null, cancellationToken);
        author ??=
            message.BotProfile?.Text("name") is { Length: > 0 } app ? app
            : message is { BotId: not null, Username.Length: > 0 } ? message.Username
            : message.User is { Length: > 0 } user ? await NameAsync(workspace, user, cancellationToken)
            : null;
        return new QuotedMessage(SlackAddresses.MessageKey(workspace, channel, message.Ts ?? ""), words, author, link);
    }

    private async Task<string?> NameAsync(string workspace, string user, CancellationToken cancellationToken)
    {
        try
        {
            var identity = new PlatformIdentity(Platforms.Slack, workspace, user);
            return await people.FindNameAsync(identity, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // A person waits. The message is worth more than the name.
            return null;
        }
    }
}
