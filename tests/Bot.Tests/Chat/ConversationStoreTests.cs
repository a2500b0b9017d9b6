using Bot.Core.Chat;
using Bot.Tests.Data;

namespace Bot.Tests.Chat;

/// <summary>How the conversation store behaves on every engine.</summary>
public sealed class ConversationStoreTests
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

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task What_is_remembered_last_is_found_whatever_the_thread(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, ConversationStore.Set);
        var store = new ConversationStore(data.Store);
        await store.RememberAsync(Talk with { ServiceUrl = "https://old.example/" }, None);
        await store.RememberAsync(Talk with { At = Lena with { Thread = "1" } }, None);

        Assert.Equal(Talk, await store.FindAsync(Lena with { Thread = "2" }, None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task Another_workspace_platform_or_kind_is_another_address(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, ConversationStore.Set);
        var store = new ConversationStore(data.Store);
        await store.RememberAsync(Talk, None);

        Assert.Null(await store.FindAsync(Lena with { Workspace = "tenan" }, None));
        Assert.Null(await store.FindAsync(Lena with { Platform = Platforms.Slack }, None));
        Assert.Null(await store.FindAsync(Lena with { Kind = AddressKind.Channel }, None));
        Assert.Null(await store.FindAsync(Lena with { Conversation = "LENA" }, None));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task A_forgotten_conversation_is_gone_and_forgetting_twice_is_nothing(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, ConversationStore.Set);
        var store = new ConversationStore(data.Store);
        await store.RememberAsync(Talk, None);

        await store.ForgetAsync(Lena, None);
        await store.ForgetAsync(Lena, None);

        Assert.Null(await store.FindAsync(Lena, None));
    }
}
