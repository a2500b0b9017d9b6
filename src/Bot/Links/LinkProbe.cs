using System.Net;
using System.Net.Http.Headers;
using Bot.Core.Assets.Links;

namespace Bot.Links;

/// <summary>
/// Looks at a link by HEAD, and where the server does not like that by a GET for one byte. It reads no content,
/// sends no cookies, and follows a few redirects itself, so that each is checked.
/// </summary>
internal sealed class LinkProbe(IHttpClientFactory clients, TimeProvider time) : ILinkProbe
{
    public const string Client = "links";

    private const int MostRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Somebody is there, and lets not everybody in.
    private static readonly HttpStatusCode[] Closed =
    [
        HttpStatusCode.Unauthorized,
        HttpStatusCode.PaymentRequired,
        HttpStatusCode.Forbidden,
        HttpStatusCode.ProxyAuthenticationRequired,
        HttpStatusCode.TooManyRequests,
        HttpStatusCode.UnavailableForLegalReasons,
    ];

    public async Task<LinkResult> LookAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var status = await StatusAsync(HttpMethod.Head, address, either.Token);
            if (status is { } code && !IsFine(code))
            {
                status = await StatusAsync(HttpMethod.Get, address, either.Token);
            }

            return status switch
            {
                null => new LinkResult(LinkState.NotChecked),
                { } known when IsFine(known) => new LinkResult(LinkState.Works, (int)known),
                { } known when (int)known < 500 => new LinkResult(LinkState.Gone, (int)known),
                { } known => new LinkResult(LinkState.NoAnswer, (int)known),
            };
        }
        catch (Exception exception) when (IsPrivate(exception))
        {
            return new LinkResult(LinkState.NotChecked);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or OperationCanceledException or UriFormatException
                && !cancellationToken.IsCancellationRequested
            )
        {
            return new LinkResult(LinkState.NoAnswer);
        }
    }

    // Null if it leads to where Duet never looks.
    private async Task<HttpStatusCode?> StatusAsync(HttpMethod method, Uri address, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Client);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!PublicAddress.MayLookAt(address))
            {
                return null;
            }

            using var request = new HttpRequestMessage(method, address);
            if (method == HttpMethod.Get)
            {
                request.Headers.Range = new RangeHeaderValue(0, 0);
            }

            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response.StatusCode;
            }

            if (response.Headers.Location is not { } location)
            {
                return HttpStatusCode.NotFound;
            }

            address = new Uri(address, location);
        }

        return HttpStatusCode.LoopDetected;
    }

    private static bool IsFine(HttpStatusCode status) =>
        (int)status is >= 200 and < 400
        || status == HttpStatusCode.RequestedRangeNotSatisfiable
        || Closed.Contains(status);

    private static bool IsPrivate(Exception? exception) =>
        exception is not null && (exception is PrivateAddressException || IsPrivate(exception.InnerException));
}
