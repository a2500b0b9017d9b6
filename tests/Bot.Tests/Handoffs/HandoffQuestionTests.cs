using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Tests.Data;
using static Bot.Tests.Handoffs.HandoffScenario;

namespace Bot.Tests.Handoffs;

/// <summary>The one who should have acted is asked once, in their working hours, and answers with a button.</summary>
public abstract class HandoffQuestionTests : IAsyncLifetime
{
    private readonly TestDatabase database;
    private HandoffScenario scenario = null!;

    protected HandoffQuestionTests(Engine engine) => database = new TestDatabase(engine);

    private Company Company => scenario.Company;

    public async ValueTask InitializeAsync()
    {
        scenario = await HandoffScenario.StartAsync(database);
        await scenario.SignAsync("1 working hour");
    }

    public async ValueTask DisposeAsync()
    {
        await scenario.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task The_owner_is_asked_once_when_they_are_at_work_and_the_answer_counts()
    {
        // 11:00 in Madrid is 5:00 in New York, where Lena works from 9:00, which is 15:00 in Madrid.
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:30"), Lead("done", "2026-11-16 10:05", "2026-11-16 10:10"));
        await scenario.PassAsync(TimeSpan.FromHours(2));
        Assert.Empty(scenario.Asked);
        await scenario.PassAsync(TimeSpan.FromHours(3));
        await scenario.PassAsync(TimeSpan.FromDays(3));
        var asked = Assert.Single(scenario.Asked);
        Golden.Card("handoffs", "question", asked.Card);

        var form = (await scenario.PressAsync(Company.Lena, asked, "Done")).Form!;
        var early = await scenario.App.SubmitAsync(Company.Lena, form, Fields("2026-11-16", "10:15"));
        var future = await scenario.App.SubmitAsync(Company.Lena, form, Fields("2026-11-25", null));
        var noTime = await scenario.App.SubmitAsync(Company.Lena, form, Fields("2026-11-16", "soon"));
        var done = await scenario.App.SubmitAsync(Company.Lena, form, Fields("2026-11-16", "11:15"));

        Assert.Equal(
            ["day", "day", "time"],
            new[] { early, future, noTime }.Select(reply => reply.Errors.Keys.Single())
        );
        Assert.Contains("Lena, Nov 19, 2026: Done", done.English(), StringComparison.Ordinal);
        var kept = await scenario.SayAsync(Company.Tom, "handoffs kept");
        Assert.Contains("Account a", kept, StringComparison.Ordinal);
        Assert.Contains("(Lena says)", kept, StringComparison.Ordinal);

        // The file of the next day knows better.
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:30", "2026-11-18 11:00"));
        Assert.DoesNotContain(
            "Account a",
            await scenario.SayAsync(Company.Tom, "handoffs kept"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "(Lena says)",
            await scenario.SayAsync(Company.Tom, "handoffs late"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_not_a_fit_goes_to_marketing_as_feedback_once_with_the_reason()
    {
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:30", null, "Diego"), Seen);
        await scenario.PassAsync(TimeSpan.FromHours(2));
        var asked = Assert.Single(scenario.Asked);

        var form = (await scenario.PressAsync(Company.Diego, asked, "Not a fit")).Form!;
        var none = await scenario.App.SubmitAsync(Company.Diego, form, []);
        await scenario.App.SubmitAsync(Company.Diego, form, new() { ["reason"] = "Only three vans" });
        await scenario.App.SubmitAsync(Company.Diego, form, new() { ["reason"] = "Only three vans" });

        Assert.Equal("reason", none.Errors.Keys.Single());
        var entry = Assert.Single(
            await scenario
                .App.Get<FeedbackStore>()
                .ListAsync(Company.Organization.Id, new FeedbackFilter(Tag: "not-a-fit"), 0, 10, CancellationToken.None)
        );
        Assert.Equal(
            ("Only three vans", "Account a", Company.Diego.Id),
            (entry.Text, entry.Details.Account, entry.Reporter)
        );
        Assert.Single(entry.Voices);
        Assert.Contains("1 not a fit", await scenario.SayAsync(Company.Tom, "handoffs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_me_tomorrow_asks_again_a_day_later_and_only_then()
    {
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:30", null, "Diego"), Seen);
        await scenario.PassAsync(TimeSpan.FromHours(2));
        var later = await scenario.PressAsync(Company.Diego, Assert.Single(scenario.Asked), "Remind me tomorrow");
        await scenario.PassAsync(TimeSpan.FromHours(20));
        Assert.Single(scenario.Asked);
        await scenario.PassAsync(TimeSpan.FromHours(4));
        await scenario.PassAsync(TimeSpan.FromDays(2));

        Assert.Contains("I'll ask again on Nov 17, 2026", later.English(), StringComparison.Ordinal);
        Assert.Equal(2, scenario.Asked.Count);
    }

    [Fact]
    public async Task A_file_that_says_it_is_done_closes_the_question()
    {
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:30", null, "Diego"), Seen);
        await scenario.PassAsync(TimeSpan.FromHours(2));
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:30", "2026-11-16 12:10", "Diego"));
        await scenario.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Account a", await scenario.SayAsync(Company.Tom, "handoffs late"), StringComparison.Ordinal);

        var answer = await scenario.PressAsync(Company.Diego, Assert.Single(scenario.Asked), "Done");

        Assert.Contains("This question is closed.", answer.English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody We Know", "Tom")]
    [InlineData("Diego", "Tom")]
    [InlineData("Lena", "Lena")]
    public async Task For_an_owner_who_left_or_is_unknown_who_leads_the_side_is_asked(string owner, string asked)
    {
        await scenario
            .App.Get<MemberStore>()
            .ChangeAsync(Company.Diego, diego => diego with { LeftAt = BotApp.Start }, CancellationToken.None);
        await scenario.ImportAsync(Lead("a", "2026-11-16 10:30", null, owner), Seen);
        await scenario.PassAsync(TimeSpan.FromHours(8));

        Assert.Equal(asked.ToLowerInvariant(), Assert.Single(scenario.Asked).To.Conversation);
    }

    [Fact]
    public async Task An_old_import_asks_nobody_and_a_large_one_asks_a_few_a_day()
    {
        await scenario.ImportAsync([
            .. Enumerable.Range(1, 30).Select(i => Lead($"old{i}", "2026-11-10 10:30", null, "Diego")),
            .. Enumerable.Range(1, 12).Select(i => Lead($"new{i:00}", "2026-11-16 10:30", null, "Diego")),
            Seen,
        ]);
        await scenario.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(5, scenario.Asked.Count);
        await scenario.PassAsync(TimeSpan.FromHours(24));
        Assert.Equal(10, scenario.Asked.Count);
        await scenario.PassAsync(TimeSpan.FromHours(24));
        await scenario.PassAsync(TimeSpan.FromHours(24));

        Assert.Equal(12, scenario.Asked.Select(asked => asked.Key).Distinct().Count());
        Assert.All(scenario.Asked, asked => Assert.Contains("new", asked.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_shows_mine_and_the_digest_names_five_and_counts_the_rest()
    {
        await scenario.ImportAsync([
            .. Enumerable.Range(1, 7).Select(i => Lead($"m{i}", "2026-11-16 10:30", null, "Diego")),
            Seen,
        ]);
        await scenario.PassAsync(TimeSpan.FromDays(2));
        await scenario.ImportAsync(Lead("today", "2026-11-18 10:00", "2026-11-18 10:30"));

        var digest = (await scenario.App.SayAsync(Company.Tom, "digest preview")).English();

        Assert.Contains(
            "Account m1",
            (await scenario.App.SayAsync(Company.Diego, "home")).English(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Account m1",
            (await scenario.App.SayAsync(Company.Lena, "home")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains("Hand-offs missed", digest, StringComparison.Ordinal);
        Assert.Contains("and 2 more", digest, StringComparison.Ordinal);
        Assert.DoesNotContain("Diego", digest, StringComparison.Ordinal);
    }

    // Some lead has a first contact, so the files carry it.
    private static Bot.Core.Facts.Lead Seen => Lead("seen", "2026-11-16 10:05", "2026-11-16 10:10");

    private static Dictionary<string, string> Fields(string day, string? time) =>
        time is null ? new() { ["day"] = day } : new() { ["day"] = day, ["time"] = time };
}

public sealed class HandoffQuestionsOnLiteDbTests() : HandoffQuestionTests(Engine.LiteDb);

public sealed class HandoffQuestionsOnPostgresTests() : HandoffQuestionTests(Engine.Postgres);
