using System.Diagnostics.Metrics;

namespace Bot.Teams;

/// <summary>Why a request was rejected.</summary>
internal enum Rejection
{
    /// <summary>There is no token, or it is not the connector's.</summary>
    Token,

    /// <summary>The body is larger than any activity.</summary>
    Size,

    /// <summary>The body is not an activity.</summary>
    Form,

    /// <summary>The token does not cover this activity: its channel or its service URL differs.</summary>
    Voucher,

    /// <summary>Answers would go to a host that is not allowed.</summary>
    ServiceUrl,

    /// <summary>The activity is from a tenant that is not ours.</summary>
    Tenant,
}

/// <summary>
/// Counts rejected requests with their reason in the metric <c>duet.teams.refused</c>. The caller learns only the
/// status. The log has the reason too, because a wrong setting looks just like an intruder.
/// </summary>
internal sealed partial class RejectionMetrics(IMeterFactory meters, ILogger<RejectionMetrics> logger)
{
    public const string Meter = "Duet.Teams";
    public const string Refused = "duet.teams.refused";

    private readonly Counter<long> counter = meters
        .Create(Meter)
        .CreateCounter<long>(Refused, "{request}", "Requests to /api/messages that were not let in");

    public IResult Count(Rejection reason)
    {
        counter.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));
        Log.Refused(logger, reason);
        return Results.StatusCode(Status(reason));
    }

    private static int Status(Rejection reason) =>
        reason switch
        {
            Rejection.Token or Rejection.Voucher => StatusCodes.Status401Unauthorized,
            Rejection.ServiceUrl or Rejection.Tenant => StatusCodes.Status403Forbidden,
            Rejection.Size => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a request to /api/messages: {Reason}")]
        public static partial void Refused(ILogger logger, Rejection reason);
    }
}
