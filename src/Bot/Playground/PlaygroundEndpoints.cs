using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Playground;

/// <summary>
/// The page and its API. The API is stable, so that scripts can use Duet without a browser: <c>GET
/// /playground/people</c>, <c>GET /playground/places</c>, <c>POST /playground/messages</c>, <c>POST
/// /playground/actions</c>, <c>GET /playground/messages?as=&amp;in=&amp;after=</c>, and for files of any size <c>POST
/// /playground/files?as=&amp;in=&amp;name=</c> with the file as the body. Every error is <c>{"error": "a
/// sentence"}</c>: 404 for an unknown person, place or organization, 400 for a bad body.
/// </summary>
internal static class PlaygroundEndpoints
{
    public const int LongestText = 100_000;
    public const int LargestFileInMegabytes = 10;

    public static void MapPlaygroundPage(this WebApplication app)
    {
        app.MapGet("/", () => PlaygroundAssets.Get("playground.html"));
        app.MapGet("/playground/assets/{**path}", (string path) => PlaygroundAssets.Get(path));
        app.MapGet(
            "/playground/texts",
            () =>
                PlaygroundJson.Ok(
                    new
                    {
                        Texts = new { En = Page(Language.English), Es = Page(Language.Spanish) },
                        Suggestions = new { En = Suggestions(Language.English), Es = Suggestions(Language.Spanish) },
                    }
                )
        );
    }

    public static void MapPlaygroundApi(this WebApplication app)
    {
        app.MapGet("/playground/people", PeopleAsync);
        app.MapGet("/playground/places", Places);
        app.MapGet("/playground/messages", ListAsync);
        app.MapPost("/playground/messages", SayAsync);
        app.MapPost("/playground/files", UploadAsync);
        app.MapGet("/playground/download", PlaygroundDownload.AnswerAsync);
        app.MapPost("/playground/actions", ActAsync);
    }

    private static async Task<IResult> PeopleAsync(
        PlaygroundCast cast,
        CancellationToken cancellationToken,
        string org = PlaygroundOptions.Sample
    ) =>
        await cast.ListAsync(org, cancellationToken) is { } members
            ? PlaygroundJson.Ok(new { People = members.Select(Person) })
            : PlaygroundJson.Problem(StatusCodes.Status404NotFound, PlaygroundTexts.NoOrganization(org));

    private static IResult Places() =>
        PlaygroundJson.Ok(
            new
            {
                Places = PlaygroundConversations
                    .Channels.Select(channel => new PlaceBody(channel, "channel", "#" + channel))
                    .Prepend(new PlaceBody(PlaygroundConversations.Direct, "direct", "Duet")),
            }
        );

    // "as" and "in" are C# keywords, so the parameters are read by name.
    private static async Task<IResult> ListAsync(
        HttpRequest request,
        PlaygroundCast cast,
        PlaygroundMessages messages,
        CancellationToken cancellationToken
    )
    {
        string Query(string name, string otherwise) =>
            request.Query[name] is [{ Length: > 0 } value] ? value : otherwise;
        var (user, problem) = await cast.FindAsync(
            Query("org", PlaygroundOptions.Sample),
            Query("as", ""),
            Query("in", PlaygroundConversations.Direct),
            cancellationToken
        );
        if (user is null)
        {
            return PlaygroundJson.Problem(StatusCodes.Status404NotFound, problem!);
        }

        var listed = messages.In(user, long.TryParse(Query("after", "0"), out var after) ? after : 0);
        return PlaygroundJson.Ok(
            new
            {
                Messages = listed.Select(MessageBody.Of),
                Last = listed.Count == 0 ? after : listed.Max(message => message.Revision),
            }
        );
    }

    private static async Task<IResult> SayAsync(
        HttpRequest request,
        PlaygroundCast cast,
        PlaygroundChat chat,
        CancellationToken cancellationToken
    )
    {
        if (await PlaygroundJson.ReadAsync<SayRequest>(request) is not { } body)
        {
            return PlaygroundJson.Problem(StatusCodes.Status400BadRequest, PlaygroundTexts.NotJson);
        }

        var (user, problem) = await cast.FindAsync(
            body.Org ?? PlaygroundOptions.Sample,
            body.As ?? "",
            body.In ?? PlaygroundConversations.Direct,
            cancellationToken
        );
        if (user is null)
        {
            return PlaygroundJson.Problem(StatusCodes.Status404NotFound, problem!);
        }

        var (file, refusal) = Attached(body);
        if (refusal is not null)
        {
            return PlaygroundJson.Problem(StatusCodes.Status400BadRequest, refusal, user.Member.Language);
        }

        if (file is null)
        {
            return PlaygroundJson.Ok(
                await chat.SayAsync(user, body.Text ?? "", file: null, body.DeliveryKey, LanguageOf(body.Lang))
            );
        }

        using var content = new MemoryStream(file.Content.ToArray());
        return Uploaded(
            await chat.UploadAsync(
                user,
                body.Text ?? "",
                file.Name,
                content,
                body.DeliveryKey,
                LanguageOf(body.Lang),
                cancellationToken
            ),
            user,
            file.Name
        );
    }

