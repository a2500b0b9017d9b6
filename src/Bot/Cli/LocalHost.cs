using Bot.Core.Chat;
using Bot.Core.Search;
using Bot.Hosting;
using Bot.Playground;

namespace Bot.Cli;

/// <summary>Duet put together but not started: the same product on the same store, for one question.</summary>
internal static class LocalHost
{
    public static async Task<(AnswerBody? Answer, LocalizedText? Problem)> AskAsync(
        WebApplicationBuilder builder,
        AskQuestion question
    )
    {
        try
        {
            await using var app = await BuildAsync(builder);
            var (user, problem) = await app
                .Services.GetRequiredService<PlaygroundCast>()
                .FindAsync(question.Organization, question.Person, question.Place, CancellationToken.None);
            return user is null
                ? (null, problem)
                : (await AskAsync(app.Services.GetRequiredService<ChatPipeline>(), user, question), null);
        }
        catch (Exception reason) when (StorageTexts.Sentence(reason) is { } sentence)
        {
            return (null, sentence);
        }
    }

    /// <summary>
    /// Duet put together, with the sample loaded where a start would load it; what is printed is an answer, so that what
    /// goes wrong is logged beside it.
    /// </summary>
    public static async Task<WebApplication> BuildAsync(WebApplicationBuilder builder)
    {
        builder
            .Logging.ClearProviders()
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning);
        builder.AddDuet();
        var app = builder.Build();
        try
        {
            await app.OpenStorageAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        await ActivatorUtilities.CreateInstance<SampleAtStart>(app.Services).StartingAsync(CancellationToken.None);
        await app.Services.GetRequiredService<SearchFeed>().LoadAsync(CancellationToken.None);
        return app;
    }

    private static async Task<AnswerBody> AskAsync(ChatPipeline door, PlaygroundUser user, AskQuestion question)
    {
        var line = TypedLine.Read(question.Text, user.Place);
        var result = await door.AnswerAsync(
            user.Hear($"terminal/{Guid.NewGuid():N}") with
            {
                Text = line.Words,
                IsSpoken = line.IsSpoken,
                File = question.File,
                Action = question.Action,
                Value = question.Value ?? "",
                Fields = question.Fields,
            }
        );
        return PlaygroundChat.Body(
            result,
            question.Place,
            id: null,
            said: null,
            question.Language is { } language ? Languages.FromLocale(language) : null
        );
    }
}
