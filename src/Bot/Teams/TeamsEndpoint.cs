using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// <c>POST /api/messages</c>: first the token, then the size, then whether the token vouches for this activity, then
/// the host that answers would go to and the tenant. Refusals have no detail: it would help only who should not be here.
/// </summary>
internal sealed class TeamsEndpoint(ConnectorToken tokens, Emulator emulator, TeamsActivities activities, IOptions<TeamsOptions> options)
{
    public const int LargestBody = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var isLocal = emulator.LetsIn(context);
        var voucher = isLocal ? null : await tokens.ReadAsync(context.Request.Headers.Authorization, context.RequestAborted);
        if (!isLocal && voucher is null)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await ReadAsync(context.Request) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (TryParse(body) is not { } activity)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (!(voucher?.Covers(activity) ?? Emulator.Covers(activity)))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        return MayTalk(activity, isLocal) ? await activities.AnswerAsync(activity) : Results.StatusCode(StatusCodes.Status403Forbidden);
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

    private static Activity? TryParse(byte[] body)
    {
        try
        {
            var activity = JsonSerializer.Deserialize<Activity>(body, Json);
            return WellFormed.IsText(activity?.Value) && (activity?.Attachments ?? []).All(file => WellFormed.IsText(file?.Content)) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool MayTalk(Activity activity, bool isLocal) => options.Value.Allows(activity.ServiceUrl)
        && (isLocal || (activity.Tenants is { Count: > 0 } named && named.All(tenant => options.Value.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase))));
}
