using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// <c>POST /api/messages</c>. It checks the token, the size, whether the token covers this activity, the host that
/// answers go to, and the tenant, in this order. Refusals give no details, which would only help an attacker.
/// </summary>
internal sealed class TeamsEndpoint(
    ConnectorToken tokens,
    Emulator emulator,
    TeamsActivities activities,
    RejectionMetrics rejections,
    IOptions<TeamsOptions> options
)
{
    public const int LargestBody = 1024 * 1024;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var isLocal = emulator.Allows(context);
        var claims = isLocal
            ? null
            : await tokens.ReadAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (!isLocal && claims is null)
        {
            return rejections.Count(Rejection.Token);
        }

        if (await ReadAsync(context.Request) is not { } body)
        {
            return rejections.Count(Rejection.Size);
        }

        if (Activity.Read(body) is not { } activity)
        {
            return rejections.Count(Rejection.Form);
        }

        if (!(claims?.Covers(activity) ?? Emulator.Covers(activity)))
        {
            return rejections.Count(Rejection.Voucher);
        }

        return !options.Value.Allows(activity.ServiceUrl) ? rejections.Count(Rejection.ServiceUrl)
            : !isLocal && !IsAllowedTenant(activity) ? rejections.Count(Rejection.Tenant)
            : await activities.AnswerAsync(activity, body);
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private bool IsAllowedTenant(Activity activity) =>
        activity.Tenants is { Count: > 0 } named
        && named.All(tenant => options.Value.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase));
}
