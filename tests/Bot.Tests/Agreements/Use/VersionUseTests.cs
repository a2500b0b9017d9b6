using Bot.Core.Agreements.Use;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Tests.Facts;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Agreements.Use;

/// <summary>Who uses a signed text, what came of it, and that its owner hears when nobody does.</summary>
public sealed class VersionUseTests : IAsyncLifetime
{
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly BotApp app;
    private Company company = null!;

    public VersionUseTests() =>
        app = new BotApp(replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster));

    public async ValueTask InitializeAsync()
    {
        company = await app.CompanyAsync();
        var form = (await app.SayAsync(company.Sofia, "objection propose")).Form!;
        await app.SubmitAsync(
            company.Sofia,
            form,
            new()
            {
                ["said"] = "It is too expensive",
                ["family"] = "no-budget",
                ["answer"] = "It pays for itself within four months.",
            }
        );
        await app.DecideAsync(company.Tom, "objection sign it is too expensive");
        await app.DecideAsync(company.Sofia, "objection sign it is too expensive");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(0, 0, 0.0, 1.0)]
    [InlineData(20, 0, 0.8389, 1.0)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(10, 10, 0.2993, 0.7007)]
    [InlineData(81, 182, 0.2553, 0.3662)]
    public void The_interval_is_wilsons(int won, int lost, double low, double high)
    {
        var (from, to) = new WinRate(won, lost).Interval;

        Assert.Equal(low, from, 4);
        Assert.Equal(high, to, 4);
    }

    [Fact]
    public async Task Three_people_are_counted_and_two_are_not()
    {
        await app.SayAsync(company.Lena, "objection too expensive");
        await app.SayAsync(company.Diego, "objeción it is too expensive account:Globex");
        await app.SayAsync(company.Lena, "objection too expensive");
        Assert.Contains("Used by fewer than 3 people", (await UseAsync()).English());

        await app.SayAsync(company.Maya, "objection too expensive");
        Assert.Contains("seen by 3 people", (await UseAsync()).English());

        // The owner looks at their own text.
        await app.SayAsync(company.Sofia, "objection too expensive");
        Assert.Contains("seen by 3 people", (await UseAsync()).English());

        app.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Contains("Last used on Nov 16, 2026", (await UseAsync()).English());
    }

    [Fact]
    public async Task The_win_rate_counts_each_deal_of_the_accounts_once_and_only_those_closed_since()
    {
        await app.SayAsync(company.Lena, "objection too expensive account:Before");
        for (var i = 0; i < 19; i++)
        {
            await app.SayAsync(company.Lena, $"objection too expensive account:\"Customer {i}\"");
        }

        var deals = Enumerable
            .Range(0, 19)
            .Select(i => i < 12 ? Won($"W{i}", $"Customer {i}", 18) : Lost($"L{i}", $"Customer {i}"))
            .Append(Won("B", "Before", 1))
            .Append(Won("O", "Other", 18));
        await DealsAsync(deals);
        Assert.Contains("12 of 19 deals won: too few to say", (await UseAsync()).English());

        // The same customers in other words, and twice.
        await app.SayAsync(company.Diego, "objection too expensive account:\"customer 3\"");
        await DealsAsync([Won("E", "CUSTOMER 3", 19)]);

        var said = (await UseAsync()).English();
        Assert.Contains("13 of 20 deals won: 65% (43% to 82%)", said);
        Assert.Contains("Used for 20 customers", said);
        Assert.Contains("13 of 20 deals won", (await app.SayAsync(company.Lena, "objection too expensive")).English());
    }

    [Theory]
    [InlineData("does the too expensive answer work?")]
    [InlineData("does the answer to too expensive work?")]
    [InlineData("what's the win rate of the too expensive answer?")]
    [InlineData("¿funciona la respuesta sobre too expensive?")]
    [InlineData("usage too expensive")]
    public async Task It_is_asked_in_plain_words(string words) =>
        Assert.Contains("Use of ", (await app.SayAsync(company.Lena, words)).English());

    [Fact]
    public async Task A_new_version_starts_at_nothing_and_the_old_one_keeps_its_use()
    {
        await app.SayAsync(company.Lena, "objection too expensive account:Acme");
        var form = (await app.SayAsync(company.Sofia, "objection propose it is too expensive")).Form!;
        await app.SubmitAsync(
            company.Sofia,
            form,
            new()
            {
                ["said"] = "It is too expensive",
                ["family"] = "no-budget",
                ["answer"] = "Three months are enough.",
            }
        );
        await app.DecideAsync(company.Tom, "objection sign it is too expensive");
        await app.DecideAsync(company.Sofia, "objection sign it is too expensive");

        var said = (await UseAsync()).English();

        var (second, first) = (
            said.IndexOf("Version 2", StringComparison.Ordinal),
            said.IndexOf("Version 1", StringComparison.Ordinal)
        );
        Assert.Contains("Not used yet", said[second..first]);
        Assert.Contains("Used for one customer", said[first..]);
    }

    [Fact]
    public async Task Who_used_it_says_so_with_the_customer()
    {
        var shown = await app.SayAsync(company.Lena, "objection too expensive");
        var form = (await app.PressAsync(company.Lena, shown.Button("agreements.used"))).Form!;
        await app.SubmitAsync(company.Lena, form, new() { ["account"] = "Acme" });

        Assert.Contains("Used for one customer", (await UseAsync()).English());
    }

    [Fact]
    public async Task The_owner_hears_once_of_a_text_that_nobody_used_for_60_days()
    {
        for (var day = 0; day < 150; day++)
        {
            await app.TickAsync();
            if (day == 30)
            {
                await app.SayAsync(company.Lena, "objection too expensive");
                Assert.Contains(
                    "Every signed text",
                    (await app.SayAsync(company.Lena, "which texts does nobody use?")).English()
                );
            }

            // 60 days after the last use, not after the signature.
            Assert.Equal(day >= 90 ? 1 : 0, Told().Count);
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        var told = Told()[0];
        Assert.Equal("sofia", told.OwnerMember);
        Assert.Contains(
            "It is too expensive",
            (await app.SayAsync(company.Maya, "¿qué textos no usa nadie?")).English()
        );
    }

    private Task<Reply> UseAsync() => app.SayAsync(company.Tom, "usage too expensive");

    private List<OutboundMessage> Told() =>
        [
            .. poster
                .Calls.Select(call => call.Posting)
                .Where(message => message.Key.StartsWith("unused-", StringComparison.Ordinal)),
        ];

    private static Deal Won(string id, string account, int day) =>
        Rows.Won(id, account, 100, "2026-10-01", $"2026-11-{day:00}");

    private static Deal Lost(string id, string account) => Rows.Lost(id, account, "2026-10-01", "2026-11-18");

    private async Task DealsAsync(IEnumerable<Deal> deals) =>
        await app.Get<FactStore>()
            .UpsertAsync(company.Organization.Id, app.NextDelivery(), Rows.Of(deals), CancellationToken.None);
}
