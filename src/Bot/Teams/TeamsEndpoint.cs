using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// <c>POST /api/messages</c>: first the token, then the size, then whether the token vouches for this activity, then
/// the host that answers would go to and the tenant. Refusals have no detail: it would help only who should not be here.
/// </summary>
internal sealed class TeamsEndpoint(
    ConnectorToken tokens,
    Emulator emulator,
    TeamsActivities activities,
    RejectionMetrics refusals,
    IOptions<TeamsOptions> options
)
{
    public const int LargestBody = 1024 * 1024;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var isLocal = emulator.LetsIn(context);
        var claims = isLocal
            ? null
            : await tokens.ReadAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (!isLocal && claims is null)
        {
            return refusals.Count(Rejection.Token);
        }

        if (await ReadAsync(context.Request) is not { } body)
        {
            return refusals.Count(Rejection.Size);
        }

        if (Activity.Read(body) is not { } activity)
        {
            return refusals.Count(Rejection.Form);
        }

        if (!(claims?.Covers(activity) ?? Emulator.Covers(activity)))
        {
            return refusals.Count(Rejection.Voucher);
        }

        return !options.Value.Allows(activity.ServiceUrl) ? refusals.Count(Rejection.ServiceUrl)
            : !isLocal && !IsOfOurTenants(activity) ? refusals.Count(Rejection.Tenant)
            : await activities.AnswerAsync(activity, body);
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    private bool IsOfOurTenants(Activity activity) =>
        activity.Tenants is { Count: > 0 } named
        && named.All(tenant => options.Value.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase));
}
