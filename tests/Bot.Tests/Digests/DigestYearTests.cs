using Bot.Core.Chat;
using Bot.Tests.Data;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Digests;

/// <summary>
/// A year from Monday 2026-11-16 on, over both hour changes, with restarts and outages: every digest comes exactly once.
/// </summary>
public abstract class DigestYearTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
    private static readonly TimeSpan TooLate = TimeSpan.FromDays(3);

    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly TestDatabase database;
    private readonly int nodes;
    private BotApp app;
    private Company company = null!;

    protected DigestYearTests(Engine engine, int nodes = 1)
    {
        (database, this.nodes) = (new TestDatabase(engine), nodes);
        app = StartApp();
    }

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task Every_digest_of_a_year_is_posted_exactly_once()
    {
        // On the last Sundays of March and October, half past two is left out, and comes twice.
        var night = company.Channel with
        {
            Conversation = "night",
        };
        await app.SayAsync(company.Tom, "digest subscribe monday 9:00 Europe/Madrid", company.Channel);
        await app.SayAsync(company.Tom, "digest subscribe sunday 2:30 Europe/Madrid", night);
        var before = app.Clock.GetUtcNow();
        var (expected, seen) = (0, 0);
        foreach (var (hours, at) in Steps().Select((hours, at) => (hours, at)))
        {
            if (at % 12 == 11)
            {
                await RestartAsync(before);
            }

            app.Clock.Advance(TimeSpan.FromHours(hours));
            await app.TickAsync();
            await app.TickAsync();
            var now = app.Clock.GetUtcNow();
            foreach (
                var (channel, day, time) in new[]
                {
                    (company.Channel, DayOfWeek.Monday, 540),
                    (night, DayOfWeek.Sunday, 150),
                }
            )
            {
                var due = Occurrences(day, time, before, now).Where(occurrence => now - occurrence < TooLate).ToList();
                var posted = poster.Calls.Skip(seen).Count(call => call.Posting.To == channel);

                Assert.True(
                    Math.Min(1, due.Count) == posted,
                    $"{posted} of {due.Count} in {before:u} to {now:u}, {day}"
                );
                expected += posted;
            }

            (before, seen) = (now, poster.Calls.Count);
        }

        // Two weeks are lost to an outage of ten days, in which each channel's digest got too old once.
        Assert.InRange(expected, 2 * 50, 2 * 53);
        Assert.Equal(expected, poster.Calls.Select(call => call.Posting.Key).Distinct().Count());
    }

    // Uneven steps of half a day to two days, once two and once ten days without anybody there.
    private static IEnumerable<int> Steps()
    {
        var hours = 0;
        for (var at = 0; hours < 365 * 24; at++)
        {
            var step = at switch
            {
                30 => 10 * 24,
                60 => 60,
                _ => 13 + (at * 7 % 5 * 8),
            };
            hours += step;
            yield return step;
        }
    }

    private static IEnumerable<DateTimeOffset> Occurrences(
        DayOfWeek day,
        int minutes,
        DateTimeOffset after,
        DateTimeOffset until
    )
    {
        var first = DateOnly.FromDateTime(after.UtcDateTime).AddDays(-1);
        for (var number = 0; first.AddDays(number).ToDateTime(TimeOnly.MinValue) <= until.DateTime.AddDays(1); number++)
        {
            var date = first.AddDays(number).ToDateTime(TimeOnly.MinValue);
            var local = date.AddMinutes(minutes);
            if (date.DayOfWeek != day)
            {
                continue;
            }

            local = Madrid.IsInvalidTime(local) ? date.AddHours(3) : local;
            var offset = Madrid.IsAmbiguousTime(local)
                ? Madrid.GetAmbiguousTimeOffsets(local).Max()
                : Madrid.GetUtcOffset(local);
            var instant = new DateTimeOffset(local, offset);
            if (instant > after && instant <= until)
            {
                yield return instant;
            }
        }
    }

    private async Task RestartAsync(DateTimeOffset at)
    {
        await app.DisposeAsync();
        app = StartApp();
        app.Clock.Advance(at - app.Clock.GetUtcNow());
    }

    private BotApp StartApp() =>
        new(
            database: database,
            nodes: nodes,
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );
}

public sealed class DigestYearOnLiteDbTests() : DigestYearTests(Engine.LiteDb);

public sealed class DigestYearOfTwoNodesTests() : DigestYearTests(Engine.Postgres, nodes: 2);
