namespace Bot.Tests.Hosting;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/healthz", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task A_watcher_is_told_that_the_host_lives_and_is_ready(string path, string answer)
    {
        await using var app = new BotApp();

        Assert.Equal(answer, await app.CreateClient().GetStringAsync(path));
    }
}
