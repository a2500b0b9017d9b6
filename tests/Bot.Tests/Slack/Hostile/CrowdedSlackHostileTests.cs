using Bot.Core.Chat;
using Bot.Core.Feedback;
using static Bot.Tests.Slack.Hostile.HostileWords;

namespace Bot.Tests.Slack.Hostile;

/// <summary>A company that has logged ten thousand things: its answers are short all the same, and none of them is out of reach.</summary>
public sealed class CrowdedSlackHostileTests
{
    private const int Entries = 10_000;

    [Fact]
    public async Task With_ten_thousand_entries_every_answer_is_one_that_Slack_takes()
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        var alphabets = Names.ToList();
        foreach (var part in Enumerable.Range(0, Entries).Chunk(500))
        {
            await app.Get<FeedbackStore>()
                .AddAllAsync([.. part.Select(i => Report(i, alphabets[i % alphabets.Count]))], CancellationToken.None);
        }

        foreach (var member in new[] { company.Lena, company.Diego, company.Ana })
        {
            foreach (
                var words in new[]
                {
                    "feedback list",
                    "feedback mine",
                    "feedback search heard",
                    "feedback list account:acme",
                    $"feedback show {Entries}",
                    "home",
                    "digest preview",
                    "help",
                    "settings",
                    "kpi",
                }
            )
            {
                await SlackHeld.AnswerAsync(words, app.SayAsync(member, words));
            }
        }

        var list = await app.PressAsync(
            company.Lena,
            new Button(LocalizedText.Invariant("More"), "feedback.list", $"from:{Entries - 10}")
        );
        Assert.Contains("#1 ", list.English(), StringComparison.Ordinal);
        Assert.Equal("from:10", (await app.SayAsync(company.Lena, "feedback list")).Button("feedback.list").Value);
    }

    // Storing many words takes its time: most say little, the newest and some in between say what nobody expects.
    private static FeedbackReport Report(int i, string alphabet)
    {
        var (text, account) =
            i % 100 == 0 || i > Entries - 40
                ? ($"heard {i} {Of(alphabet)}", i % 3 == 0 ? "Acme" : Of(alphabet))
                : ($"heard{i}", null);
        var voice = new Voice(
            i % 2 == 0 ? "lena" : "diego",
            text,
            BotApp.Start.AddMinutes(i - Entries),
            $"d{i}",
            new Address(Platforms.Slack, "T1", AddressKind.Channel, "C1")
        );
        return new FeedbackReport("acme-co", new FeedbackDetails(text, FeedbackKind.Objection, account), voice);
    }
}
