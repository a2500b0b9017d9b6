using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Import;
using Bot.Core.Search;
using Bot.Hosting;
using Bot.Playground;

namespace Bot.Cli;

/// <summary>Duet put together but not started: the same product on the same store, for one question.</summary>
internal static class LocalHost
{
    public static async Task<Asked> AskAsync(WebApplicationBuilder builder, AskQuestion question)
    {
        try
        {
            await using var app = await BuildAsync(builder);
            var (user, problem) = await app
                .Services.GetRequiredService<PlaygroundCast>()
                .FindAsync(question.Organization, question.Person, question.Place, CancellationToken.None);
            return user is null ? new Asked(null, null, problem) : await AskAsync(app.Services, user, question);
        }
        catch (Exception reason) when (StorageTexts.Sentence(reason) is { } sentence)
        {
            return new Asked(null, null, sentence);
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

    private static async Task<Asked> AskAsync(IServiceProvider services, PlaygroundUser user, AskQuestion question)
    {
        var (line, key) = (TypedLine.Read(question.Text, user.Place), $"terminal/{Guid.NewGuid():N}");
        Attachment? file = null;
        if (question.File is { } path)
        {
            await using var content = File.OpenRead(path);
            var name = Path.GetFileName(path);
            file = await services
                .GetRequiredService<UploadedFiles>()
                .StoreAsync(user.Organization, key, name, content, CancellationToken.None);
            if (file is null)
            {
                return new Asked(null, null, UploadedFiles.TooLarge(name, user.Organization));
            }
        }

        var result = await services
            .GetRequiredService<ChatPipeline>()
            .AnswerAsync(
                user.Hear(key) with
                {
                    Text = line.Words,
                    IsSpoken = line.IsSpoken,
                    File = file,
                    Action = question.Action,
                    Value = question.Value ?? "",
                    Fields = question.Fields,
                }
            );

        // No service runs here that would read a large file later.
        await services.GetRequiredService<RunImportJobs>().RunAsync(CancellationToken.None);
        var answer = PlaygroundChat.Body(
            result,
            question.Place,
            id: null,
            said: null,
            question.Language is { } language ? Languages.FromLocale(language) : null
        );
        return new Asked(answer, await DownloadAsync(services, user, result.Reply.File), null);
    }

    private static async Task<byte[]?> DownloadAsync(
        IServiceProvider services,
        PlaygroundUser user,
        OfferedFile? offered
    )
    {
        if (offered is null)
        {
            return null;
        }

        var (file, _) = await services
            .GetRequiredService<FileMaker>()
            .MakeAsync(user.Organization, user.Member, offered.Offer, CancellationToken.None);
        return file?.Content.ToArray();
    }
}
