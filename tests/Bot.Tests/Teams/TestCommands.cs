using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Teams;

/// <summary>Commands that only tests have: what a surface must carry and no slice needs yet.</summary>
internal static class TestCommands
{
    public static void AddTestCommands(this IServiceCollection services) =>
        services
            .AddCommand<Announce>(new CommandSpec("test.announce", "announce", Phrase.Verbatim("announce")))
            .AddCommand<Pick>(new CommandSpec("test.pick", "pick", Phrase.Verbatim("pick")))
            .AddCommand<Picked>(new CommandSpec("test.picked", null, Phrase.Verbatim("picked")));

    private sealed class Announce : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                Reply.ToChannel(
                    Card.Ask(
                        Phrase.Verbatim($"to all: {command.Text}"),
                        new Button(Phrase.Verbatim("Again"), "test.announce", ""),
                        new Button(Phrase.Verbatim("Pick"), "test.pick", "")
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
                        Phrase.Verbatim("Pick some"),
                        Phrase.Verbatim("Send"),
                        [
                            new ChoiceInput(
                                "several",
                                Phrase.Verbatim("Several"),
                                [Option("a,b"), Option("c%2C"), Option("d")],
                                ["c%2C"],
                                Multiple: true
                            ),
                            new TextInput("value", Phrase.Verbatim("A field named like our own")),
                            new DayInput("day", Phrase.Verbatim("Day"), Optional: true),
                        ],
                        "form value"
                    )
                )
            );

        private static Option Option(string value) => new(value, Phrase.Verbatim(value));
    }

    private sealed class Picked : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                command.Field("value") is null
                    ? Reply.Invalid("value", new Phrase("Write a value", "Escribe un valor"))
                    : Reply.ToAsker(
                        Phrase.Verbatim(
                            $"{command.Value}|{command.Field("value")}|{command.Field("several")?.Replace("\n", "+", StringComparison.Ordinal)}|{command.Field("day")}"
                        )
                    )
            );
    }
}
