using System.IO.Compression;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Core.Sample;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.Storage;

/// <summary>
/// A data file that Duet wrote before it stored documents: the sample company, a few reports, a digest subscription and
/// a proposal that waits for a signature.
/// </summary>
public sealed class OldFileTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-old-");
    private BotApp app = null!;

    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(folder.FullName, "duet.db");
        await using (
            var packed = File.OpenRead(
                Repository.File("tests", "Bot.Tests", "Storage", "Files", "before-documents.db.gz")
            )
        )
        await using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
        await using (var file = File.Create(path))
        {
            await unpacked.CopyToAsync(file, None);
        }

        app = new BotApp(path: path);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Feedback_keeps_its_numbers_voices_and_keys()
    {
        var store = app.Get<FeedbackStore>();

        var entry = (await store.GetAsync(SamplePeople.Organization, 61, None))!;
        Assert.Equal(("onboarding takes too long", 2), (entry.Text, entry.Voices.Count));
        Assert.Contains(
            entry.Number,
            (
                await store.SearchAsync(SamplePeople.Organization, "onboarding", OrganizationWords.None, 100, None)
            ).Select(found => found.Number)
        );
        var ofAcme = await store.ListAsync(SamplePeople.Organization, new FeedbackFilter(Account: "acme"), 0, 5, None);
        Assert.Equal(61, ofAcme[0].Number);

        await SayAsync("feedback Acme: onboarding takes too long #onboarding");
        Assert.Equal(3, (await store.GetAsync(SamplePeople.Organization, 61, None))!.Voices.Count);
        await SayAsync("feedback Initech: no single sign-on yet");
        Assert.Equal("Initech", (await store.GetAsync(SamplePeople.Organization, 63, None))!.Details.Account);
    }

    [Fact]
    public async Task What_waits_for_signatures_and_what_is_due_is_found()
    {
        var waiting = await app.Get<AgreementStore>().WaitingAsync(SamplePeople.Organization, None);
        Assert.Contains(waiting, one => one.Agreement.Kind == "persona" && one.Version.Number == 1);
        Assert.NotNull(await app.Get<IDocumentStore>().NextDueAsync(AgreementStore.Set, None));
        Assert.NotNull(await app.Get<IDocumentStore>().NextDueAsync(DigestStore.Subscriptions, None));
    }

    [Fact]
    public async Task Delivered_messages_lose_their_cards_and_can_still_be_replaced()
    {
        var before = await app.Get<IDocumentStore>().ListAsync(Outbox.Waiting, SamplePeople.Organization, None);
        Assert.NotEmpty(before);
        Assert.All(before, item => Assert.Equal(OutboxState.Posted, item.State));

        await app.DrainAsync();

        Assert.Empty(await app.Get<IDocumentStore>().ListAsync(Outbox.Waiting, SamplePeople.Organization, None));
        foreach (var item in before)
        {
            var delivered = (await app.Get<Outbox>().GetAsync(SamplePeople.Organization, item.Posting.Key, None))!;
            Assert.Equal(item.Message, delivered.Message);
            Assert.Empty(delivered.Posting.Card.Blocks.OfType<Buttons>());
            Assert.Null(delivered.ForgetAt);
        }
    }

    private async Task SayAsync(string words)
    {
        var members = await app.Get<MemberStore>().ListAsync(SamplePeople.Organization, None);
        var organization = (await app.Get<MemberStore>().GetOrganizationAsync(SamplePeople.Organization, None))!;
        var lena = members.Single(member => member.Name == "Lena Hart");
        var command = app.Command(lena) with { Text = words, Requester = new MemberRequester(organization, lena) };
        await app.SendAsync(command);
    }
}
