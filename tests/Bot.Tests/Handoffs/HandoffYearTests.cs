using Bot.Core.Facts;
using Bot.Core.WorkingTime;
using Bot.Tests.Data;

namespace Bot.Tests.Handoffs;

/// <summary>
/// A year of leads for owners in Madrid and New York, over both changes of the clocks and the holidays of both
/// countries, on two nodes with restarts.
/// </summary>
public sealed class HandoffYearTests
{
    // Odd, so that ticks fall on every part of the day.
    private static readonly TimeSpan Step = TimeSpan.FromHours(19) + TimeSpan.FromMinutes(7);

    [Fact]
    public async Task Each_is_asked_about_at_most_once_and_nobody_in_their_night_weekend_or_holiday()
    {
        using var database = new TestDatabase(Engine.Postgres);
        var asked = new List<(string Key, string Owner, DateTimeOffset At)>();
        var clock = BotApp.Start;
        var leads = new List<Lead>();
        var isFirst = true;
        while (clock < BotApp.Start.AddDays(366))
        {
            // A restart every other month.
            var until = clock.AddDays(61);
            await using var scenario = await HandoffScenario.StartAsync(database, nodes: 2);
            scenario.App.Clock.SetUtcNow(clock);
            if (isFirst)
            {
                await scenario.SignAsync("4 working hours");
                isFirst = false;
            }

            for (var step = 0; clock < until; step++)
            {
                leads.AddRange(NewLeads(clock));
                if (step % 3 == 0)
                {
                    await scenario.ImportAsync($"import {clock:O}", leads);
                    leads.Clear();
                }

                scenario.App.Clock.Advance(Step);
                await scenario.App.TickAsync();
                clock = scenario.App.Clock.GetUtcNow();
                asked.AddRange(
                    scenario.Asked.Select(message => (message.Key, message.To.Conversation, message.Created))
                );
                scenario.Poster.Calls.Clear();
                await database.EndLeasesAsync();
            }
        }

        var company = new Company("acme-co");
        var hours = CompanyHours.UsualOf("acme-co");
        Assert.Equal(asked.Count, asked.Select(one => one.Key).Distinct().Count());
        Assert.True(asked.Count > 200, $"{asked.Count} were asked.");
        foreach (var member in new[] { company.Lena, company.Diego })
        {
            var own = asked.Where(one => one.Owner == member.Id).ToList();
            var calendar = hours.Of(member, company.Organization);
            Assert.True(own.Count > 60, $"{own.Count} for {member.Name}.");
            Assert.All(own, one => Assert.Equal(one.At, calendar.NextMoment(one.At)));
        }
    }

    // One for each owner; every fourth was contacted.
    private static IEnumerable<Lead> NewLeads(DateTimeOffset clock)
    {
        var madrid = TimeZoneInfo.ConvertTime(clock, TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"));
        var at = new Moment(DateOnly.FromDateTime(madrid.DateTime), new TimeOnly(madrid.Hour, madrid.Minute));
        var number = (int)((clock - BotApp.Start) / Step);
        foreach (var owner in new[] { "Lena", "Diego" })
        {
            yield return new Lead($"{owner}{number:0000}", at.Day, $"Account {number}", new Labels(Rep: owner))
            {
                Steps = new LeadSteps(at.Time, Contacted: number % 4 == 0 ? at : null),
            };
        }
    }
}
