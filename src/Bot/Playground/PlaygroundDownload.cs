using Bot.Core.Chat;
using Bot.Core.Files;
using Microsoft.AspNetCore.Http.Extensions;

namespace Bot.Playground;

/// <summary>
/// <c>GET /playground/download?as=&amp;org=&amp;file=&amp;about=</c>: a file that an answer offered, made anew for the
/// person as they are now.
/// </summary>
internal static class PlaygroundDownload
{
    private const string Path = "/playground/download";

    public static string Url(FileOffer offer, PlatformIdentity person) =>
        Path
        + new QueryBuilder
        {
            { "as", person.UserId },
            { "org", person.Workspace },
            { "file", offer.Producer },
            { "about", offer.Argument },
        };

    public static async Task<IResult> AnswerAsync(
        HttpRequest request,
        PlaygroundCast cast,
        FileMaker files,
        CancellationToken cancellationToken
    )
    {
        string Query(string name) => request.Query[name] is [{ } value] ? value : "";
        var (user, problem) = await cast.FindAsync(
            Query("org"),
            Query("as"),
            PlaygroundConversations.Direct,
            cancellationToken
        );
        if (user is null)
        {
            return PlaygroundJson.Problem(StatusCodes.Status404NotFound, problem!);
        }

        var (file, none) = await files.MakeAsync(
            user.Organization,
            user.Member,
            new FileOffer(Query("file"), Query("about")),
            cancellationToken
        );
        return file is null
            ? PlaygroundJson.Problem(StatusCodes.Status404NotFound, none!, user.Member.Language)
            : Results.Bytes(file.Content, file.MediaType, file.Name);
    }
}
