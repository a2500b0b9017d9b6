using Bot.Cli;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Says and does things in a seat through the same front door as every surface, and keeps what was said and answered.</summary>
internal sealed class PlaygroundChat(ChatPipeline door, PlaygroundMessages messages)
{
    public async Task<AnswerBody> SayAsync(
        PlaygroundUser user,
        string text,
        Attachment? file,
        string? deliveryKey,
        Language? language
    )
    {
        var key = Key(user, deliveryKey);
        var line = TypedLine.Read(text, user.Place);
        var said = messages.Add(
            new PlaygroundMessage(user.Place, ReaderOf(user))
            {
                From = user.Person,
                FromName = user.Member.Name,
                Words = text,
                File = file?.Name,
                Key = "said " + key,
                OnlyFor = line.IsPrivate ? user.Person : null,
            }
        );
        var result = await door.AnswerAsync(
            user.Hear(key) with
            {
                Text = line.Words,
                IsSpoken = line.IsSpoken,
                File = file,
            }
        );
        return Kept(user, result, said.Id, source: null, language);
    }

    public async Task<AnswerBody> ActAsync(PlaygroundUser user, ActRequest request, Language? language)
    {
        var result = await door.AnswerAsync(
            user.Hear(Key(user, request.DeliveryKey)) with
            {
                Action = request.Action,
                Value = request.Value ?? "",
                Fields = Filled(request.Fields),
                Source = request.Source is { } source ? new MessageRef(user.Place, source) : null,
            }
        );
        return Kept(user, result, said: null, request.Source, language);
    }

    // Callers of the playground's API know these words: they stay when the enum's names change.
    private static string AudienceName(Audience audience) =>
        audience switch
        {
            Audience.Requester => "asker",
            Audience.Channel => "channel",
            Audience.Thread => "thread",
            _ => throw new ArgumentOutOfRangeException(nameof(audience)),
        };

    /// <summary>The answer for who asked, without keeping it anywhere.</summary>
    public static AnswerBody Body(CommandResult result, string place, string? id, string? said, Language? language)
    {
        var reply = result.Reply;
        var context = language is { } other ? result.Reader with { Language = other } : result.Reader;
        var card = reply.Card is { } shown ? Rendered.Of(shown, context) : null;
        var form = reply.Form is { } opened ? Rendered.Of(opened, context) : null;
        return new AnswerBody(
            id,
            said,
            place,
            AudienceName(reply.Audience),
            reply.UpdatesSource,
            card?.Text ?? form?.Text ?? TerminalRenderer.Errors(reply.Errors, context),
            card?.Neutral,
            card?.BlockKit,
            card?.AdaptiveCard,
            card?.Html,
            form is null ? null : new FormBody(form.Text, form.Neutral, form.BlockKit, form.AdaptiveCard, form.Html),
            reply.Errors.ToDictionary(error => error.Key, error => context.Plain(error.Value))
        );
    }

    private AnswerBody Kept(PlaygroundUser user, CommandResult result, string? said, string? source, Language? language)
    {
        var context = language is { } other ? result.Reader with { Language = other } : result.Reader;
        var kept = result.Reply.Card is { } card ? Keep(user, result, card, source, context, said) : null;
        return Body(result, PlaygroundConversations.Name(user.Place), kept?.Id, said, language);
    }

    private PlaygroundMessage Keep(
        PlaygroundUser user,
        CommandResult result,
        Card card,
        string? source,
        RenderContext context,
        string? said
    )
    {
        if (
            result.Reply.UpdatesSource
            && source is not null
            && messages.Replace(user.Place, source, card, context, user.Person) is { } replaced
        )
        {
            return replaced;
        }

        var place = result.Reply.Audience == Audience.Thread ? user.Place with { Thread = source ?? said } : user.Place;
        return messages.Add(
            new PlaygroundMessage(place, context)
            {
                Card = card,
                OnlyFor = result.Reply.Audience == Audience.Requester ? user.Person : null,
                Key = "reply " + result.Command.DeliveryKey,
            }
        );
    }

    private static RenderContext ReaderOf(PlaygroundUser user) =>
        new(user.Member.Language, user.Member.TimeZone, default);

    // A key of the caller's own is theirs alone: two people may well choose the same one.
    private static string Key(PlaygroundUser user, string? deliveryKey) =>
        $"playground/{user.Person}/{deliveryKey ?? Guid.NewGuid().ToString("N")}";

    private static Dictionary<string, string> Filled(IReadOnlyDictionary<string, string>? fields) =>
        (fields ?? new Dictionary<string, string>())
            .Where(field => !string.IsNullOrEmpty(field.Value))
            .ToDictionary(field => field.Key, field => field.Value);
}

/// <summary>
/// A line typed in a place. In a channel it is said to Duet as after a mention, for everybody to see; with a slash before
/// it, it is a command that only Duet hears, as in Slack.
/// </summary>
internal sealed record TypedLine(string Words, bool IsSpoken, bool IsPrivate)
{
    public static TypedLine Read(string text, Address place)
    {
        var words = text.TrimStart();
        var isCommand = words.StartsWith('/');
        foreach (var name in new[] { "@duet", "/duet" })
        {
            if (
                words.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (words.Length == name.Length || char.IsWhiteSpace(words[name.Length]))
            )
            {
                words = words[name.Length..].TrimStart();
            }
        }

        return new TypedLine(words, !isCommand, isCommand && place.Kind == AddressKind.Channel);
    }
}
