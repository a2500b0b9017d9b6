using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Tests.Data;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Handoffs;

/// <summary>
/// A company in Madrid that agrees on hand-offs, with Lena in New York and Diego in Madrid. The clock starts on Monday,
/// November 16, 2026 at 10:00 in Madrid.
/// </summary>
internal sealed class HandoffScenario(BotApp app, Company company, FakePoster poster) : IAsyncDisposable
{
    private readonly HashSet<string> signed = [];

    public BotApp App => app;

    public Company Company => company;

    public FakePoster Poster => poster;

    public static async Task<HandoffScenario> StartAsync(TestDatabase? database = null, int nodes = 1)
    {
        var poster = new FakePoster(Platforms.Playground);
        var app = new BotApp(
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster),
            database: database,
            nodes: nodes
        );
        return new HandoffScenario(app, await app.CompanyAsync(), poster);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Proposes the first contact within some time, and signs it for both sides.</summary>
    public async Task SignAsync(
        string within = "8 working hours",
        string start = "Arrives",
        string end = "Contacted",
        string actor = "Owner",
        string title = "First contact"
    )
    {
        var words = signed.Add(title) ? "handoffs propose" : $"handoffs propose {title}";
        var form = (await app.SayAsync(company.Maya, words)).Form!;
        await app.SubmitAsync(
            company.Maya,
            form,
            new()
            {
                ["title"] = title,
                ["start"] = start,
                ["end"] = end,
                ["within"] = within,
                ["actor"] = actor,
            }
        );
        await app.DecideAsync(company.Tom, $"handoffs sign {title}");
        await app.DecideAsync(company.Sofia, $"handoffs sign {title}");
        await app.DrainAsync();
        poster.Calls.Clear();
    }

    public Task ImportAsync(params IReadOnlyList<Lead> leads) => ImportAsync(app.NextDelivery(), leads);

    /// <summary>A file with these leads; the same key is the same file.</summary>
    public async Task ImportAsync(string key, IReadOnlyList<Lead> leads) =>
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, key, Of(leads: leads), CancellationToken.None);

    /// <summary>The card in plain words.</summary>
    public async Task<string> SayAsync(Member member, string words) =>
        PlainCard.Words((await app.SayAsync(member, words)).Card!);

    public async Task PassAsync(TimeSpan time)
    {
        app.Clock.Advance(time);
        await app.TickAsync();
        await app.TickAsync();
    }

    /// <summary>The questions that were posted so far.</summary>
    public IReadOnlyList<OutboundMessage> Asked =>
        [
            .. poster
                .Calls.Where(call =>
                    call.Call == "post" && call.Posting.Key.StartsWith("question-handoffcase", StringComparison.Ordinal)
                )
                .Select(call => call.Posting),
        ];

    public Task<Reply> PressAsync(Member member, OutboundMessage asked, string label)
    {
        var button = Reply.ToRequester(asked.Card).Button("handoffcase.answer", label);
        return app.SendAsync(
            app.Command(member) with
            {
                Action = button.Action,
                Value = button.Value,
                Source = new MessageRef(asked.To, $"m-{asked.Key}"),
            }
        );
    }

    /// <summary>A lead of a rep; times are those of Madrid, "2026-11-16 10:00" or a day alone.</summary>
    public static Lead Lead(
        string id,
        string created,
        string? contacted = null,
        string rep = "Lena",
        string? title = null
    )
    {
        var start = MomentOf(created)!.Value;
        return new Lead(id, start.Day, $"Account {id}", new Labels(Channel: "Web", Rep: rep), title)
        {
            Steps = new LeadSteps(start.Time, Contacted: MomentOf(contacted)),
        };
    }

    private static Moment? MomentOf(string? words) =>
        words is null ? null
        : words.Split(' ') is [var day, var time]
            ? new Moment(Day(day), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture))
        : new Moment(Day(words));
}
