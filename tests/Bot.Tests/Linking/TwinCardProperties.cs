using System.Net;
using System.Net.Http.Headers;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Messaging;
using Bot.Slack;
using Bot.Teams;
using Bot.Tests.Teams;

namespace Bot.Tests.Linking;

/// <summary>
/// A persona is proposed, edited, signed and withdrawn by three people in Slack and Teams at once: requests come late, twice
/// and out of order, and the platforms fail now and then. Whatever happens, there is one outcome, every copy of the card
/// shows it, and nothing stands or counts twice. A thousand of these, in twenty-five companies.
/// </summary>
public sealed class TwinCardProperties
{
    private const int Rounds = 40;
    private const string Channel = "19:general@thread.tacv2";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task One_outcome_equal_cards_and_nothing_twice(int seed)
    {
        await using var visit = new TwinVisit();
        await visit.OpenAsync();
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            await new Round(visit, random, $"Buyer {round}", $"buyer-{round}").RunAsync();
        }
    }

    private static HttpResponseMessage Trouble(int status) =>
        new((HttpStatusCode)status)
        {
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1)) },
        };

    private sealed class Round(TwinVisit visit, Random random, string name, string subject)
    {
        private readonly List<Func<Task>> made = [];
        private int texts;

        public async Task RunAsync()
        {
            var (teams, slack) = (visit.Teams.Teams.Messages.Count, visit.Slack.Messages.All.Count);
            await (await visit.ProposeAsync(name, "text 0"))();
            for (var step = random.Next(2, 5); step > 0; step--)
            {
                await StepAsync();
            }

            // All of it again, in another order: nothing of that may count twice. What was refused before may count now, once.
            var retries = made.OrderBy(_ => random.Next()).ToList();
            await Task.WhenAll(retries.Select(request => request()));
            await SettleAsync();
            await CheckAsync(teams, slack);
        }

        private async Task StepAsync()
        {
            var requests = new List<Func<Task>>();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                requests.Add(await MakeAsync());
            }

            made.AddRange(requests);
            if (random.Next(5) == 0)
            {
                // A slash command means what stands there then, and Slack sends none twice: it does not come again later.
                requests.Add(visit.WithdrawInSlack("maya", name, subject));
            }

            // Made on what stood there then, delivered at once and perhaps after the next ones were made.
            await Task.WhenAll(requests.Select(request => request()));
            if (random.Next(4) == 0)
            {
                await requests[0]();
            }

            if (random.Next(2) == 0)
            {
                await TryToPostAsync();
            }
        }

        private async Task TryToPostAsync()
        {
            visit.Slack.IsDown = random.Next(4) == 0;
            visit.Teams.Teams.Trouble = _ =>
                random.Next(6) > 0 ? null : Trouble(new[] { 412, 429, 502, 503 }[random.Next(4)]);
            await visit.App.DrainAsync();
            visit.Slack.IsDown = false;
            visit.Teams.Teams.Trouble = _ => null;
        }

        private async Task<Func<Task>> MakeAsync()
        {
            var agreement = (await visit.FindAsync(subject))!;
            var copies = agreement.Versions[^1].Copies.Where(copy => copy.Hash == agreement.Versions[^1].Hash).ToList();
            var (person, copy) = (random.Next(2) == 0 ? "tom" : "sofia", copies[random.Next(copies.Count)]);
            return random.Next(10) switch
            {
                0 => await visit.ProposeAsync(name, $"text {++texts}", subject),
                1 => await visit.PressAsync("maya", "withdraw", agreement, copies[0]),
                _ => await visit.PressAsync(
                    person,
                    "sign",
                    agreement,
                    copy.Member is null || copy.Member == person ? copy : copies.First(other => other.Member == person)
                ),
            };
        }

        private async Task SettleAsync()
        {
            visit.App.Clock.Advance(TimeSpan.FromMinutes(10));
            await visit.App.DrainAsync();
        }

        private async Task CheckAsync(int teams, int slack)
        {
            var agreement = (await visit.FindAsync(subject))!;
            foreach (var version in agreement.Versions)
            {
                Assert.Equal(
                    version.Signatures.Count,
                    version.Signatures.Select(signature => signature.Side).Distinct().Count()
                );
                Assert.Equal(
                    version.Signatures.Count,
                    version.Signatures.Select(signature => signature.Member).Distinct().Count()
                );
                Assert.Equal(version.AgreedAt is not null, version.Signatures.Count == 2);
            }

            var counted = agreement.Versions.SelectMany(version => version.Deliveries).ToList();
            Assert.Equal(counted.Count, counted.Distinct().Count());

            await SameEverywhereAsync(agreement);
            Assert.Equal(Posts(agreement, Platforms.Teams), visit.Teams.Teams.Messages.Count - teams);
            Assert.Equal(Posts(agreement, Platforms.Slack), visit.Slack.Messages.All.Count - slack);
        }

        // Each copy once, and once on each platform to the author what somebody else decided.
        private static int Posts(Agreement agreement, string platform) =>
            agreement.Versions.Sum(version =>
                version.Copies.Count(copy => copy.To.Platform == platform) + (version.AgreedAt is null ? 0 : 1)
            );

        private async Task SameEverywhereAsync(Agreement agreement)
        {
            var views = visit.App.Get<AgreementViews>();
            var view = await views.ViewAsync(
                TwinVisit.Organization,
                views.Kind("persona"),
                visit.App.Clock.GetUtcNow(),
                CancellationToken.None
            );
            var postings = ReviewNotifications.Of(
                view,
                Company.For(TwinVisit.Organization),
                agreement,
                agreement.Versions[^1],
                []
            );
            foreach (var copy in agreement.Versions[^1].Copies)
            {
                var item = await visit
                    .App.Get<Outbox>()
                    .GetAsync(TwinVisit.Organization, copy.Key, CancellationToken.None);
                var last = postings.Last(posting => posting.Key == copy.Key || posting.Replaces == copy.Key);
                Assert.Equal(await ShouldReadAsync(last), Reads(item!.Message!));
            }
        }

        private async Task<string> ShouldReadAsync(OutboundMessage posting)
        {
            var context = new RenderContext(
                posting.Language,
                TimeZoneInfo.FindSystemTimeZoneById(posting.Zone),
                posting.Created
            );
            if (posting.To.Platform == Platforms.Slack)
            {
                return SlackRenderer.Message(posting.Card, context)["blocks"]!.ToJsonString();
            }

            var viewers =
                posting.Card.Personal is { } personal && posting.To.Kind == AddressKind.Channel
                    ? await visit
                        .App.Get<TeamsViewers>()
                        .FindAsync(TwinVisit.Organization, TeamsApp.Tenant, personal.Members, CancellationToken.None)
                    : null;
            var message = viewers is null
                ? TeamsRenderer.Message(posting.Card, context)
                : TeamsRenderer.Shared(posting.Card, context, viewers);
            return message["attachments"]!.ToJsonString();
        }

        private string Reads(MessageRef message)
        {
            if (message.Address.Platform == Platforms.Slack)
            {
                var (channel, ts) = SlackAddresses.Message(message.MessageId);
                return visit.Slack.Messages.All.Single(post => post.Channel == channel && post.Ts == ts).Body[
                    "blocks"
                ]!.ToJsonString();
            }

            var conversation =
                message.Address.Kind == AddressKind.Channel
                    ? Channel
                    : $"a:{message.Address.Conversation.Replace("aad-", "", StringComparison.Ordinal)}";
            return visit
                .Teams.Teams.Messages.Single(standing =>
                    standing.Conversation == conversation && standing.Id == message.MessageId
                )
                .Activity["attachments"]!.ToJsonString();
        }
    }
}
