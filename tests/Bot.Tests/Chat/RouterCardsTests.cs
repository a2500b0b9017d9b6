using Bot.Core.Chat;
using Bot.Core.Messaging;

namespace Bot.Tests.Chat;

/// <summary>What Duet says when no handler can, and when a post could not be delivered.</summary>
public sealed class RouterCardsTests : IAsyncLifetime
{
    private readonly BotApp app = new();
    private Company company = null!;

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("feedbak list", "unknown-near")]
    [InlineData("<!channel> *wat*", "unknown")]
    public async Task Unknown_words_get_the_nearest_command_and_examples(string words, string golden) =>
        Golden.Card("router", golden, (await app.SayAsync(company.Lena, words)).Card!);

    [Fact]
    public async Task A_button_of_a_command_that_is_gone_says_so() =>
        Golden.Card(
            "router",
            "old-button",
            (await app.PressAsync(company.Lena, new Button(LocalizedText.Invariant("x"), "gone.command", ""))).Card!
        );

    [Fact]
    public void What_one_may_not_do_names_who_may()
    {
        Golden.Card("router", "needs-approver", RouterCards.NotAllowed(Roles.Approver | Roles.Admin));
        Golden.Card("router", "needs-admin", RouterCards.NotAllowed(Roles.Admin));
    }

    [Fact]
    public void A_surprise_gives_the_words_back_with_a_reference() =>
        Golden.Card(
            "router",
            "failed",
            RouterCards.Failed(app.Command(company.Lena) with { Text = "feedback Acme: <b>too slow</b>" }, "0badcafe")
        );

    [Fact]
    public void A_full_disk_gives_the_words_back() =>
        Golden.Card(
            "router",
            "storage-full",
            RouterCards.StorageFull(app.Command(company.Lena) with { Text = "feedback Acme: too slow" })
        );

    [Fact]
    public void A_post_that_could_not_be_delivered_says_which_and_why() =>
        Golden.Card(
            "router",
            "undelivered",
            OutboxTexts.Undelivered(new LocalizedText("Weekly digest", "Resumen semanal"), OutboxTexts.Unreachable)
        );
}
