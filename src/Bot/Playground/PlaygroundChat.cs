using Bot.Cli;
using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Playground;

/// <summary>
/// Runs a playground user's messages and actions through the same pipeline as every surface, and stores the messages
/// and answers.
/// </summary>
internal sealed class PlaygroundChat(
    ChatPipeline pipeline,
    PlaygroundMessages messages,
    UploadedFiles uploads,
    Outbox outbox
)
{
    /// <summary>The same with a file of any size; null if it is larger than the organization allows.</summary>
    public async Task<AnswerBody?> UploadAsync(
        PlaygroundUser user,
        string text,
        string name,
        Stream content,
        string? deliveryKey,
        Language? language,
        CancellationToken cancellationToken
    )
    {
        deliveryKey ??= Guid.NewGuid().ToString("N");
        var key = Key(user, deliveryKey);
        var file = await uploads.StoreAsync(user.Organization, key, name, content, cancellationToken);
        return file is null ? null : await SayAsync(user, text, file, deliveryKey, language);
    }

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
        var result = await pipeline.AnswerAsync(
            user.Hear(key) with
            {
                Text = line.Words,
                IsSpoken = line.IsSpoken,
                File = file,
            }
        );
        return await StoreAsync(user, result, said.Id, source: null, language);
    }

    public async Task<AnswerBody> ActAsync(PlaygroundUser user, ActRequest request, Language? language)
    {
        var result = await pipeline.AnswerAsync(
            user.Hear(Key(user, request.DeliveryKey)) with
            {
                Action = request.Action,
                Value = request.Value ?? "",
                Fields = NonEmpty(request.Fields),
                Source = request.Source is { } source ? new MessageRef(user.Place, source) : null,
            }
        );
        return await StoreAsync(user, result, said: null, request.Source, language);
    }

    // Clients of the playground's API use these words, so they stay when the enum's names change.
    private static string AudienceName(Audience audience) =>
        audience switch
        {
            Audience.Requester => "asker",
            Audience.Channel => "channel",
            Audience.Thread => "thread",
            _ => throw new ArgumentOutOfRangeException(nameof(audience)),
        };

    /// <summary>The answer for the person who asked. Nothing is stored.</summary>
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
            reply.Errors.ToDictionary(error => error.Key, error => context.Plain(error.Value)),
            reply.Understood,
            reply.Verdicts,
            DownloadBody.Of(reply.File, result.Command.Identity)
        );
    }

    private async Task<AnswerBody> StoreAsync(
        PlaygroundUser user,
        CommandResult result,
        string? said,
        string? source,
        Language? language
    )
    {
        var context = language is { } other ? result.Reader with { Language = other } : result.Reader;
        var stored = result.Reply.Card is { } card ? StoreCard(user, result, card, source, context, said) : null;
        if (stored is not null && result.Reply.IsFollowed)
        {
            await outbox.EnqueueAsync([Posting(stored, result)], CancellationToken.None);
        }

        return Body(result, PlaygroundConversations.Name(user.Place), stored?.Id, said, language);
    }

    private PlaygroundMessage StoreCard(
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
                Offer = result.Reply.File,
                OnlyFor = result.Reply.Audience == Audience.Requester ? user.Person : null,
                Key = result.Reply.IsFollowed
                    ? PlaygroundPoster.KeyOf(result.Command.Organization.Id, result.Command.DeliveryKey)
                    : "reply " + result.Command.DeliveryKey,
            }
        );
    }

    // The poster finds the message under its key, so that the outbox learns where it is.
    private static OutboundMessage Posting(PlaygroundMessage message, CommandResult result) =>
        new(
            result.Command.Organization.Id,
            result.Command.DeliveryKey,
            message.Place,
            message.Card!,
            result.Command.Member.Language,
            result.Command.Member.Zone,
            result.Command.At
        );

    private static RenderContext ReaderOf(PlaygroundUser user) =>
        new(user.Member.Language, user.Member.TimeZone, default);

    // A caller's own key is scoped to the person, because two people may choose the same one.
    private static string Key(PlaygroundUser user, string? deliveryKey) =>
        $"playground/{user.Person}/{deliveryKey ?? Guid.NewGuid().ToString("N")}";

    private static Dictionary<string, string> NonEmpty(IReadOnlyDictionary<string, string>? fields) =>
        (fields ?? new Dictionary<string, string>())
            .Where(field => !string.IsNullOrEmpty(field.Value))
            .ToDictionary(field => field.Key, field => field.Value);
}

/// <summary>
/// A line typed in a conversation. In a channel it counts as a mention of Duet that everybody sees. With a leading
/// slash it is a command that only Duet sees, as in Slack.
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
