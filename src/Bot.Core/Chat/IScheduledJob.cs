namespace Bot.Core.Chat;

/// <summary>
/// Work that is due at certain times. Called about twice a minute and right after a start; calls never overlap. A job
/// decides from stored data and from <c>now</c>, never from earlier calls, so that downtime loses nothing.
/// </summary>
public interface IScheduledJob
{
    Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
