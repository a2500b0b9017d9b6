using System.Text;
using Bot.Core.Agreements;
using Bot.Core.Agreements.Importing;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Tests.Data;

namespace Bot.Tests.Agreements.Importing;

/// <summary>Large imports, and imports that were cut off: every row is proposed once, and everybody is told once.</summary>
public sealed class ImportRunsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Five_hundred_claims_are_proposed_by_the_clock_and_who_imported_is_told()
    {
        var rows = string.Concat(Enumerable.Range(1, 500).Select(i => $"Claim {i},We do thing {i}.,available\n"));
        var preview = await App.SendAsync(
            App.Command(Company.Maya) with
            {
                File = new Attachment("many.csv", Encoding.UTF8.GetBytes("Name,Wording,State\n" + rows)),
            }
        );

        var answer = await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"));
        Assert.Contains("I'm proposing 500.", answer.English(), StringComparison.Ordinal);
        await App.TickAsync();
        await App.TickAsync();

        Assert.Equal(500, (await App.Get<AgreementStore>().WaitingAsync("acme-co", None)).Count);
        Assert.Equal(
            [
                ("maya", "500 new proposals from many.csv."),
                ("sofia", "500 proposals imported by Maya are waiting for your signature."),
                ("tom", "500 proposals imported by Maya are waiting for your signature."),
            ],
            loop.Posted.Select(call =>
                    (call.Posting.OwnerMember!, CardWords.In(call.Posting.Card, Language.English).Split('\n')[0])
                )
                .Order()
        );
        var queue = await App.SayAsync(Company.Tom, "review");
        var more = await App.PressAsync(Company.Tom, queue.Button("agreements.review"));
        Assert.Contains("claim.review claim-1/1", Values(queue), StringComparison.Ordinal);
        Assert.DoesNotContain(Values(queue).Split('\n')[0], Values(more), StringComparison.Ordinal);
        Assert.Contains("… and 490 more", more.English(), StringComparison.Ordinal);
        Assert.Contains(
            "500 new proposals",
            (await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"))).English(),
            StringComparison.Ordinal
        );
        var page = await App.PressAsync(Company.Maya, preview.Button("agreements.import.rows"));
        Assert.Contains("(1–20 of 500)", page.English(), StringComparison.Ordinal);
        Assert.Contains(
            "(481–500 of 500)",
            (
                await App.PressAsync(
                    Company.Maya,
                    new Button(
                        LocalizedText.Invariant("x"),
                        "agreements.import.rows",
                        page.Button("agreements.import.rows").Value[..^1] + "99"
                    )
                )
            ).English(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task After_a_crash_the_rest_is_proposed_and_nothing_twice(int before)
    {
        var import = Import(3);
        await App.Get<ProposalImportStore>().AddAsync(import, None);
        foreach (var row in import.Proposals.Take(before))
        {
            var actor = new Actor(Company.Maya, import.Confirmed, "import-i1");
            var proposal = new Proposal(row.Content, "maya", null, null, []) { Import = import.Id };
            await App.Get<AgreementWorkflow>()
                .DecideQuietlyAsync(
                    Company.Organization,
                    new Core.Claims.ClaimType(),
                    row.Subject,
                    (current, now) => ApprovalRules.Propose(current, proposal, now),
                    actor,
                    None
                );
        }

        await App.TickAsync();

        Assert.Equal(
            new[] { 1, 1, 1 },
            (await App.Get<AgreementStore>().ListAsync("acme-co", "claim", None)).Select(claim => claim.Versions.Count)
        );
        Assert.Equal(3, (await App.Get<ProposalImportStore>().GetAsync("acme-co", "i1", None))!.Outcome!.New);
    }

    [Fact]
    public async Task Run_again_before_it_was_marked_as_finished_it_changes_and_posts_nothing_more()
    {
        await App.Get<ProposalImportStore>().AddAsync(Import(3), None);

        await App.Get<RunImports>().RunAsync(Import(3), isAnswered: false, None);
        await App.Get<RunImports>().RunAsync(Import(3), isAnswered: false, None);
        await App.TickAsync();

        Assert.Equal(3, (await App.Get<AgreementStore>().WaitingAsync("acme-co", None)).Count);
        Assert.Equal(["maya", "sofia", "tom"], loop.Posted.Select(call => call.Posting.OwnerMember!).Order());
    }

    [Fact]
    public async Task A_row_that_somebody_was_faster_with_is_left_alone_and_said()
    {
        await loop.ProposeAsync(
            Company.Lena,
            "claim propose",
            new()
            {
                ["name"] = "Claim 2",
                ["wording"] = "Mine.",
                ["state"] = "beta",
            }
        );
        await App.Get<ProposalImportStore>().AddAsync(Import(3), None);
        await App.TickAsync();

        var told = loop
            .Posted.Select(call => call.Posting)
            .Single(posting => posting.Key.Contains("-done-", StringComparison.Ordinal))
            .Card;
        Assert.Contains("2 new proposals from c.csv.", CardWords.In(told, Language.English), StringComparison.Ordinal);
        Assert.Contains(
            "Alguien se adelantó con la línea 2",
            CardWords.In(told, Language.Spanish),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Mine.",
            (await App.Get<AgreementStore>().GetAsync("acme-co", "claim", "claim-2", None))!.Pending!.Content["wording"]
        );
    }

    [Fact]
    public async Task Where_a_side_has_no_approver_an_admin_is_told_once_for_all()
    {
        await App.Get<MemberStore>().ChangeAsync(Company.Sofia, sofia => sofia with { Roles = Roles.None }, None);
        await App.Get<ProposalImportStore>().AddAsync(Import(3), None);
        await App.TickAsync();
        await App.DecideAsync(Company.Tom, "claim sign claim 2");
        await App.TickAsync();

        var told = Assert
            .Single(loop.Posted, call => call.Posting.To == Company.Ana.Identities[0].Direct())
            .Posting.Card;
        Assert.Contains(
            "Maya imported proposals (3). They need a signature from marketing, but nobody there is an approver.",
            CardWords.In(told, Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cards_of_a_proposal_that_an_import_changes_say_so()
    {
        await loop.ProposeAsync(
            Company.Maya,
            "claim propose",
            new()
            {
                ["name"] = "Claim 1",
                ["wording"] = "Mine.",
                ["state"] = "beta",
            },
            Company.Channel
        );
        var waiting = (await App.Get<AgreementStore>().GetAsync("acme-co", "claim", "claim-1", None))!.Pending!;
        var import = Import(1);
        await App.Get<ProposalImportStore>()
            .AddAsync(
                import with
                {
                    Proposals = [import.Proposals[0] with { Basis = waiting.Hash, IsChange = true }],
                },
                None
            );
        await App.TickAsync();

        Assert.Contains(
            "Maya changed this proposal",
            CardWords.In(await loop.StandsAtAsync(Company.Channel), Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_store_keeps_one_import_of_an_id_and_forgets_it_when_its_time_is_over()
    {
        var store = App.Get<ProposalImportStore>();
        var import = Import(2);

        Assert.True(await store.AddAsync(import, None));
        Assert.False(await store.AddAsync(import with { Member = "tom" }, None));
        Assert.True(await store.AddAsync(import with { Organization = "other-co" }, None));
        Assert.Equal(2, (await DueAsync(BotApp.Start)).Count);
        Assert.Equal(2, (await store.GetAsync("acme-co", import.Id, None))!.Proposals.Count);
        await App.Get<IDocumentStore>().DeleteContentAsync("other-co", None);
        Assert.Equal("acme-co", Assert.Single(await DueAsync(BotApp.Start)).Organization);

        await App.TickAsync();
        Assert.NotNull((await store.GetAsync("acme-co", import.Id, None))!.Outcome);
        Assert.Empty(await DueAsync((BotApp.Start + ProposalImport.Kept).AddTicks(-1)));

        App.Clock.Advance(ProposalImport.Kept);
        await App.TickAsync();
        Assert.Null(await store.GetAsync("acme-co", import.Id, None));
    }

    private Task<IReadOnlyList<ProposalImport>> DueAsync(DateTimeOffset until) =>
        App.Get<IDocumentStore>().DueAsync(ProposalImportStore.Set, until);

    private static string Values(Reply reply) =>
        string.Join('\n', reply.ButtonsOf().Select(button => $"{button.Action} {button.Value}/"));

    private static ProposalImport Import(int count) =>
        new("acme-co", "i1", "claim", "maya", "c.csv", [.. Enumerable.Range(1, count).Select(Row)], BotApp.Start);

    private static ImportedProposal Row(int number) =>
        new(
            number,
            $"claim-{number}",
            new AgreementContent([
                new("name", $"Claim {number}"),
                new("wording", $"Thing {number}."),
                new("state", "beta"),
            ]),
            null,
            false
        );
}
