using System.Text;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Slack;
using static Bot.Tests.Slack.Hostile.HostileWords;

namespace Bot.Tests.Slack.Hostile;

/// <summary>
/// Whatever people write, however much there is of it: each card and form that Duet makes is one that Slack takes, that
/// mentions nobody, and under which every button is still there.
/// </summary>
public sealed class SlackHostileTests
{
    private const int Entries = 10_000;

    public static TheoryData<string> Alphabets => [.. Names];

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task Every_card_is_one_that_Slack_takes(string alphabet)
    {
        await using var app = new BotApp();
        Held(Sizes(alphabet).SelectMany(words =>
        {
            var rest = new HostileRest(words, app);
            return new HostileFeedback(words).Cards().Concat(HostileAgreements.Of(words, rest.People).SelectMany(kind => kind.Cards())).Concat(rest.Cards());
        }).SelectMany(card => SlackHeld.Broken(card.Name, card.Card)));
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task Every_form_is_one_that_Slack_takes(string alphabet)
    {
        await using var app = new BotApp();
        Held(Sizes(alphabet).SelectMany(words =>
        {
            var rest = new HostileRest(words, app);
            return new HostileFeedback(words).Forms().Concat(HostileAgreements.Of(words, rest.People).SelectMany(kind => kind.Forms())).Concat(rest.Forms());
        }).SelectMany(form => SlackHeld.Broken(form.Name, form.Form)));
    }

    [Fact]
    public async Task With_ten_thousand_entries_every_answer_is_one_that_Slack_takes()
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        var alphabets = Names.ToList();
        await app.Get<IFeedbackStore>().AddAllAsync([.. Enumerable.Range(0, Entries).Select(i => Report(i, alphabets[i % alphabets.Count]))], CancellationToken.None);

        foreach (var member in new[] { company.Lena, company.Diego, company.Ana })
        {
            foreach (var words in new[] { "feedback list", "feedback mine", "feedback search heard", "feedback list account:acme", $"feedback show {Entries}", "home", "digest preview", "help", "settings", "kpi" })
            {
                await HoldsAsync(words, app.SayAsync(member, words));
            }
        }

        var list = await app.PressAsync(company.Lena, new Button(Phrase.Verbatim("More"), "feedback.list", $"from:{Entries - 10}"));
        Assert.Contains("#1 ", list.English(), StringComparison.Ordinal);
        Assert.Equal("from:10", (await app.SayAsync(company.Lena, "feedback list")).Button("feedback.list").Value);
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task Whatever_is_said_the_answer_is_one_that_Slack_takes(string alphabet)
    {
        await using var app = new BotApp();
        var company = await app.CompanyAsync();
        foreach (var words in new[] { Of(alphabet), Of(alphabet, 81), Of(alphabet, 5000) })
        {
            foreach (var said in new[]
            {
                words, "feedback " + words, $"feedback {words}: {words} #{words} deal:{words} persona:\"{words}\"", $"feedback list kind:\"{words}\"", $"feedback list account:\"{words}\"", "feedback search " + words,
                "feedbak " + words, "persona " + words, "persona propose " + words, "message " + words, "kpi " + words, "why " + words, "settings " + words, $"settings side:\"{words}\"", "digest subscribe " + words, "help " + words,
            })
            {
                await HoldsAsync(said[..Math.Min(said.Length, 20)], app.SayAsync(company.Ana, said, company.Channel));
            }

            await HoldsAsync("quote", app.SendAsync(app.Command(company.Lena) with { Action = FeedbackActions.Quote, Quoted = new QuotedMessage("k", words, words, null) }));
            await HoldsAsync("promise", app.SendAsync(app.Command(company.Lena) with { Action = "claims.check", Quoted = new QuotedMessage("k", words, words, null) }));
        }
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

        var preview = await HoldsAsync("deals", DropAsync(app, company.Ana, words + ".csv", header + row));
        await HoldsAsync("unknown", DropAsync(app, company.Ana, words, string.Concat(Enumerable.Range(0, 30).Select(i => $"\"{words}{i}\",")) + "x\n" + row));
        await HoldsAsync("wrong cells", DropAsync(app, company.Ana, words, header + string.Concat(Enumerable.Repeat($"1,2,\"{words}\",\"{words}\",\"{words}\",\"{words}\",3,4\n", 30))));
        await HoldsAsync("cut headers", DropAsync(app, company.Ana, words, $"{new string('x', 99)}👍,Deal ID\n1,2\n"));

        await HoldsAsync("confirm", app.PressAsync(company.Ana, preview.Button("import.confirm")));
        await HoldsAsync("breakdown", app.SayAsync(company.Lena, "kpi revenue october by channel"));
    }

    // What somebody might really write, and as much of it as there is room.
    private static IEnumerable<Func<int, string>> Sizes(string alphabet) =>
        [limit => Of(alphabet) is { } once && once.Length <= limit ? once : Of(alphabet, limit), limit => Of(alphabet, limit)];

    private static FeedbackReport Report(int i, string alphabet) => new(
        "acme-co", new FeedbackDetails($"heard {i} {Of(alphabet)}", FeedbackKind.Objection, i % 3 == 0 ? "Acme" : Of(alphabet)),
        new Voice(i % 2 == 0 ? "lena" : "diego", Of(alphabet), BotApp.Start.AddMinutes(i - Entries), $"d{i}", new Address(Platforms.Slack, "T1", AddressKind.Channel, "C1")));

    private static Task<Reply> DropAsync(BotApp app, Member member, string name, string content) =>
        app.SendAsync(app.Command(member) with { File = new Attachment(name, Encoding.UTF8.GetBytes(content)) });

    private static async Task<Reply> HoldsAsync(string name, Task<Reply> asked)
    {
        var reply = await asked;
        Held(reply.Form is { } form ? SlackHeld.Broken(name, form) : SlackHeld.Broken(name, SlackReplies.Card(reply)));
        return reply;
    }

    private static void Held(IEnumerable<string> broken)
    {
        var rules = broken.Distinct().ToList();
        Assert.True(rules.Count == 0, string.Join('\n', rules.Take(30)));
    }
}
