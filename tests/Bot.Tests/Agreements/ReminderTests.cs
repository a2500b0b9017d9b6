using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Tests.Agreements;

/// <summary>Proposals that nobody signs: who is reminded, how often, and who is told when nobody can.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Approvers_are_reminded_once_after_three_days_and_who_signed_is_not()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        await App.DecideAsync(Company.Tom, "persona sign operations lead");

        await PassAsync(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        Assert.Empty(Reminded());
        await PassAsync(TimeSpan.FromMinutes(1));

        var reminder = Assert.Single(Reminded());
        Assert.Equal(Company.Sofia.Identities[0].Direct(), reminder.To);
        Assert.Contains("espera tu firma", CardWords.In(reminder.Card, Language.Spanish), StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromDays(30));
        Assert.Single(Reminded());
    }

    [Fact]
    public async Task Who_was_reminded_is_not_again_when_the_other_side_signs_but_is_of_an_edited_text()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        await PassAsync(TimeSpan.FromDays(3));
        await App.DecideAsync(Company.Tom, "persona sign operations lead");
        await PassAsync(TimeSpan.FromDays(4));
        Assert.Equal(2, Reminded().Count);

        await loop.ProposeAsync(
            Company.Maya,
            "persona propose operations lead",
            new() { ["pains"] = "Too many tools" }
        );
        await PassAsync(TimeSpan.FromDays(4));

        Assert.Equal(4, Reminded().Count);
    }

    [Fact]
    public async Task What_was_agreed_withdrawn_or_rejected_is_not_reminded_of()
    {
        await loop.AgreePersonaAsync();
        await loop.ProposeAsync(Company.Maya, "persona propose", new() { ["name"] = "Buyer" });
        await App.DecideAsync(Company.Maya, "persona withdraw buyer");

        await PassAsync(TimeSpan.FromDays(4));

        Assert.Empty(Reminded());
    }

    [Fact]
    public async Task Where_a_side_has_no_approver_an_admin_is_told_once_what_to_do()
    {
        await App.Get<MemberStore>().ChangeAsync(Company.Sofia, sofia => sofia with { Roles = Roles.None }, None);
        await loop.ProposePersonaAsync(Company.Maya);
        await PassAsync(TimeSpan.FromDays(4));

        var told = Assert
            .Single(loop.Posted, call => call.Posting.To == Company.Ana.Identities[0].Direct())
            .Posting.Card;
        Assert.Contains(
            "needs a signature from marketing, but nobody there is an approver",
            CardWords.In(told, Language.English),
            StringComparison.Ordinal
        );
        Assert.Equal([Company.Tom.Identities[0].Direct()], Reminded().Select(reminder => reminder.To));
    }

    private IReadOnlyList<OutboundMessage> Reminded() =>
        [
            .. loop
                .Posted.Select(call => call.Posting)
                .Where(posting => posting.Key.Contains("-remind-", StringComparison.Ordinal)),
        ];

    private async Task PassAsync(TimeSpan time)
    {
        App.Clock.Advance(time);
        for (var twice = 0; twice < 2; twice++)
        {
            await App.Get<AskQuestions<Agreement>>().RunAsync(App.Clock.GetUtcNow(), None);
        }

        await App.DrainAsync();
    }
}
