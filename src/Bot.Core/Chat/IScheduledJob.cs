namespace Bot.Core.Chat;

/// <summary>
/// Work that is due by the clock. Called about twice a minute, also at once after a start; one call at a time. Decides
/// from what is stored and from <c>now</c>, never from having been called before, so that downtime loses nothing.
/// </summary>
public interface IScheduledJob
{
    Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
