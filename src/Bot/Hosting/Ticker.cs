namespace Bot.Hosting;

/// <summary>Looks what is due by the clock: at once after the start, then twice a minute.</summary>
internal sealed class Ticker(DueWork work, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await work.TickAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
