using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.Requests;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Tests.Agreements;

namespace Bot.Tests.Claims.Requests;

/// <summary>People who ask and answer, for tests that walk through claim requests.</summary>
public sealed class RequestScenario(Loop loop) : IAsyncDisposable
{
    public const string Sentence = "We connect to SAP without extra cost";

    public Loop Loop => loop;

    public BotApp App => loop.App;

    public Company Company => loop.Company;

    public RequestStore Store => App.Get<RequestStore>();

    public static async Task<RequestScenario> StartAsync() => new(await Loop.StartAsync());

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    public Task<Reply> AskAsync(
        Member member,
        string sentence = Sentence,
        string? account = null,
        Address? place = null
    ) =>
        App.PressAsync(
            member,
            new Button(LocalizedText.Invariant("Ask"), ClaimActions.Ask, new RequestAsk(sentence, account).Code()),
            place
        );

    public Task<Reply> PressAsync(Member member, string action, int number = 1) =>
        App.PressAsync(member, new Button(LocalizedText.Invariant("x"), action, $"{number}"));

    public async Task<Request> RequestAsync(int number = 1) =>
        (await Store.GetAsync("acme-co", number, CancellationToken.None))!;

    /// <summary>A claim that both sides have signed.</summary>
    public async Task AgreeAsync(
        string name = "SAP connection",
        string wording = "SAP is connected at no extra cost.",
        string state = "available"
    )
    {
        await Loop.ProposeAsync(
            Company.Maya,
            "claim propose",
            new()
            {
                ["name"] = name,
                ["wording"] = wording,
                ["state"] = state,
            }
        );
        await App.DecideAsync(Company.Tom, $"claim sign {name}");
        await App.DecideAsync(Company.Sofia, $"promesa firmar {name}");
    }

    public async Task<Reply> AnswerAsync(
        Member member,
        string subject = "sap-connection",
        string? note = null,
        int number = 1
    )
    {
        var form = (await PressAsync(member, ClaimRequestType.Actions.Choose, number)).Form!;
        return await Loop.SubmitAsync(
            member,
            form,
            note is null ? new() { ["claim"] = subject } : new() { ["claim"] = subject, ["note"] = note }
        );
    }

    public async Task<Reply> DeclineAsync(Member member, string reason = "SAP charges for it.", int number = 1) =>
        await Loop.SubmitAsync(
            member,
            (await PressAsync(member, ClaimRequestType.Actions.Decline, number)).Form!,
            new() { ["note"] = reason }
        );

    public async Task<Reply> ProposeAsync(Member member, string name = "SAP connection", int number = 1) =>
        await Loop.SubmitAsync(
            member,
            (await PressAsync(member, ClaimActions.ProposeForRequest, number)).Form!,
            new() { ["name"] = name, ["state"] = "available" }
        );

    /// <summary>What was posted anew (changes in place are no notice), by key; by person, because conversations are posted to side by side.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> PostedAsync(string key)
    {
        await App.DrainAsync();
        return
        [
            .. Loop
                .Posted.Where(call => call.Call == "post" && call.Posting.Key.Contains(key, StringComparison.Ordinal))
                .Select(call => call.Posting)
                .OrderBy(posting => posting.OwnerMember),
        ];
    }

    public Task<IReadOnlyList<OutboundMessage>> AnswersAsync() => PostedAsync("-answer-");

    public async Task TickAsync()
    {
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await App.TickAsync();
    }
}
