using Bot.Tests.Data;
using static Bot.Tests.Handoffs.HandoffScenario;

namespace Bot.Tests.Handoffs;

/// <summary>Hand-offs that both sides signed, counted from the facts, with the list behind each figure.</summary>
public abstract class HandoffTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private HandoffScenario scenario = null!;

    protected HandoffTests(Engine engine) => database = new TestDatabase(engine);

    private Company Company => scenario.Company;

    public async ValueTask InitializeAsync() => scenario = await HandoffScenario.StartAsync(database);

    public async ValueTask DisposeAsync()
    {
        await scenario.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task Without_a_signed_one_the_usual_hand_offs_are_offered_in_the_readers_language()
    {
        var reply = await scenario.App.SayAsync(Company.Sofia, "traspasos");
        var form = (
            await scenario.App.PressAsync(Company.Sofia, reply.Button("handoff.default", "Propose: First contact"))
        ).Form!;

        Golden.Card("handoffs", "none", reply.Card!);
        Assert.Contains(
            "8 horas laborables",
            form.Inputs.OfType<Bot.Core.Chat.TextInput>().Select(input => input.Value)
        );
    }

    [Fact]
    public async Task Kept_late_missed_and_open_are_counted_with_the_list_behind_them()
    {
        await scenario.SignAsync();
        await scenario.ImportAsync(
            Lead("kept", "2026-11-12 16:00", "2026-11-13 15:00", title: "COO"),
            Lead("late", "2026-11-12 16:00", "2026-11-13 17:00", "Diego"),
            Lead("missed", "2026-11-12 16:00", null, "Diego"),
            Lead("open", "2026-11-16 09:30"),
            Lead("before", "2026-10-01 10:00", "2026-10-01 11:00"),
            Lead("day", "2026-11-11", "2026-11-12"),
            Lead("odd", "2026-11-12 16:00", "2026-11-12 15:00")
        );

        Golden.Card("handoffs", "overview", (await scenario.App.SayAsync(Company.Tom, "handoffs")).Card!);
        Golden.Card("handoffs", "late", (await scenario.App.SayAsync(Company.Tom, "handoffs late missed")).Card!);
        Golden.Card("handoffs", "one", (await scenario.App.SayAsync(Company.Tom, "handoffs first contact")).Card!);
        var mine = await scenario.SayAsync(Company.Lena, "which leads do I have to call");
        Assert.Contains("Account open", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Account missed", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_sees_their_own_share_and_approvers_see_everybodys()
    {
        await scenario.SignAsync();
        await scenario.ImportAsync([
            .. Enumerable.Range(1, 6).Select(i => Lead($"l{i}", "2026-11-11 10:00", "2026-11-11 11:00")),
            .. Enumerable.Range(1, 6).Select(i => Lead($"d{i}", "2026-11-11 10:00", null, "Diego")),
        ]);

        var lena = await scenario.SayAsync(Company.Lena, "handoffs by owner");
        var tom = await scenario.SayAsync(Company.Tom, "who is late on leads");

        Assert.Contains("You", lena, StringComparison.Ordinal);
        Assert.DoesNotContain("Diego", lena, StringComparison.Ordinal);
        Assert.Contains("Diego", tom, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_file_carries_is_said_and_nobody_is_asked()
    {
        await scenario.SignAsync("2 days", "Qualifies", "Answered", "Sales", "Answers");
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:00", "2026-11-16 11:00"));
        await scenario.PassAsync(TimeSpan.FromDays(7));

        Assert.Contains(
            "n/a: no lead file has the day on which leads were qualified",
            await scenario.SayAsync(Company.Tom, "handoffs answers"),
            StringComparison.Ordinal
        );
        Assert.Empty(scenario.Asked);
    }

    [Fact]
    public async Task A_new_time_judges_what_starts_after_it_and_not_what_started_before()
    {
        await scenario.SignAsync("8 working hours");
        await scenario.ImportAsync(Lead("old", "2026-11-16 10:30", "2026-11-16 12:30"));
        await scenario.PassAsync(TimeSpan.FromHours(24));
        await scenario.SignAsync("1 working hour");
        await scenario.ImportAsync(Lead("new", "2026-11-17 11:30", "2026-11-17 13:30"));
        await scenario.PassAsync(TimeSpan.FromHours(24));

        var late = await scenario.SayAsync(Company.Tom, "handoffs late");

        Assert.Contains("Account new", late, StringComparison.Ordinal);
        Assert.DoesNotContain("Account old", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_files_do_not_reach_yet_is_open_and_not_missed()
    {
        await scenario.SignAsync();
        await scenario.ImportAsync(Lead("a", "2026-11-10 10:00", "2026-11-10 11:00"), Lead("b", "2026-11-12 17:00"));

        var reply = await scenario.SayAsync(Company.Tom, "handoffs");

        Assert.Contains("1 still open", reply, StringComparison.Ordinal);
        Assert.Contains("The files tell up to Nov 12, 2026", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_company_sees_nothing_of_it()
    {
        await scenario.SignAsync();
        await scenario.ImportAsync(Lead("a", "2026-11-16 09:30"));
        var other = await scenario.App.CompanyAsync("bolt-co");

        Assert.DoesNotContain("Account a", await scenario.SayAsync(other.Lena, "handoffs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon", "Arrives", "Contacted", "can't read the time")]
    [InlineData("2 days", "Won", "Contacted", "never follow each other")]
    public async Task A_promise_that_cannot_be_counted_says_so_before_anyone_signs(
        string within,
        string start,
        string end,
        string warning
    )
    {
        await scenario.SignAsync(within, start, end);

        Assert.Contains(
            warning,
            await scenario.SayAsync(Company.Tom, "handoffs first contact"),
            StringComparison.Ordinal
        );
    }
}

public sealed class HandoffsOnLiteDbTests() : HandoffTests(Engine.LiteDb);

public sealed class HandoffsOnPostgresTests() : HandoffTests(Engine.Postgres);
