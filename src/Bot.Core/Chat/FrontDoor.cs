using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Chat;

/// <summary>
/// What a surface heard: from whom, where, and what. <see cref="DeliveryKey"/> is the same for every retry of this
/// request and for no other. The rest is as in <see cref="ChatCommand"/>.
/// </summary>
public sealed record Heard(Introduction Who, Address Place, string DeliveryKey)
{
    public string Text { get; init; } = "";

    /// <summary>What people call the channel ("#sales"), where the request tells.</summary>
    public string? PlaceName { get; init; }

    public string? Action { get; init; }

    public string Value { get; init; } = "";

    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public MessageRef? Source { get; init; }

    public bool IsSpoken { get; init; }

    public Attachment? File { get; init; }

    /// <summary>The message that the person points at.</summary>
    public QuotedMessage? Quoted { get; init; }
}

/// <summary>The reply, with the reader that it is to be rendered for.</summary>
public sealed record Answer(ChatCommand Command, Reply Reply)
{
    public Reader Reader => Command.Reader;
}

/// <summary>Told after each command that somebody did something in an organization. Must be quick and must not throw.</summary>
public interface IAfterCommand
{
    void Answered(ChatCommand command);
}

/// <summary>
/// Where every surface comes in, once it knows that the request is genuine: who is it, what do they want, what is the
/// answer. Work gets its own deadline and not the request's token: a client that hangs up must not undo half of it.
/// </summary>
public sealed class FrontDoor(
    MemberDirectory directory,
    CommandCatalog catalog,
    CommandRouter router,
    IEnumerable<IAfterCommand> after,
    TimeProvider time
)
{
    /// <summary>Slack and Teams want an answer in three seconds; this leaves time to render and send it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2.5);

    public async Task<Answer> AnswerAsync(Heard heard)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        var (organization, member) = await WelcomeAsync(
            heard.Who with
            {
                Language = heard.Who.Language ?? catalog.LanguageOf(heard.Text),
            },
            deadline.Token
        );
        var command = new ChatCommand(
            organization,
            member,
            heard.Who.Identity,
            heard.Place,
            heard.Text,
            heard.DeliveryKey,
            time.GetUtcNow()
        )
        {
            PlaceName = heard.PlaceName,
            Action = heard.Action,
            Value = heard.Value,
            Fields = heard.Fields,
            Source = heard.Source,
            IsSpoken = heard.IsSpoken,
            File = heard.File,
            Quoted = heard.Quoted,
        };
        var reply = await router.AnswerAsync(command, deadline.Token);

        after.ToList().ForEach(listener => listener.Answered(command));

        // A settings command may have changed the language in which its own answer is read.
        var changed = await directory.FindAsync(member, CancellationToken.None);
        return new Answer(command with { Member = changed ?? member }, reply);
    }

    // On a full disk nobody can be added, but everyone can read.
    private async Task<(Organization Organization, Member Member)> WelcomeAsync(
        Introduction person,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await directory.WelcomeAsync(person, cancellationToken);
        }
        catch (StorageFullException)
        {
            return await directory.GuestAsync(person, cancellationToken);
        }
    }
}
