using Bot.Core.Chat;

namespace Bot.Tests.Chat;

/// <summary>What every conversation store keeps to, on the real engine.</summary>
public sealed class ConversationStoreTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Address Lena = new(Platforms.Teams, "tenant", AddressKind.Direct, "lena");
    private static readonly ConversationReference Talk = new(
        Lena,
        "a:1",
        "https://smba.trafficmanager.net/emea/",
        "28:bot",
        "29:lena"
    );
    private readonly BotApp app = new();

    private IConversationStore Store => app.Get<IConversationStore>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_is_remembered_last_is_found_whatever_the_thread()
    {
        await Store.RememberAsync(Talk with { ServiceUrl = "https://old.example/" }, None);
        await Store.RememberAsync(Talk with { At = Lena with { Thread = "1" } }, None);

        Assert.Equal(Talk, await Store.FindAsync(Lena with { Thread = "2" }, None));
    }

    [Fact]
    public async Task Another_workspace_platform_or_kind_is_another_address()
    {
        await Store.RememberAsync(Talk, None);

        Assert.Null(await Store.FindAsync(Lena with { Workspace = "tenan" }, None));
        Assert.Null(await Store.FindAsync(Lena with { Platform = Platforms.Slack }, None));
        Assert.Null(await Store.FindAsync(Lena with { Kind = AddressKind.Channel }, None));
        Assert.Null(await Store.FindAsync(Lena with { Conversation = "LENA" }, None));
    }

    [Fact]
    public async Task A_forgotten_conversation_is_gone_and_forgetting_twice_is_nothing()
    {
        await Store.RememberAsync(Talk, None);

        await Store.ForgetAsync(Lena, None);
        await Store.ForgetAsync(Lena, None);

        Assert.Null(await Store.FindAsync(Lena, None));
    }
}
