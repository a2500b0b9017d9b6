using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Inquiries.Requests;
using Bot.Tests.Data;

namespace Bot.Tests.Inquiries.Requests;

/// <summary>What every store of requests keeps to, on every engine.</summary>
public abstract class RequestStoreTests(Engine engine) : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new(engine: engine);

    private RequestStore Store => app.Get<RequestStore>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_request_comes_back_as_stored()
    {
        var typed = "  <b>Łéna</b>\n<!channel> \u202Eabc 😀  ";
        var request = Request("one", 1) with
        {
            Sentence = typed,
            Proposal = new RequestProposal("sap", "d1", BotApp.Start),
            Copies = [new("key", new Company("one").Channel, "ana")],
        };

        Assert.True(await AddAsync(request));

        var stored = (await Store.GetAsync("one", 1, None))!;
        Assert.Equal((0, typed, request.Proposal), (stored.Revision, stored.Sentence, stored.Proposal));
        Assert.Equal(request.Voices, stored.Voices);
        Assert.Equal(request.Copies, stored.Copies);
    }

    [Fact]
    public async Task A_number_is_taken_once_and_a_change_made_on_an_old_revision_is_refused()
    {
        await AddAsync(Request("one", 1));
        var stored = (await Store.GetAsync("one", 1, None))!;

        Assert.False(await AddAsync(Request("one", 1)));
        Assert.True(await ReplaceAsync(stored with { State = RequestState.Declined }));
        Assert.False(await ReplaceAsync(stored with { State = RequestState.Withdrawn }));
        Assert.Equal(RequestState.Declined, (await Store.GetAsync("one", 1, None))!.State);
    }

    [Fact]
    public async Task Organizations_do_not_see_each_others_requests_and_numbers_are_each_ones_own()
    {
        await AddAsync(Request("one", 1));
        await AddAsync(Request("two", 1));
        await AddAsync(Request("two", 11));
        await AddAsync(Request("two", 2));

        Assert.Equal([1, 2, 11], (await Store.OpenAsync("two", "claims", None)).Select(request => request.Number));
        foreach (var other in new[] { "on", "onee", "tw" })
        {
            Assert.Empty(await Store.OpenAsync(other, "claims", None));
            Assert.Null(await Store.GetAsync(other, 1, None));
        }
    }

    [Fact]
    public async Task Near_are_those_that_share_a_key_settled_or_not_and_the_one_of_the_delivery()
    {
        await AddAsync(
            Request("one", 1) with
            {
                Sentence = "SAP is connected for free",
                State = RequestState.Answered,
            }
        );
        await AddAsync(
            Request("one", 2) with
            {
                Sentence = "You get a tree",
                Voices = [Request("one", 2).Voices[0] with { DeliveryKey = "tree" }],
            }
        );
        await AddAsync(
            Request("one", 3) with
            {
                Sentence = "Support on Sundays",
                Voices = [Request("one", 3).Voices[0] with { DeliveryKey = "sunday" }],
            }
        );
        await AddAsync(Request("two", 1) with { Sentence = "SAP is connected for free" });

        var keys = QuestionFingerprint.Of("Is SAP connected?", Language.English).SearchKeys;

        Assert.Equal(
            [1],
            (
                await RequestStore.FindSimilarAsync(app.Get<IDocumentStore>(), "one", "claims", "other", keys, None)
            ).Select(request => request.Number)
        );
        Assert.Equal(
            [1, 3],
            (
                await RequestStore.FindSimilarAsync(app.Get<IDocumentStore>(), "one", "claims", "sunday", keys, None)
            ).Select(request => request.Number)
        );
        Assert.Equal([2, 3], (await Store.OpenAsync("one", "claims", None)).Select(request => request.Number));
        Assert.Equal(
            (4, 2, 1),
            (
                await RequestStore.NextNumberAsync(app.Get<IDocumentStore>(), "one", None),
                await RequestStore.NextNumberAsync(app.Get<IDocumentStore>(), "two", None),
                await RequestStore.NextNumberAsync(app.Get<IDocumentStore>(), "three", None)
            )
        );
    }

    [Fact]
    public async Task Due_are_those_of_every_organization_that_wait_for_a_proposal()
    {
        await AddAsync(Request("one", 1));
        await AddAsync(Request("one", 2) with { State = RequestState.Planned });
        await AddAsync(Request("two", 1) with { State = RequestState.Planned });
        Assert.Equal(
            [("one", 2), ("two", 1)],
            (await DueAsync()).Select(request => (request.Organization, request.Number))
        );

        await ReplaceAsync((await Store.GetAsync("one", 2, None))! with { State = RequestState.Open });
        Assert.Equal("two", Assert.Single(await DueAsync()).Organization);
    }

    [Fact]
    public async Task A_request_without_a_type_is_a_claim_request_with_its_posted_cards()
    {
        const string json = """
            {
              "organization": "one", "number": 7, "sentence": "SAP is connected for free", "language": "English",
              "voices": [], "created": "2026-11-16T09:00:00+00:00", "revision": 2, "state": "Open",
              "copies": [
                {
                  "key": "claim-request-7-new-ana", "member": "ana",
                  "to": { "platform": "slack", "workspace": "T1", "kind": "Direct", "conversation": "U1" }
                }
              ]
            }
            """;
        await app.Get<IDocumentStore>().ImportAsync(Earlier(json), None);

        var request = Assert.Single(await Store.OpenAsync("one", "claims", None));
        Assert.Equal(("claims", 7, "ana"), (request.Type, request.Number, Assert.Single(request.Copies).Member));
        var keys = QuestionFingerprint.Of("Is SAP connected?", Language.English).SearchKeys;
        var data = app.Get<IDocumentStore>();
        Assert.Single(await RequestStore.FindSimilarAsync(data, "one", "claims", "d", keys, None));
        Assert.Empty(await RequestStore.FindSimilarAsync(data, "one", "content", "d", keys, None));
    }

    [Fact]
    public async Task Deleting_takes_one_organizations_requests_and_nothing_else()
    {
        await AddAsync(Request("one", 1) with { State = RequestState.Planned });
        await AddAsync(Request("two", 1) with { State = RequestState.Planned });

        await app.Get<IDocumentStore>().DeleteOrganizationAsync("one", None);

        Assert.Empty(await Store.OpenAsync("one", "claims", None));
        Assert.Equal("two", Assert.Single(await DueAsync()).Organization);
    }

    private Task<bool> AddAsync(Request request) =>
        app.Get<IDocumentStore>()
            .CommitAsync(
                request.Organization,
                transaction => transaction.InsertAsync(RequestStore.Set, request with { Revision = 0 }),
                None
            )
            .AsTask();

    private Task<bool> ReplaceAsync(Request request) =>
        app.Get<IDocumentStore>().ReplaceAsync(RequestStore.Set, request, None);

    private static async IAsyncEnumerable<RawDocument> Earlier(string json)
    {
        await Task.CompletedTask;
        yield return new RawDocument(RequestStore.Set.Name, "one", SortableKey.Of(7), json, 2);
    }

    private Task<IReadOnlyList<Request>> DueAsync() =>
        app.Get<IDocumentStore>().DueAsync(RequestStore.Set, BotApp.Start);

    private static Request Request(string organization, int number)
    {
        var lena = new Company(organization).Lena;
        return new(
            organization,
            number,
            "May I?",
            Language.English,
            [
                new RequestVoice(
                    "lena",
                    "May I?",
                    "Acme",
                    BotApp.Start,
                    "d",
                    lena.Identities[0],
                    lena.Identities[0].Direct()
                ),
            ],
            BotApp.Start
        );
    }
}

public sealed class RequestStoreOnLiteDbTests() : RequestStoreTests(Engine.LiteDb);

public sealed class RequestStoreOnPostgresTests() : RequestStoreTests(Engine.Postgres);
