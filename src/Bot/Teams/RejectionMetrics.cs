using System.Diagnostics.Metrics;

namespace Bot.Teams;

/// <summary>Why a request was not let in.</summary>
internal enum Rejection
{
    /// <summary>No token, or one that is not the connector's.</summary>
    Token,

    /// <summary>The body is larger than any activity.</summary>
    Size,

    /// <summary>The body is no activity.</summary>
    Form,

    /// <summary>The token does not vouch for this activity: its channel or its serviceUrl is another one.</summary>
    Voucher,

    /// <summary>Answers would go to a host that is not allowed.</summary>
    ServiceUrl,

    /// <summary>Somebody else's tenant.</summary>
    Tenant,
}

/// <summary>
/// Counts what was not let in, as the metric <c>duet.teams.refused</c> with its reason. Outside nobody is told more than a
/// status; whoever runs Duet reads the reason in the log too, because a wrong setting looks just like an intruder.
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
