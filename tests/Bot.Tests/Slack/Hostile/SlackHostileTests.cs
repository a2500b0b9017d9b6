using System.Text;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using static Bot.Tests.Slack.Hostile.HostileWords;

namespace Bot.Tests.Slack.Hostile;

/// <summary>
/// Whatever people write, however much there is of it: each card and form that Duet makes is one that Slack takes, that
/// mentions nobody, and under which every button is still there.
/// </summary>
public sealed class SlackHostileTests
{
    public static TheoryData<string> Alphabets => [.. Names];

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task Every_card_is_one_that_Slack_takes(string alphabet)
    {
        await using var app = new BotApp();
        SlackHeld.All(
            Sizes(alphabet)
                .SelectMany(words =>
                {
                    var rest = new HostileRest(words, app);
                    return new HostileFeedback(words)
                        .Cards()
                        .Concat(HostileAgreements.Of(words, rest.People).SelectMany(kind => kind.Cards()))
                        .Concat(rest.Cards());
                })
                .SelectMany(card => SlackHeld.Broken(card.Name, card.Card))
        );
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task Every_form_is_one_that_Slack_takes(string alphabet)
    {
        await using var app = new BotApp();
        SlackHeld.All(
            Sizes(alphabet)
                .SelectMany(words =>
                {
                    var rest = new HostileRest(words, app);
                    return new HostileFeedback(words)
                        .Forms()
                        .Concat(HostileAgreements.Of(words, rest.People).SelectMany(kind => kind.Forms()))
                        .Concat(rest.Forms());
                })
                .SelectMany(form => SlackHeld.Broken(form.Name, form.Form))
        );
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task Whatever_is_said_the_answer_is_one_that_Slack_takes(string alphabet)
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        foreach (var words in new[] { Of(alphabet), Of(alphabet, 81), Of(alphabet, 5000) })
        {
            foreach (
                var said in new[]
                {
                    words,
                    new string('x', 39) + words,
                    new string('x', 79) + words,
                    "feedback " + words,
                    $"feedback {words}: {words} #{words} deal:{words} persona:\"{words}\"",
                    $"feedback list kind:\"{words}\"",
                    $"feedback list account:\"{words}\"",
                    "feedback search " + words,
                    "feedbak " + words,
                    "persona " + words,
                    "persona propose " + words,
                    "message " + words,
                    "kpi " + words,
                    "why " + words,
                    "settings " + words,
                    $"settings side:\"{words}\"",
                    "digest subscribe " + words,
                    "help " + words,
                }
            )
            {
                await SlackHeld.AnswerAsync(
                    said[..Math.Min(said.Length, 20)],
                    app.SayAsync(company.Ana, said, company.Channel)
                );
            }

            await SlackHeld.AnswerAsync(
                "quote",
                app.SendAsync(
                    app.Command(company.Lena) with
                    {
                        Action = FeedbackActions.Quote,
                        Quoted = new QuotedMessage("k", words, words, null),
                    }
                )
            );
            await SlackHeld.AnswerAsync(
                "promise",
                app.SendAsync(
                    app.Command(company.Lena) with
                    {
                        Action = "claims.check",
                        Quoted = new QuotedMessage("k", words, words, null),
                    }
                )
            );
        }
    }

    [Fact]
    public void A_list_by_more_words_than_a_button_carries_says_how_to_see_the_rest()
    {
        var list = new HostileFeedback(limit => Of("plain", limit)).Cards().Single(card => card.Name == "list").Card;

        Assert.Equal(FeedbackTexts.SearchMore, Assert.IsType<Note>(list.Blocks[^1]).Text);
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task Whatever_is_in_a_dropped_file_the_answer_is_one_that_Slack_takes(string alphabet)
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        var words = Of(alphabet, 300).Replace("\"", "'", StringComparison.Ordinal);
        var row = $"\"{words}\",\"{words}\",$5,Won,2026-09-01,2026-10-01,\"{words}\",\"{words}\"\n";
        var header = $"Deal ID,Account,Amount,Stage,Created,Close Date,Lead Source,\"{words}\"\n";

        var preview = await SlackHeld.AnswerAsync("deals", DropAsync(app, company.Ana, words + ".csv", header + row));
        await SlackHeld.AnswerAsync(
            "unknown",
            DropAsync(
                app,
                company.Ana,
                words,
                string.Concat(Enumerable.Range(0, 30).Select(i => $"\"{words}{i}\",")) + "x\n" + row
            )
        );
        await SlackHeld.AnswerAsync(
            "wrong cells",
            DropAsync(
                app,
                company.Ana,
                words,
                header
                    + string.Concat(Enumerable.Repeat($"1,2,\"{words}\",\"{words}\",\"{words}\",\"{words}\",3,4\n", 30))
            )
        );
        await SlackHeld.AnswerAsync(
            "cut headers",
            DropAsync(app, company.Ana, words, $"{new string('x', 99)}👍,Deal ID\n1,2\n")
        );

        await SlackHeld.AnswerAsync("confirm", app.PressAsync(company.Ana, preview.Button("import.confirm")));
        await SlackHeld.AnswerAsync("breakdown", app.SayAsync(company.Lena, "kpi revenue october by channel"));
    }

    // What somebody might really write, and as much of it as there is room.
    private static IEnumerable<Func<int, string>> Sizes(string alphabet) =>
        [
            limit => Of(alphabet) is { } once && once.Length <= limit ? once : Of(alphabet, limit),
            limit => Of(alphabet, limit),
        ];

    private static Task<Reply> DropAsync(BotApp app, Member member, string name, string content) =>
        app.SendAsync(app.Command(member) with { File = new Attachment(name, Encoding.UTF8.GetBytes(content)) });
}
