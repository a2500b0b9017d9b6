using Bot.Core.Data;
using Bot.Core.Search;
using Bot.Core.TextAnalysis;
using Bot.Tests.Data;

namespace Bot.Tests.Search;

/// <summary>What is found of what is stored, on every engine.</summary>
public sealed class SearchIndexTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    internal static readonly DocumentSet<Note> Set = Note.Set.WithFeed();

    [Theory]
    [InlineData("integrations", "Their ERP integrates with nothing", true)]
    [InlineData("INTEGRACIÓN", "la integracion con el ERP no funciona", true)]
    [InlineData("contrato", "los contratos son demasiado largos", true)]
    [InlineData("the of and", "the of and", false)]
    [InlineData("boarding", "onboarding takes weeks", false)]
    [InlineData("", "onboarding takes weeks", false)]
    public void Words_are_found_in_their_other_forms_and_nothing_else(string query, string text, bool isFound)
    {
        var index = Index(new Note("acme", "n1", text));

        Assert.Equal(isFound, index.Find("acme", query, null, 10).Count == 1);
    }

    [Theory]
    [InlineData("lorry", "n1 n2")]
    [InlineData("lorries stop", "n1")]
    [InlineData("overtime", "n3 n4")]
    [InlineData("horas extra", "n3 n4")]
    [InlineData("extra", "n5 n4")]
    public void Words_that_mean_the_same_to_the_organization_find_each_other(string query, string found)
    {
        var index = Index(
            new Note("acme", "n1", "trucks stop too often"),
            new Note("acme", "n2", "los camiones llegan tarde"),
            new Note("acme", "n3", "overtime is not paid"),
            new Note("acme", "n4", "las horas extra no se pagan"),
            new Note("acme", "n5", "they want something extra")
        );
        var words = new OrganizationWords([
            new WordGroup(["truck", "lorry", "camión"]),
            new WordGroup(["overtime", "horas extra"]),
        ]);
        var search = new SearchQuery("acme", query) { LeastWords = int.MaxValue, Words = words };

        Assert.Equal(found.Split(' ').Order(), index.Find(search).Select(hit => hit.Id).Order());
        Assert.Empty(index.Find(search with { Organization = "other" }));
    }

    [Fact]
    public void A_word_that_is_still_being_typed_is_found_by_its_beginning()
    {
        var index = Index(
            new Note("acme", "n1", "onboarding takes weeks"),
            new Note("acme", "n2", "the price is high")
        );
        var typing = new SearchQuery("acme", "weeks onbo") { Beginnings = Beginnings.LastWord };

        Assert.Equal("n1", Assert.Single(index.Find(typing)).Id);
        Assert.Equal(1, index.Find(typing)[0].Coverage, 3);
        Assert.Empty(index.Find("acme", "onbo", null, 10));
        Assert.Empty(index.Find(typing with { Text = "onbo helicopter" }));
    }

    [Fact]
    public void Coverage_says_how_much_of_the_query_a_document_has()
    {
        var index = Index(
            new Note("acme", "n1", "onboarding takes weeks"),
            new Note("acme", "n2", "onboarding is hard"),
            new Note("acme", "n3", "onboarding is slow")
        );

        var hits = index.Find("acme", "onboarding weeks", null, 10);

        Assert.Equal(["n1", "n3", "n2"], hits.Select(hit => hit.Id));
        Assert.Equal(1, hits[0].Coverage, 3);
        Assert.InRange(hits[1].Coverage, 0.05, 0.4);
        Assert.Equal(["onboarding"], hits[1].Words);
        Assert.InRange(index.Find("acme", "onboarding helicopters", null, 1)[0].Coverage, 0.01, 0.4);
    }

    [Fact]
    public void Of_equal_matches_the_newest_comes_first()
    {
        var index = Index(
            new Note("acme", "n1", "too slow") { Due = BotApp.Start },
            new Note("acme", "n2", "too slow") { Due = BotApp.Start.AddDays(1) },
            new Note("acme", "n3", "too slow") { Due = BotApp.Start.AddDays(-1) }
        );

        Assert.Equal(["n2", "n1", "n3"], index.Find("acme", "slow", null, 10).Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("operations lead")]
    [InlineData("ops lead")]
    [InlineData("oprations")]
    [InlineData("jefe de operaciones")]
    public void A_name_is_found_shortened_mistyped_and_by_its_other_names(string typed)
    {
        var index = Index(
            new Note("acme", "n1", "sells") { Tags = ["Operations lead", "Jefe de operaciones"] },
            new Note("acme", "n2", "operations lead") { Tags = ["Finance chief"] }
        );

        Assert.Equal("n1", Assert.Single(index.FindName("acme", typed, null, 10)).Id);
        Assert.Empty(index.FindName("acme", "marketing", null, 10));
    }

    [Fact]
    public void What_is_in_a_name_comes_before_what_is_in_the_text()
    {
        var index = Index(
            new Note("acme", "n1", "pricing for larger companies"),
            new Note("acme", "n2", "for larger companies") { Tags = ["Pricing"] }
        );

        var hits = index.Find("acme", "pricing", null, 10);

        Assert.Equal(["n2", "n1"], hits.Select(hit => hit.Id));
        Assert.Equal([1, 0], hits.Select(hit => hit.NameCoverage));
    }

    [Fact]
    public void A_change_that_comes_late_does_not_bring_back_what_was_before()
    {
        var index = Index();
        index.Apply([Change(new Note("acme", "n1", "second"), stamp: 2)]);
        index.Apply([Change(new Note("acme", "n1", "first"), stamp: 1)]);
        Assert.Single(index.Find("acme", "second", null, 10));
        Assert.Empty(index.Find("acme", "first", null, 10));

        index.Apply([new DocumentChange(Set, "acme", "n1", null, 4)]);
        index.Apply([Change(new Note("acme", "n1", "third"), stamp: 3)]);
        Assert.Empty(index.Find("acme", "third", null, 10));

        index.Apply([new DocumentChange(Set, "acme", null, null, 6)]);
        index.Apply([Change(new Note("acme", "n2", "fourth"), stamp: 5)]);
        Assert.Empty(index.Find("acme", "fourth", null, 10));
    }

    [Fact]
    public void Many_changes_leave_only_what_is_stored()
    {
        var index = Index();
        for (var i = 1; i <= 5_000; i++)
        {
            index.Apply([Change(new Note("acme", $"n{i % 50}", $"common word{i} team{i % 7}"), stamp: i)]);
        }

        Assert.Equal(50, index.Count());
        Assert.Equal(50, index.Find("acme", "common", null, 100).Count);
        Assert.Empty(index.Find("acme", "word4950", null, 10));
        Assert.Equal("n1", Assert.Single(index.Find("acme", "word4951", null, 10)).Id);
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task What_is_committed_is_found_and_what_is_deleted_is_not(Engine engine)
    {
        var index = Index();
        await using var data = await TestStore.OpenAsync(engine, index, Set);
        await PutAsync(data, new Note("acme", "n1", "onboarding"), new Note("acme", "n2", "onboarding"));
        await PutAsync(data, new Note("other", "n1", "onboarding"));

        Assert.Equal(2, index.Find("acme", "onboarding", null, 10).Count);
        Assert.Single(index.Find("other", "onboarding", null, 10));
        Assert.Empty(index.Find("third", "onboarding", null, 10));

        await PutAsync(data, new Note("acme", "n1", "pricing"));
        await data.CommitAsync("acme", transaction => transaction.DeleteAsync(Set, "acme", "n2"));
        Assert.Empty(index.Find("acme", "onboarding", null, 10));
        Assert.Single(index.Find("acme", "pricing", null, 10));

        await data.Store.DeleteOrganizationAsync("acme", None);
        Assert.Empty(index.Find("acme", "pricing", null, 10));
        Assert.Single(index.Find("other", "onboarding", null, 10));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task What_is_undone_by_a_failing_commit_is_not_found(Engine engine)
    {
        var index = Index();
        await using var data = await TestStore.OpenAsync(engine, index, Set);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            data.CommitAsync<bool>(
                "acme",
                async transaction =>
                {
                    await transaction.PutAsync(Set, new Note("acme", "n1", "onboarding"));
                    throw new InvalidOperationException("no");
                }
            )
        );

        Assert.Empty(index.Find("acme", "onboarding", null, 10));
    }

    [Theory, MemberData(nameof(TestStore.Engines), MemberType = typeof(TestStore))]
    public async Task An_index_that_starts_later_finds_what_was_stored_before(Engine engine)
    {
        await using var data = await TestStore.OpenAsync(engine, Set);
        await data.CommitAsync(
            "acme",
            async transaction =>
            {
                for (var i = 0; i < 1_203; i++)
                {
                    await transaction.PutAsync(Set, new Note("acme", $"n{i}", $"word{i} onboarding"));
                }

                return true;
            }
        );
        await PutAsync(data, new Note("other", "n1", "onboarding"));
        var index = Index();

        await Feed(index, data).LoadAsync(None);

        Assert.Equal(1_204, index.Count());
        Assert.Equal("n1202", Assert.Single(index.Find("acme", "word1202", null, 10)).Id);
        Assert.Single(index.Find("other", "onboarding", null, 10));
    }

    internal static SearchIndex Index(params IReadOnlyList<Note> notes)
    {
        var index = new SearchIndex([
            new SearchSource<Note>(
                Set,
                note => [new SearchDocument("note", note.Id, note.Tags, note.Text, note.Due ?? default)]
            ),
        ]);
        index.Apply([.. notes.Select(note => Change(note, stamp: 0))]);
        return index;
    }

    internal static SearchFeed Feed(SearchIndex index, TestStore data) =>
        new([index], (IDocumentFeed)data.Store, data.Clock);

    internal static Task PutAsync(TestStore data, params IReadOnlyList<Note> notes) =>
        data.CommitAsync(
            notes[0].Organization,
            async transaction =>
            {
                foreach (var note in notes)
                {
                    await transaction.PutAsync(Set, note);
                }

                return true;
            }
        );

    private static DocumentChange Change(Note note, long stamp) =>
        new(Set, note.Organization, note.Id, new DocumentContent("", note), stamp);
}
