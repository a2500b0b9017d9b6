using Bot.Cli;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Says and does things in a seat through the same front door as every surface, and keeps what was said and answered.</summary>
internal sealed class PlaygroundChat(ChatPipeline door, PlaygroundMessages messages)
{
    public async Task<AnswerBody> SayAsync(
        PlaygroundUser seat,
        string text,
        Attachment? file,
        string? deliveryKey,
        Language? language
    )
    {
        var key = Key(seat, deliveryKey);
        var line = TypedLine.Read(text, seat.Place);
        var said = messages.Add(
            new PlaygroundMessage(seat.Place, ReaderOf(seat))
            {
                From = seat.Person,
                FromName = seat.Member.Name,
                Words = text,
                File = file?.Name,
                Key = "said " + key,
                OnlyFor = line.IsPrivate ? seat.Person : null,
            }
        );
        var answer = await door.AnswerAsync(
            seat.Hear(key) with
            {
                Text = line.Words,
                IsSpoken = line.IsSpoken,
                File = file,
            }
        );
        return Kept(seat, answer, said.Id, source: null, language);
    }

    public async Task<AnswerBody> ActAsync(PlaygroundUser seat, ActRequest request, Language? language)
    {
        var answer = await door.AnswerAsync(
            seat.Hear(Key(seat, request.DeliveryKey)) with
            {
                Action = request.Action,
                Value = request.Value ?? "",
                Fields = Filled(request.Fields),
                Source = request.Source is { } source ? new MessageRef(seat.Place, source) : null,
            }
        );
        return Kept(seat, answer, said: null, request.Source, language);
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
    public static AnswerBody Body(CommandResult answer, string place, string? id, string? said, Language? language)
    {
        var reply = answer.Reply;
        var reader = language is { } other ? answer.Reader with { Language = other } : answer.Reader;
        var card = reply.Card is { } shown ? Rendered.Of(shown, reader) : null;
        var form = reply.Form is { } opened ? Rendered.Of(opened, reader) : null;
        return new AnswerBody(
            id,
            said,
            place,
            AudienceName(reply.Audience),
            reply.UpdatesSource,
            card?.Text ?? form?.Text ?? TerminalRenderer.Errors(reply.Errors, reader),
            card?.Neutral,
            card?.BlockKit,
            card?.AdaptiveCard,
            card?.Html,
            form is null ? null : new FormBody(form.Text, form.Neutral, form.BlockKit, form.AdaptiveCard, form.Html),
            reply.Errors.ToDictionary(error => error.Key, error => reader.Plain(error.Value))
        );
    }

    private AnswerBody Kept(PlaygroundUser seat, CommandResult answer, string? said, string? source, Language? language)
    {
        var reader = language is { } other ? answer.Reader with { Language = other } : answer.Reader;
        var kept = answer.Reply.Card is { } card ? Keep(seat, answer, card, source, reader, said) : null;
        return Body(answer, PlaygroundConversations.Name(seat.Place), kept?.Id, said, language);
    }

    private PlaygroundMessage Keep(
        PlaygroundUser seat,
        CommandResult answer,
        Card card,
        string? source,
        RenderContext reader,
        string? said
    )
    {
        if (
            answer.Reply.UpdatesSource
            && source is not null
            && messages.Replace(seat.Place, source, card, reader, seat.Person) is { } replaced
        )
        {
            return replaced;
        }

        var place = answer.Reply.Audience == Audience.Thread ? seat.Place with { Thread = source ?? said } : seat.Place;
        return messages.Add(
            new PlaygroundMessage(place, reader)
            {
                Card = card,
                OnlyFor = answer.Reply.Audience == Audience.Requester ? seat.Person : null,
                Key = "reply " + answer.Command.DeliveryKey,
            }
        );
    }

    private static RenderContext ReaderOf(PlaygroundUser seat) =>
        new(seat.Member.Language, seat.Member.TimeZone, default);

    // A key of the caller's own is theirs alone: two people may well choose the same one.
    private static string Key(PlaygroundUser seat, string? deliveryKey) =>
        $"playground/{seat.Person}/{deliveryKey ?? Guid.NewGuid().ToString("N")}";

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
