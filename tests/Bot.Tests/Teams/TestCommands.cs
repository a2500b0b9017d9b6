using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Teams;

/// <summary>Commands that only tests have: what a surface must carry and no slice needs yet.</summary>
internal static class TestCommands
{
    public static void AddTestCommands(this IServiceCollection services) =>
        services
            .AddCommand<Announce>(new CommandSpec("test.announce", "announce", LocalizedText.Invariant("announce")))
            .AddCommand<Pick>(new CommandSpec("test.pick", "pick", LocalizedText.Invariant("pick")))
            .AddCommand<Picked>(new CommandSpec("test.picked", null, LocalizedText.Invariant("picked")));

    private sealed class Announce : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                Reply.ToChannel(
                    Card.Ask(
                        LocalizedText.Invariant($"to all: {command.Text}"),
                        new Button(LocalizedText.Invariant("Again"), "test.announce", ""),
                        new Button(LocalizedText.Invariant("Pick"), "test.pick", "")
                    )
                )
            );
    }

    private sealed class Pick : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                Reply.Open(
                    new Form(
                        "test.picked",
                        LocalizedText.Invariant("Pick some"),
                        LocalizedText.Invariant("Send"),
                        [
                            new ChoiceInput(
                                "several",
                                LocalizedText.Invariant("Several"),
                                [Option("a,b"), Option("c%2C"), Option("d")],
                                ["c%2C"],
                                Multiple: true
                            ),
                            new TextInput("value", LocalizedText.Invariant("A field named like our own")),
                            new DayInput("day", LocalizedText.Invariant("Day"), Optional: true),
                        ],
                        "form value"
                    )
                )
            );

        private static Option Option(string value) => new(value, LocalizedText.Invariant(value));
    }

    private sealed class Picked : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                command.Field("value") is null
                    ? Reply.Invalid("value", new LocalizedText("Write a value", "Escribe un valor"))
                    : Reply.ToRequester(
                        LocalizedText.Invariant(
                            $"{command.Value}|{command.Field("value")}|{command.Field("several")?.Replace("\n", "+", StringComparison.Ordinal)}|{command.Field("day")}"
                        )
                    )
            );
    }
}
