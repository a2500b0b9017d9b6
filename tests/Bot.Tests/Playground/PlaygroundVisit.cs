using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Playground;

/// <summary>The app with its playground on, visited from an address: the in-process server has none of its own.</summary>
internal static class PlaygroundVisit
{
    public static BotApp App(
        string? from = "127.0.0.1",
        bool? enabled = true,
        Action<IServiceCollection>? replace = null,
        string? path = null
    ) =>
        new(
            enabled is { } set ? new() { ["Playground:Enabled"] = set ? "true" : "false" } : null,
            services =>
            {
                services.AddSingleton<IStartupFilter>(new ComingFrom(from is null ? null : IPAddress.Parse(from)));
                services.AddCommand<Echo>(new CommandSpec("echo", "echo|eco", LocalizedText.Invariant("echo")));
                services.AddCommand<Shout>(new CommandSpec("shout", "shout|grita", LocalizedText.Invariant("shout")));
                services.AddCommand<Ask>(new CommandSpec("ask", "ask|pregunta", LocalizedText.Invariant("ask")));
                replace?.Invoke(services);
            },
            path
        );

    public static async Task<JsonObject> SayAsync(
        this BotApp app,
        string person,
        string text,
        string place = "dm",
        object? file = null,
        string? deliveryKey = null
    )
    {
        var answer = await app.CreateClient()
            .PostAsJsonAsync(
                "/playground/messages",
                new
                {
                    As = person,
                    In = place,
                    Text = text,
                    File = file,
                    DeliveryKey = deliveryKey,
                }
            );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public static async Task<JsonObject> ActAsync(this BotApp app, string person, object request)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(request)!.AsObject();
        body["as"] = person;
        var answer = await app.CreateClient().PostAsJsonAsync("/playground/actions", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public static async Task<JsonArray> SeenAsync(this BotApp app, string person, string place = "dm") =>
        (await app.CreateClient().GetFromJsonAsync<JsonObject>($"/playground/messages?as={person}&in={place}"))![
            "messages"
        ]!.AsArray();

    public static IReadOnlyList<string> Texts(this JsonArray messages) =>
        [.. messages.Select(message => (string)message!["text"]!)];

    private sealed class ComingFrom(IPAddress? address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            builder =>
            {
                builder.Use(
                    (context, rest) =>
                    {
                        context.Connection.RemoteIpAddress = address;
                        return rest(context);
                    }
                );
                next(builder);
            };
    }

    /// <summary>Says back to the asker what it heard.</summary>
    private sealed class Echo : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                Reply.ToRequester(
                    LocalizedText.Invariant(
                        $"{command.Member.Id} {(command.IsSpoken ? "said" : "typed")} {command.Text}{(command.File is { } file ? $" with {file.Name} of {file.Content.Length} bytes" : "")}"
                    )
                )
            );
    }

    /// <summary>Answers the whole channel, in both languages.</summary>
    private sealed class Shout : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                Reply.ToChannel(
                    Card.Ask(
                        new LocalizedText($"Hear: {command.Text}", $"Oíd: {command.Text}"),
                        new Button(new LocalizedText("More", "Más"), "ask", "more")
                    )
                )
            );
    }

    /// <summary>Opens a form; without its field it is invalid, with it the card with the button is replaced.</summary>
    private sealed class Ask : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(
                command.Field("what") is { } what
                    ? Reply.Replace(
                        LocalizedText.Invariant($"asked {what} from {command.Source?.MessageId ?? "nowhere"}")
                    )
                : command.Value == "sent" ? Reply.Invalid("what", new LocalizedText("Say what", "Di qué"))
                : Reply.Open(
                    new Form(
                        "ask",
                        new LocalizedText("Ask", "Preguntar"),
                        new LocalizedText("Send", "Enviar"),
                        [new TextInput("what", new LocalizedText("What", "Qué"))],
                        "sent"
                    )
                )
            );
    }
}