    // As a query, because the body is the file.
    private static async Task<IResult> UploadAsync(
        HttpRequest request,
        PlaygroundCast cast,
        PlaygroundChat chat,
        CancellationToken cancellationToken
    )
    {
        string? Query(string name) => request.Query[name] is [{ Length: > 0 } value] ? value : null;
        var (user, problem) = await cast.FindAsync(
            Query("org") ?? PlaygroundOptions.Sample,
            Query("as") ?? "",
            Query("in") ?? PlaygroundConversations.Direct,
            cancellationToken
        );
        if (user is null)
        {
            return PlaygroundJson.Problem(StatusCodes.Status404NotFound, problem!);
        }

        if (Query("name") is not { } name || Query("text")?.Length > LongestText)
        {
            return PlaygroundJson.Problem(
                StatusCodes.Status400BadRequest,
                PlaygroundTexts.BadFile,
                user.Member.Language
            );
        }

        // The size is checked while the file is stored.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var answer = await chat.UploadAsync(
            user,
            Query("text") ?? "",
            name,
            request.Body,
            Query("deliveryKey"),
            LanguageOf(Query("lang")),
            cancellationToken
        );
        return Uploaded(answer, user, name);
    }

    private static IResult Uploaded(AnswerBody? answer, PlaygroundUser user, string name) =>
        answer is not null
            ? PlaygroundJson.Ok(answer)
            : PlaygroundJson.Problem(
                StatusCodes.Status400BadRequest,
                UploadedFiles.TooLarge(name, user.Organization),
                user.Member.Language
            );

    private static async Task<IResult> ActAsync(
        HttpRequest request,
        PlaygroundCast cast,
        PlaygroundChat chat,
        CancellationToken cancellationToken
    )
    {
        if (await PlaygroundJson.ReadAsync<ActRequest>(request) is not { Action.Length: > 0 } body)
        {
            return PlaygroundJson.Problem(StatusCodes.Status400BadRequest, PlaygroundTexts.NotJson);
        }

        var (user, problem) = await cast.FindAsync(
            body.Org ?? PlaygroundOptions.Sample,
            body.As ?? "",
            body.In ?? PlaygroundConversations.Direct,
            cancellationToken
        );
        if (user is null)
        {
            return PlaygroundJson.Problem(StatusCodes.Status404NotFound, problem!);
        }

        var isTooLong =
            (body.Value?.Length ?? 0) + (body.Fields?.Values.Sum(value => value?.Length ?? 0) ?? 0) > LongestText;
        return isTooLong
            ? PlaygroundJson.Problem(
                StatusCodes.Status400BadRequest,
                PlaygroundTexts.TooLong(LongestText),
                user.Member.Language
            )
            : PlaygroundJson.Ok(await chat.ActAsync(user, body, LanguageOf(body.Lang)));
    }

    private static (Attachment? File, LocalizedText? Refusal) Attached(SayRequest body)
    {
        if (body.Text?.Length > LongestText)
        {
            return (null, PlaygroundTexts.TooLong(LongestText));
        }

        if (body.File is not { } file)
        {
            return (null, string.IsNullOrWhiteSpace(body.Text) ? PlaygroundTexts.Nothing : null);
        }

        var content = new byte[(file.Base64?.Length ?? 0) / 4 * 3 + 3];
        if (
            string.IsNullOrWhiteSpace(file.Name)
            || !Convert.TryFromBase64String(file.Base64 ?? "", content, out var length)
        )
        {
            return (null, PlaygroundTexts.BadFile);
        }

        return length > LargestFileInMegabytes * 1024 * 1024
            ? (null, PlaygroundTexts.FileTooLarge(LargestFileInMegabytes))
            : (new Attachment(file.Name, content.AsMemory(0, length)), null);
    }

    private static PersonBody Person(Member member) =>
        new(
            PlaygroundCast.PersonOf(member),
            member.Name,
            member.Side?.ToString().ToLowerInvariant(),
            member.IsApprover,
            member.IsAdmin,
            member.Language.Code(),
            member.Zone
        );

    private static Language? LanguageOf(string? code) => code is null ? null : Languages.FromLocale(code);

    private static Dictionary<string, string> Page(Language language) =>
        PageTexts.All.ToDictionary(
            text => text.Key,
            text => new RenderContext(language, TimeZoneInfo.Utc, default).Plain(text.Value)
        );

    private static IEnumerable<string> Suggestions(Language language) =>
        PageTexts.Suggestions.Select(suggestion =>
            new RenderContext(language, TimeZoneInfo.Utc, default).Plain(suggestion)
        );
}
