using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Tests.Facts;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Commitments;

/// <summary>A company that sells, on a data file that outlives a restart: deals are imported, claims agreed, days pass.</summary>
internal sealed class Sale : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-sale-");
    private readonly FakePoster poster = new(Platforms.Playground);
    private int imports;
    private int starts;

    private Sale() => App = Start();

    public BotApp App { get; private set; }

    public Company Company { get; private set; } = new("acme-co");

    public CommitmentStore Store => App.Get<CommitmentStore>();

    /// <summary>What was posted and changed, in order, also before a restart.</summary>
    public IReadOnlyList<(string Call, OutboundMessage Posting)> Posted => poster.Calls;

    public static async Task<Sale> StartAsync()
    {
        var sale = new Sale();
        sale.Company = await sale.App.CompanyAsync();
        await sale.AgreeAsync("Live in a week", "Customers go live within seven days.");
        return sale;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public async Task RestartAsync()
    {
        var now = App.Clock.GetUtcNow();
        await App.DisposeAsync();
        App = Start();
        App.Clock.SetUtcNow(now);
    }

    public async Task AgreeAsync(string name, string wording)
    {
        var form =
            (await App.SayAsync(Company.Maya, $"claim propose {name}")).Form
            ?? (await App.SayAsync(Company.Maya, "claim propose")).Form!;
        await App.SubmitAsync(
            Company.Maya,
            form,
            new()
            {
                ["name"] = name,
                ["wording"] = wording,
                ["state"] = "available",
                ["owner"] = "maya",
            }
        );
        await App.DecideAsync(Company.Tom, $"claim sign {name}");
        await App.DecideAsync(Company.Sofia, $"promesa firmar {name}");
    }

    public Task ImportAsync(params IReadOnlyList<Deal> deals) =>
        App.Get<FactStore>().UpsertAsync("acme-co", $"import-{++imports}", Rows.Of(deals), None);

    /// <summary>A won deal of today, created a month ago.</summary>
    public Task WinAsync(string id, string account, string? rep = null, int daysAgo = 0) =>
        ImportAsync(Won(id, account, rep, daysAgo));

    public Deal Won(string id, string account, string? rep = null, int daysAgo = 0)
    {
        var closed = DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime).AddDays(-daysAgo);
        return new Deal(
            id,
            account,
            new Money(1000, "USD"),
            DealState.Won,
            closed.AddDays(-30),
            closed,
            "Closed won",
            new Labels(Rep: rep)
        );
    }

    /// <summary>Time goes on, and what is due is done, twice.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        App.Clock.Advance(time);
        await App.TickAsync();
        await App.TickAsync();
    }

    public Task PassDaysAsync(double days) => PassAsync(TimeSpan.FromDays(days));

    /// <summary>What was posted to that person's direct talk whose key begins so, newest last.</summary>
    public IReadOnlyList<OutboundMessage> To(Member member, string key) =>
        [
            .. Posted
                .Where(call =>
                    call.Call == "post"
                    && call.Posting.To == member.Identities[0].Direct()
                    && call.Posting.Key.StartsWith(key, StringComparison.Ordinal)
                )
                .Select(call => call.Posting),
        ];

    /// <summary>Presses a button of the last such message, in that message.</summary>
    public Task<Reply> PressAsync(Member member, string key, string action, string label = "")
    {
        var posting = To(member, key)[^1];
        var button = Reply.ToRequester(posting.Card).Button(action, label);
        return App.SendAsync(
            App.Command(member) with
            {
                Action = button.Action,
                Value = button.Value,
                Source = new MessageRef(posting.To, $"m-{posting.Key}"),
            }
        );
    }

    /// <summary>Not kept, with the reason, as the form asks for it.</summary>
    public async Task<Reply> NotKeptAsync(Member member, string key, string why)
    {
        var form = (await PressAsync(member, key, CommitmentActions.Explain)).Form!;
        return await App.SubmitAsync(member, form, new() { ["why"] = why });
    }

    public async Task<Agreement> ClaimAsync(string subject = "live-in-a-week") =>
        (await App.Get<AgreementStore>().GetAsync("acme-co", ClaimType.KindKey, subject, None))!;

    private BotApp Start()
    {
        var app = new BotApp(
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster),
            path: Path.Combine(folder.FullName, "duet.db")
        );

        // Deliveries are counted from 1 in each app: after a restart they must be others.
        for (var used = 1000 * starts++; used > 0; used--)
        {
            app.NextDelivery();
        }

        return app;
    }
}
