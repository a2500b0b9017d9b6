using System.Net;

namespace Bot.Playground;

/// <summary>
/// Restricts the playground to programs and browsers on this machine. The page lets anyone act as anyone, so other
/// machines get a 404. A foreign web page in a local browser can neither read nor change anything: the Host header
/// reveals a foreign name that points at this machine, and Origin and content type reveal a foreign page.
/// </summary>
internal static class LoopbackFilter
{
    // No inline scripts at all. The adaptivecards library sets styles through the DOM, which the policy allows.
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri "
        + "'none'; form-action 'self'; frame-ancestors 'none'";

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

    // Forwarded requests come from elsewhere, even if the proxy is local.
    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLoopbackName(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>The content type of a file. As of JSON, no HTML form can send it.</summary>
    public const string FileType = "application/octet-stream";

    // Programs send no Origin. Browsers always send it with changes, and an HTML form cannot send JSON.
    private static bool IsOwnChange(HttpRequest request) =>
        (request.HasJsonContentType() || request.ContentType == FileType)
        && request.Headers.Origin.All(origin => origin == $"{request.Scheme}://{request.Host}");
}
