using Bot.Core.Chat;

namespace Bot.Tests.Chat;

/// <summary>How long a command may take: a client that waits gets an answer in time, a stored message gets its own.</summary>
public sealed class PipelineDeadlineTests : IAsyncDisposable
{
    private readonly BotApp app = new(replace: services =>
        services.AddCommand<Slow>(new CommandSpec("slow", "slow|lento", LocalizedText.Invariant("slow")))
    );

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(true, "done")]
    [InlineData(false, "Something went wrong")]
    public async Task Only_a_client_that_waits_is_answered_before_the_work_is_done(bool isStored, string answer)
    {
        app.ExpectsErrors = !isStored;
        var company = await app.CompanyAsync();
        var who = company.Lena.Identities[0];

        var result = await app.Get<ChatPipeline>()
            .AnswerAsync(
                new IncomingMessage(new PlatformUser(who, "Lena"), who.Direct(), "d-1")
                {
                    Text = "slow",
                    IsStored = isStored,
                }
            );

        Assert.StartsWith(answer, result.Reply.English(), StringComparison.Ordinal);
    }

    private sealed class Slow(TimeProvider time) : ICommandHandler
    {
        public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
        {
            ((TestClock)time).Advance(TimeSpan.FromSeconds(5));
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(Reply.ToRequester(LocalizedText.Invariant("done")));
        }
    }
}
