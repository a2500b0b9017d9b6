using System.Net;

namespace Bot.Playground;

/// <summary>
/// Who gets to the playground: programs and browsers on this machine. On the page anybody can be anybody, so a connection
/// from elsewhere sees nothing (404), and a web page from elsewhere in the own browser can neither read nor change:
/// a foreign name that was pointed at this machine shows in the Host header, a foreign page in Origin and content type.
/// </summary>
internal static class LoopbackFilter
{
    // No inline script anywhere; styles that the adaptivecards library sets go through the DOM, which the policy allows.
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsFromHere(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return HttpMethods.IsGet(context.Request.Method) || IsOwnChange(context.Request)
            ? next(context)
            : PlaygroundJson.Problem(StatusCodes.Status403Forbidden, PlaygroundTexts.OtherOrigin).ExecuteAsync(context);
    }

    // What a proxy passes on came from somewhere else, however near the proxy is.
    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLoopbackName(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Programs send no Origin; browsers always do when they change something, and a form cannot send JSON.
    private static bool IsOwnChange(HttpRequest request) =>
        request.HasJsonContentType()
        && request.Headers.Origin.All(origin => origin == $"{request.Scheme}://{request.Host}");
}
