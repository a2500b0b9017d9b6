using System.Net;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Slack.Installing;

/// <summary>The page that a person sees when they return from Slack.</summary>
internal static class SlackInstallPage
{
    private const string Viewport = "width=device-width, initial-scale=1";

    private const string Style =
        ":root{color-scheme:light dark}"
        + "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem}"
        + "h1{font-size:1.6rem}";

    public static IResult Show(LocalizedText sentence, Language language, int status)
    {
        var words = new RenderContext(language, TimeZoneInfo.Utc, default).Plain(sentence);
        return Results.Text(
            $$"""
            <!doctype html>
            <html lang="{{language.Code()}}">
            <meta charset="utf-8"><meta name="viewport" content="{{Viewport}}"><title>Duet</title>
            <style>{{Style}}</style>
            <h1>Duet</h1>
            <p>{{WebUtility.HtmlEncode(words)}}</p>
            </html>
            """,
            "text/html",
            Encoding.UTF8,
            status
        );
    }
}
