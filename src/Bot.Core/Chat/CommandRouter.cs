using System.Diagnostics;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Core.Chat;

/// <summary>
/// Finds and runs the handler of a command. This is the only place that catches unexpected exceptions: the requester
/// gets a sentence with their own words in it, and the log gets the exception under the same reference. A full disk is
/// expected: the requester is told that nothing was saved.
/// </summary>
public sealed partial class CommandRouter(
    CommandCatalog catalog,
    IServiceProvider services,
    IEnumerable<INamedThings> named,
    ILogger<CommandRouter> logger
)
{
    public async Task<Reply> AnswerAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (registration, routed) = catalog.Find(command);
        if (registration is null)
        {
            return Unknown(command);
        }

        if (await ShowNamedAsync(command, registration.Spec, routed.Text, cancellationToken) is { } shown)
        {
            return shown;
        }

        var reply = await RunAsync(registration, routed, cancellationToken);
        return reply.IsMiss && command is { Action: null, IsExact: false }
            ? await SecondReadingAsync(command, reply, cancellationToken)
            : reply;
    }

    // "claim sign up in one step" begins like the command "claim sign", but if a claim has that name, it is looked up.
    private async Task<Reply?> ShowNamedAsync(
        ChatCommand command,
        CommandSpec longer,
        string rest,
        CancellationToken cancellationToken
    )
    {
        if (
            command is not { Action: null, IsExact: false, File: null }
            || catalog.FindByFirstWord(command.Text) is not var (registration, name)
            || registration.Spec == longer
        )
        {
            return null;
        }

        var words = new TwoReadings(registration.Spec, name, longer, rest);
        var reading = named
            .Select(things => things.Read(command, words))
            .FirstOrDefault(reading => reading is not null);
        if (reading is null)
        {
            return null;
        }

        var reply = await RunAsync(registration, command with { Text = name }, cancellationToken);
        return reply switch
        {
            { IsMiss: true } or { Card: null } => null,
            _ when reading.IsCommandToo => reply.With(
                RouterCards.OrCommand(reply.Card, longer, rest, command.Text)
            ) with
            {
                Understood = new Understood(
                    "command",
                    [registration.Spec.Name, longer.Name],
                    Sure: false,
                    Stored: false
                ),
            },
            _ => reply,
        };
    }

    // "Message from Acme: onboarding is slow" begins like a command. If the command finds nothing, the words are read as
    // a sentence, and the better reading is the answer.
    private async Task<Reply> SecondReadingAsync(ChatCommand command, Reply miss, CancellationToken cancellationToken)
    {
        if (catalog.SentenceReader is not { } reader)
        {
            return miss;
        }

        var reply = await RunAsync(reader, command with { IsMissed = true }, cancellationToken);
        return reply.IsMiss ? miss : reply;
    }

    /// <summary>Says that the words are no command, and which one they may have meant.</summary>
    public Reply Unknown(ChatCommand command)
    {
        var nearest = catalog.Nearest(command.Text);
        return Reply.ToRequester(RouterCards.Unknown(command, nearest, catalog.FreeText)) with
        {
            Understood = new Understood("unknown", nearest is null ? [] : [nearest.Name], Sure: false, Stored: false),
        };
    }

    /// <summary>Runs a command by its wire name. <c>command.Text</c> is what would follow its words.</summary>
    public Task<Reply> RunAsync(string name, ChatCommand command, CancellationToken cancellationToken) =>
        RunAsync(catalog.Named(name), command, cancellationToken);

    private async Task<Reply> RunAsync(
        CommandRegistration registration,
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var needed = registration.Spec.Needs;
        if (needed != Roles.None && (command.Requester.Roles & needed) == Roles.None)
        {
            return Reply.ToRequester(RouterCards.NotAllowed(needed)) with
            {
                Understood = new Understood("command", [registration.Spec.Name], Sure: true, Stored: false),
                IsMiss = command.Text.Length > 0,
            };
        }

        try
        {
            var handler = (ICommandHandler)services.GetRequiredService(registration.Handler);
            var reply = await handler.HandleAsync(command, cancellationToken);
            return reply.Understood is null
                ? reply with
                {
                    Understood = new Understood("command", [registration.Spec.Name], Sure: true, reply.IsStored),
                }
                : reply;
        }
        catch (StorageFullException)
        {
            Log.Full(logger, registration.Spec.Name);
            return Reply.ToRequester(RouterCards.StorageFull(command));
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || cancellationToken.IsCancellationRequested)
        {
            var reference = ActivityTraceId.CreateRandom().ToHexString()[..8];
            Log.Failed(logger, exception, registration.Spec.Name, reference);
            return Reply.ToRequester(RouterCards.Failed(command, reference));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Command {Command} failed, reference {Reference}")]
        public static partial void Failed(ILogger logger, Exception exception, string command, string reference);

        [LoggerMessage(2, LogLevel.Warning, "Command {Command} was refused: the disk of the store is full")]
        public static partial void Full(ILogger logger, string command);
    }
}
