using Bot.Core.Data;
using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>Documents and their keys, the same on every engine.</summary>
public sealed class DocumentTests
{
    public static TheoryData<Engine, string> HostileTexts { get; } =
        new MatrixTheoryData<Engine, string>(
            [Engine.LiteDb, Engine.Postgres],
            [
                "",
                " spaces ",
                "a\0b",
                "half \ud83d",
                "\uffff \ufffe",
                "😀 ñ",
                "'; DROP TABLE documents; --",
                "$.x[*] @0 %_\\",
                new string('x', 5_000),
            ]
        );

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task What_is_put_is_read_as_it_was(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var note = new Note(A, "n1", "Two\nlines") { Tags = ["x", "y"], Due = BotApp.Start.AddTicks(1) };
        await data.PutAsync(note);

        Assert.Equivalent(note, await data.GetAsync(A, "n1"), strict: true);
        Assert.Null(await data.GetAsync(A, "n2"));
    }

    [Theory, MemberData(nameof(HostileTexts))]
    public async Task Ids_keys_and_texts_may_hold_anything(Engine engine, string text)
    {
        await using var data = await OpenAsync(engine);
        var stored = text.Replace('\ud83d', '\ufffd');
        stored = text.Contains("😀", StringComparison.Ordinal) ? text : stored;
        await data.PutAsync(
            new Note(A, text, text)
            {
                Tags = [text],
                Emails = [text],
                Rank = text,
            },
            new Note(A, text + "-other")
        );

        Assert.Equal(stored, (await data.GetAsync(A, text))?.Text);
        Assert.Equal([stored], await data.RangeAsync(text, text));
        Assert.Equal([stored], await FindIdsAsync(data, text, isPrefix: false));
        Assert.Contains(stored, await FindIdsAsync(data, text, isPrefix: true));
        Assert.False(await data.InsertAsync(new Note(A, "second") { Emails = [text] }));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Long_keys_that_begin_the_same_are_told_apart(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var start = new string('k', 1_000);
        await data.PutAsync(new Note(A, start + "1") { Tags = [start + "1"] }, new Note(A, start + "2"));

        Assert.Equal([start + "1"], await FindIdsAsync(data, start + "1", isPrefix: false));
        Assert.NotNull(await data.GetAsync(A, start + "2"));
        Assert.Null(await data.GetAsync(A, start + "3"));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Organizations_do_not_see_each_other(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        foreach (var organization in new[] { "a", "a1", "A", "" })
        {
            await data.PutAsync(
                new Note(organization, "same", organization)
                {
                    Tags = ["t"],
                    Emails = ["e"],
                    Rank = "r",
                }
            );
        }

        foreach (var organization in new[] { "a", "a1", "A", "" })
        {
            Assert.Equal(organization, (await data.GetAsync(organization, "same"))!.Text);
            Assert.Single(await data.Store.ListAsync(Note.Set, organization, CancellationToken.None));
            Assert.Single(await data.Store.FindAsync(Note.Set, organization, "tag", "t", CancellationToken.None));
        }

        await data.CommitAsync("a", transaction => transaction.DeleteAllAsync(Note.Set, "a"));
        Assert.Null(await data.GetAsync("a", "same"));
        Assert.NotNull(await data.GetAsync("a1", "same"));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task An_organization_that_could_read_anothers_documents_is_refused(Engine engine)
    {
        await using var data = await OpenAsync(engine);

        await Assert.ThrowsAsync<ArgumentException>(() => data.GetAsync("a\0b", "n1"));
        await Assert.ThrowsAsync<ArgumentException>(() => data.PutAsync(new Note("a\0b", "n1")));
        await Assert.ThrowsAsync<ArgumentException>(() => data.PutAsync(new Note("half \ud83d", "n1")));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_key_that_a_document_has_no_more_finds_it_no_more(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(
            new Note(A, "n1")
            {
                Tags = ["old", "kept"],
                Emails = ["e"],
                Rank = "r",
            }
        );
        await data.PutAsync(new Note(A, "n1") { Tags = ["kept", "new"] });

        Assert.Empty(await FindIdsAsync(data, "old", isPrefix: false));
        Assert.Equal(["n1"], await FindIdsAsync(data, "kept", isPrefix: false));
        Assert.Equal(["n1"], await FindIdsAsync(data, "new", isPrefix: false));
        Assert.Empty(await data.RangeAsync());
        Assert.True(await data.InsertAsync(new Note(A, "n2") { Emails = ["e"] }));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Documents_are_found_by_a_key_between_two_each_once(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(
            new Note(A, "n1") { Tags = ["b", "c"] },
            new Note(A, "n2") { Tags = ["a", "e"] },
            new Note(A, "n3") { Tags = ["d"] }
        );

        var found = await data.Store.FindBetweenAsync(Note.Set, A, "tag", "b", "d", CancellationToken.None);
        Assert.Equal(["n1", "n3"], found.Select(note => note.Id).Order());
        Assert.Single(await data.Store.FindAsync(Note.Set, A, "tag", "b", 1, CancellationToken.None));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_list_is_in_the_order_of_ids_byte_by_byte(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync([.. new[] { "b", "a", "B", "ñ", "😀", "\uffff", "a1" }.Select(id => new Note(A, id))]);

        var list = await data.Store.ListAsync(Note.Set, A, CancellationToken.None);
        Assert.Equal(["B", "a", "a1", "b", "ñ", "\uffff", "😀"], list.Select(note => note.Id));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_set_that_is_not_registered_is_refused(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var stranger = new DocumentSet<Note>("strangers", note => note.Organization, note => note.Id);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            data.Store.GetAsync(stranger, A, "n1", CancellationToken.None).AsTask()
        );
        Assert.Contains("AddDocumentSet", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> FindIdsAsync(TestStore data, string key, bool isPrefix) =>
        await data.Store.FindIdsAsync(Note.Set, A, "tag", key, isPrefix, 100, CancellationToken.None);
}
