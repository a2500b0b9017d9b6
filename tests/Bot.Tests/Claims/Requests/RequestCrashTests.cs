using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.Requests;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Claims.Requests;

/// <summary>A process that dies before it delivers anything: the next one delivers what was stored, once.</summary>
public sealed class RequestCrashTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-requests-");
    private readonly FakePoster poster = new(Platforms.Playground);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_request_that_was_stored_and_not_told_is_told_once()
    {
        await using (var dying = App())
        {
            await AskAsync(dying, (await dying.CompanyAsync()).Lena);
            Assert.Empty(poster.Calls);
        }

        await TickTwiceAsync();

        Assert.Equal(["ana", "sofia"], poster.Calls.Select(call => call.Posting.OwnerMember).Order());
    }

    [Fact]
    public async Task An_answer_that_was_decided_and_not_posted_is_posted_once()
    {
        await using (var app = App())
        {
            var company = await app.CompanyAsync();
            await AskAsync(app, company.Lena);
            await AskAsync(app, company.Diego);
            await app.DrainAsync();
        }

        poster.Calls.Clear();
        await using (var dying = App())
        {
            var decline = dying.Command(new Company("acme-co").Ana) with
            {
                Action = ClaimRequestType.Actions.SendDecline,
                Value = "1",
                Fields = new Dictionary<string, string> { ["note"] = "No" },
            };
            await dying.SendAsync(decline);
            Assert.Equal(
                RequestState.Declined,
                (await dying.Get<RequestStore>().GetAsync("acme-co", 1, CancellationToken.None))!.State
            );
            Assert.Empty(poster.Calls);
        }

        await TickTwiceAsync();

        Assert.Equal(
            ["diego", "lena"],
            poster.Calls.Where(call => call.Call == "post").Select(call => call.Posting.OwnerMember).Order()
        );
    }

    private async Task TickTwiceAsync()
    {
        await using var app = App();
        await app.TickAsync();
        await app.TickAsync();
    }

    private static Task<Reply> AskAsync(BotApp app, Member member) =>
        app.PressAsync(
            member,
            new Button(
                LocalizedText.Invariant("Ask"),
                ClaimActions.Ask,
                new RequestAsk(RequestScenario.Sentence).Code()
            )
        );

    private BotApp App() =>
        new(
            path: Path.Combine(folder.FullName, "duet.db"),
            replace: services =>
            {
                services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster);
            }
        );
}
