namespace Bot.Core.Inquiries.Requests;

/// <summary>The requests of one type, for commands that serve all types: the number of a request is its own.</summary>
internal interface IRequestWorkflow
{
    IRequestType Type { get; }

    Task<RequestView> ViewAsync(string organization, DateTimeOffset now, CancellationToken cancellationToken);

    Task<(Request? Request, bool IsChanged)> ChangeAsync(
        string organization,
        int number,
        DateTimeOffset now,
        Func<Request, Request?> decide,
        CancellationToken cancellationToken
    );
}
