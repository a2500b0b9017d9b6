using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Tests.Commitments;

namespace Bot.Tests.Leavers;

/// <summary>What a leaver was asked, or would be asked, is asked of their successor.</summary>
public sealed class LeaverDutiesTests : IAsyncLifetime
{
    private Sale sale = null!;

    private BotApp App => sale.App;

    private Company Company => sale.Company;

    public async ValueTask InitializeAsync() => sale = await Sale.StartAsync();

    public ValueTask DisposeAsync() => sale.DisposeAsync();

    [Fact]
    public async Task The_successor_owns_the_agreements_and_is_asked_whether_they_are_still_true()
    {
        await App.SayAsync(Company.Ana, "team leaver maya to:lena");
        await LeaveAsync(Company.Maya);
        Assert.Equal("lena", (await sale.ClaimAsync()).Agreed!.Owner);
        Assert.Contains("1 text that sales and marketing sign", Told(Company.Lena), StringComparison.Ordinal);
        var before = sale.To(Company.Lena, "").Count;

        await sale.PassDaysAsync(91);

        var asked = string.Join('\n', sale.To(Company.Lena, "").Skip(before).Select(Words));
        Assert.Contains("Live in a week", asked, StringComparison.Ordinal);
        Assert.Contains("[Still true]", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(sale.To(Company.Maya, ""), posting => posting.Created > BotApp.Start.AddDays(1));
    }

    [Fact]
    public async Task A_follow_up_without_an_answer_is_asked_of_the_successor()
    {
        await sale.WinAsync("D-1", "Acme", rep: "Lena");
        await App.SayAsync(Company.Lena, "claim used Acme live in a week");
        await sale.PassDaysAsync(31);
        Assert.Single(sale.To(Company.Lena, "promise-1-0"));

        await App.SayAsync(Company.Ana, "team leaver lena to:tom");
        await LeaveAsync(Company.Lena);
        await sale.PassDaysAsync(1);

        Assert.Contains(
            "Did we keep this promise to Acme?",
            Words(Assert.Single(sale.To(Company.Tom, "promise-1-0"))),
            StringComparison.Ordinal
        );
        await sale.PassDaysAsync(8);
        Assert.Empty(sale.To(Company.Lena, "promise-1-0-reminder"));
    }

    [Fact]
    public async Task An_open_question_is_asked_of_the_successor_who_answers_it()
    {
        await LeaveAsync(Company.Tom);
        await sale.PassDaysAsync(1);
        Assert.Contains("Tom no longer works here", Told(Company.Ana), StringComparison.Ordinal);

        await App.SayAsync(Company.Ana, "team leaver ana to:lena");
        await LeaveAsync(Company.Ana);
        await sale.PassDaysAsync(1);

        Assert.Contains("Tom no longer works here", Told(Company.Lena), StringComparison.Ordinal);
        Assert.Contains("1 open question", Told(Company.Lena), StringComparison.Ordinal);
    }

    private async Task LeaveAsync(Member member)
    {
        await App.Get<MemberStore>()
            .ChangeAsync(
                member,
                current =>
                    current with
                    {
                        LeftAt = App.Clock.GetUtcNow(),
                        RolesHeld = current.Roles,
                        Roles = Roles.None,
                    },
                CancellationToken.None
            );
        await App.TickAsync();
    }

    private string Told(Member member) => string.Join('\n', sale.To(member, "").Select(Words));

    private static string Words(OutboundMessage posting) => CardWords.In(posting.Card, posting.Language);
}
