using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;
using Bot.Tests.Data;

namespace Bot.Tests.Feedback;

/// <summary>What every feedback store keeps to, on every engine.</summary>
public abstract class FeedbackStoreTests(Engine engine) : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Address Place = new(Platforms.Playground, "acme-co", AddressKind.Direct, "lena");
    private readonly BotApp app = new(engine: engine);

    private FeedbackStore Store => app.Get<FeedbackStore>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_same_delivery_is_stored_once()
    {
        var first = await Store.AddAsync(Report("Acme: too slow", key: "d1"), None);
        var again = await Store.AddAsync(Report("Acme: too slow", key: "d1"), None);

        Assert.Equal((CaptureOutcome.New, CaptureOutcome.Repeated), (first.Outcome, again.Outcome));
        Assert.Single(again.Entry.Voices);
    }

    [Fact]
    public async Task The_same_thing_from_the_same_person_adds_a_voice_whatever_its_case_and_accents()
    {
        await Store.AddAsync(Report("Acme: la instalación tarda", key: "d1"), None);
        var again = await Store.AddAsync(Report("ACME: La instalacion   tarda!", key: "d2"), None);

        Assert.Equal(CaptureOutcome.AddedVoice, again.Outcome);
        Assert.Equal(2, again.Entry.Voices.Count);
        Assert.Single(await Store.ListAsync("acme-co", new FeedbackFilter(), 0, 10, None));
    }

    [Theory]
    [InlineData("Globex: too slow", "lena")]
    [InlineData("Acme: too slow", "diego")]
    [InlineData("Acme: too dear", "lena")]
    public async Task Another_account_person_or_thing_is_another_entry(string line, string member)
    {
        await Store.AddAsync(Report("Acme: too slow", key: "d1"), None);
        var other = await Store.AddAsync(Report(line, key: "d2", member: member), None);

        Assert.Equal((CaptureOutcome.New, 2), (other.Outcome, other.Entry.Number));
    }

    [Fact]
    public async Task Twenty_at_once_are_all_stored_under_numbers_of_their_own()
    {
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Store.AddAsync(Report($"Acme: thing {i}", key: $"d{i}"), None))
        );

        Assert.Equal(Enumerable.Range(1, 20), taken.Select(report => report.Entry.Number).Order());
    }

    [Fact]
    public async Task Words_come_back_exactly_as_typed()
    {
        const string Words = "  <!channel> *b* 🎉 \u202Eשלום ‮ a\tb\r\n\"q\" 'é' ";
        await Store.AddAsync(
            new FeedbackReport(
                "acme-co",
                new FeedbackDetails(Words, FeedbackKind.Objection),
                new Voice("lena", Words, BotApp.Start, "d1", Place)
            ),
            None
        );

        var stored = (await Store.GetAsync("acme-co", 1, None))!;
        Assert.Equal((Words, Words), (stored.Text, stored.Voices[0].Words));
    }

    [Fact]
    public async Task Lists_are_newest_first_filtered_and_paged()
    {
        for (var i = 0; i < 5; i++)
        {
            await Store.AddAsync(
                Report(
                    $"Acme: thing {i} tipo:{(i % 2 == 0 ? "dolor" : "objecion")} #tag{i}",
                    key: $"d{i}",
                    at: BotApp.Start.AddMinutes(i)
                ),
                None
            );
        }

        Assert.Equal([4, 3], await Numbers(new FeedbackFilter(), skip: 1, take: 2));
        Assert.Equal([4, 2], await Numbers(new FeedbackFilter(Kind: FeedbackKind.Objection)));
        Assert.Equal([3], await Numbers(new FeedbackFilter(Tag: "tag2")));
        Assert.Equal([2, 1], await Numbers(new FeedbackFilter(Reporters: ["lena"], Until: BotApp.Start.AddMinutes(2))));
        Assert.Equal(5, (await Numbers(new FeedbackFilter(Account: "ácme"))).Count);
        Assert.Empty(await Numbers(new FeedbackFilter(Account: "Acm")));
        Assert.Empty(await Numbers(new FeedbackFilter(Reporters: ["len"])));
    }

    [Fact]
    public async Task Search_needs_all_words_and_takes_beginnings()
    {
        await Store.AddAsync(Report("Acme: the onboarding takes weeks", key: "d1"), None);
        await Store.AddAsync(Report("Globex: onboarding was quick #setup", key: "d2"), None);

        Assert.Equal(
            [2, 1],
            (await Store.SearchAsync("acme-co", "ONBOARD", OrganizationWords.None, 10, None)).Select(entry =>
                entry.Number
            )
        );
        Assert.Equal(
            [1],
            (await Store.SearchAsync("acme-co", "acme onboarding", OrganizationWords.None, 10, None)).Select(entry =>
                entry.Number
            )
        );
        // "Setup" and "onboarding" mean the same.
        Assert.Equal(
            [2, 1],
            (await Store.SearchAsync("acme-co", "setup", OrganizationWords.None, 10, None)).Select(entry =>
                entry.Number
            )
        );
        Assert.Empty(await Store.SearchAsync("acme-co", "boarding", OrganizationWords.None, 10, None));
        Assert.Empty(await Store.SearchAsync("acme-co", "the !!", OrganizationWords.None, 10, None));
    }

    [Fact]
    public async Task What_is_similar_shares_the_most_words()
    {
        await Store.AddAsync(Report("Initech: onboarding new users takes weeks", key: "d1"), None);
        await Store.AddAsync(Report("Hooli: the price is too high", key: "d2"), None);
        await Store.AddAsync(Report("Globex: onboarding takes long", key: "d3"), None);
        var entry = (await Store.AddAsync(Report("Acme: onboarding takes weeks", key: "d4"), None)).Entry;

        Assert.Equal(
            [1, 3],
            (await Store.SimilarAsync(entry, OrganizationWords.None, 5, None)).Select(similar => similar.Number)
        );
    }

    [Fact]
    public async Task Deleted_entries_are_only_found_by_number_and_are_not_the_same_thing_any_more()
    {
        var entry = (await Store.AddAsync(Report("Acme: too slow", key: "d1"), None)).Entry;
        Assert.True(await Store.ReplaceAsync(entry with { Deleted = BotApp.Start }, None));

        Assert.NotNull((await Store.GetAsync("acme-co", 1, None))!.Deleted);
        Assert.Empty(await Numbers(new FeedbackFilter()));
        Assert.Empty(await Numbers(new FeedbackFilter(Reporters: ["lena"])));
        Assert.Empty(await Store.SearchAsync("acme-co", "slow", OrganizationWords.None, 10, None));
        Assert.Empty(
            await Store.ReportedBetweenAsync("acme-co", BotApp.Start.AddDays(-1), BotApp.Start.AddDays(1), None)
        );
        Assert.Equal(2, (await Store.AddAsync(Report("Acme: too slow", key: "d2"), None)).Entry.Number);
    }

    [Fact]
    public async Task A_change_made_on_an_old_version_is_refused()
    {
        var entry = (await Store.AddAsync(Report("Acme: too slow", key: "d1"), None)).Entry;
        await Store.AddAsync(Report("Acme: too slow", key: "d2"), None);

        Assert.False(await Store.ReplaceAsync(entry with { Deleted = BotApp.Start }, None));
    }

    [Fact]
    public async Task Heard_is_by_the_time_of_each_voice()
    {
        await Store.AddAsync(Report("Acme: too slow", key: "d1"), None);
        await Store.AddAsync(Report("Acme: too slow", key: "d2", at: BotApp.Start.AddDays(7)), None);

        Assert.Single(
            await Store.ReportedBetweenAsync("acme-co", BotApp.Start.AddDays(7), BotApp.Start.AddDays(8), None)
        );
        Assert.Single(await Store.ReportedBetweenAsync("acme-co", BotApp.Start, BotApp.Start.AddDays(30), None));
        Assert.Empty(await Store.ReportedBetweenAsync("acme-co", BotApp.Start.AddDays(-1), BotApp.Start, None));
    }

    [Fact]
    public async Task Organizations_do_not_see_each_others_feedback()
    {
        await Store.AddAsync(Report("Acme: too slow", key: "d1"), None);
        var other = await Store.AddAsync(Report("Acme: too slow", key: "d1", organization: "acme-co2"), None);

        Assert.Equal((CaptureOutcome.New, 1), (other.Outcome, other.Entry.Number));
        await Store.DeleteAllAsync("acme-co2", None);
        Assert.Single(await Numbers(new FeedbackFilter()));
        Assert.Empty(await Store.SearchAsync("acme-co2", "slow", OrganizationWords.None, 10, None));
        Assert.Empty(await Store.SimilarAsync(other.Entry, OrganizationWords.None, 5, None));
        Assert.Null(await Store.GetAsync("acme-co2", 1, None));
    }

    private static FeedbackReport Report(
        string line,
        string key,
        string member = "lena",
        DateTimeOffset? at = null,
        string organization = "acme-co"
    ) =>
        new(
            organization,
            FeedbackParser.Parse(line, "USD", Vocabulary.Empty),
            new Voice(member, line, at ?? BotApp.Start, key, Place)
        );

    private async Task<IReadOnlyList<int>> Numbers(FeedbackFilter filter, int skip = 0, int take = 10) =>
        [.. (await Store.ListAsync("acme-co", filter, skip, take, None)).Select(entry => entry.Number)];
}

public sealed class FeedbackStoreOnLiteDbTests() : FeedbackStoreTests(Engine.LiteDb);

public sealed class FeedbackStoreOnPostgresTests() : FeedbackStoreTests(Engine.Postgres);
