using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Leavers;
using Bot.Core.Members;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Leavers;

/// <summary>What happens to roles, texts, digests and questions of people who leave.</summary>
public sealed class LeaverTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;
    private Company company = null!;

    public LeaverTests() =>
        app = new BotApp(replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster));

    private MemberStore Members => app.Get<MemberStore>();

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Duties_pass_to_the_named_successor_at_once_and_both_sides_of_it_are_told()
    {
        await OwnAsync(company.Tom);
        await app.SayAsync(company.Ana, "team leaver tom to:diego");

        await LeaveAsync(company.Tom);
        await app.TickAsync();

        Assert.Equal(Roles.Approver, (await Stored("diego")).Roles);
        Assert.Equal(Roles.None, (await Stored("tom")).Roles);
        Assert.Equal("diego", Assert.Single(await DigestsAsync()).Owner);
        Assert.Contains("Relevas a Tom", PostedTo(company.Diego), StringComparison.Ordinal);
        Assert.Contains("Diego has taken over from Tom", PostedTo(company.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_successor_the_admins_are_asked_at_once_and_one_of_them_takes_over()
    {
        await OwnAsync(company.Sofia);
        await LeaveAsync(company.Sofia);
        await app.TickAsync();
        await app.TickAsync();
        Assert.Contains("Sofia no longer works here", PostedTo(company.Ana), StringComparison.Ordinal);

        var question = (
            await app.Get<QuestionStore>().GetAsync("acme-co", "leavers", Id(await Stored("sofia")), None)
        )!;
        var reply = await app.PressAsync(
            await Stored("ana"),
            new Button(LocalizedText.Invariant(""), "leavers.answer", $"{question.Id}/take")
        );

        Assert.Contains("Ana has taken over", PlainCard.Words(reply), StringComparison.Ordinal);
        Assert.Equal(Roles.Admin | Roles.Approver, (await Stored("ana")).Roles);
        Assert.Equal("ana", Assert.Single(await DigestsAsync()).Owner);
    }

    [Fact]
    public async Task An_approver_role_does_not_pass_to_the_other_side()
    {
        await app.SayAsync(company.Ana, "team leaver tom to:maya");
        await LeaveAsync(company.Tom);
        await app.TickAsync();

        Assert.Equal(Roles.None, (await Stored("maya")).Roles);
        Assert.Contains("different sides", PostedTo(company.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_only_admin_left_the_approvers_are_asked()
    {
        await LeaveAsync(company.Ana);
        await app.TickAsync();
        await app.TickAsync();

        Assert.Contains("Ana", PostedTo(company.Tom), StringComparison.Ordinal);
        Assert.Equal("", PostedTo(company.Lena));
    }

    [Fact]
    public async Task A_leaver_gets_no_messages_and_no_second_handover()
    {
        await app.SayAsync(company.Ana, "team leaver tom to:diego");
        await LeaveAsync(company.Tom);
        await app.TickAsync();
        var before = PostedTo(company.Diego);

        await app.TickAsync();

        Assert.Equal("", PostedTo(company.Tom));
        Assert.Equal(before, PostedTo(company.Diego));
        Assert.Empty((await Stored("tom")).DirectTalks);
    }

    [Fact]
    public async Task Handing_over_now_needs_no_leaving_and_keeps_the_roles()
    {
        await OwnAsync(company.Tom);
        var plan = await app.SayAsync(company.Ana, "team leaver @tom to:@diego");
        Assert.Contains("When Tom leaves, Diego takes over", PlainCard.Words(plan), StringComparison.Ordinal);

        await app.PressAsync(company.Ana, PlainCard.Button(plan.Card!, "Hand over now"));

        Assert.Equal("diego", Assert.Single(await DigestsAsync()).Owner);
        Assert.Equal(Roles.Approver, (await Stored("tom")).Roles);
    }

    [Theory]
    [InlineData("team leaver tom to:tom", "two people")]
    [InlineData("team leaver tom to:nobody", "I don't know who")]
    [InlineData("team leaver tom", "Nobody is named yet")]
    public async Task What_cannot_be_done_is_explained(string words, string expected) =>
        Assert.Contains(expected, PlainCard.Words(await app.SayAsync(company.Ana, words)), StringComparison.Ordinal);

    [Fact]
    public async Task Only_admins_name_successors()
    {
        await app.SayAsync(company.Lena, "team leaver tom to:lena");

        Assert.Null((await Stored("tom")).Successor);
    }

    [Fact]
    public async Task Golden_cards()
    {
        var all = await Members.ListAsync("acme-co", None);
        var names = MemberNames.Of(all);
        LocalizedText[] duties = [LeaverTexts.Role(Roles.Approver, Side.Sales), new("2 digests", "2 resúmenes")];
        Golden.Card("leavers", "question", LeaverCards.Question(company.Tom, duties, names));
        Golden.Card("leavers", "plan", LeaverCards.Plan(company.Tom, company.Diego, duties, names));
        Golden.Card("leavers", "no-successor", LeaverCards.Plan(company.Tom, null, [], names));
        var done = new HandedOver(company.Tom, company.Maya, [duties[1]], WithoutApprover: true);
        Golden.Card("leavers", "you-take-over", LeaverCards.YouTakeOver(done, names));
        Golden.Card("leavers", "taken-over", LeaverCards.TakenOver(done, names));
    }

    private static string Id(Member leaver) => LeaverQuestion.IdOf(leaver);

    private async Task<Member> Stored(string id) => (await Members.GetAsync("acme-co", id, None))!;

    private Task<IReadOnlyList<DigestSubscription>> DigestsAsync() => app.Get<DigestStore>().ListAsync("acme-co", None);

    private Task OwnAsync(Member owner) =>
        app.Get<DigestStore>()
            .PutAsync(
                new DigestSubscription(
                    "acme-co",
                    "d1",
                    company.Channel,
                    new DigestTime(DayOfWeek.Friday, new TimeOnly(9, 0), "Europe/Madrid"),
                    Language.English,
                    [],
                    owner.Id,
                    app.Clock.GetUtcNow()
                ),
                None
            );

    // As MemberProfiles stores it when a platform says so.
    private Task<Member> LeaveAsync(Member member) =>
        Members.ChangeAsync(
            member,
            current => current with { LeftAt = app.Clock.GetUtcNow(), RolesHeld = current.Roles, Roles = Roles.None },
            None
        );

    private string PostedTo(Member member) =>
        string.Join(
            '\n',
            poster
                .Calls.Where(call => call.Posting.To == member.Identities[0].Direct())
                .Select(call => PlainCard.Words(call.Posting.Card, call.Posting.Language))
        );
}
