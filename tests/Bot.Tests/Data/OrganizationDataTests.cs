using Bot.Core.Data;
using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>Whole organizations: deleted, moved, counted, and freed of one value.</summary>
public sealed class OrganizationDataTests
{
    private static readonly IReadOnlyList<Note> Notes =
    [
        .. Enumerable.Range(0, 450).Select(n => new Note(A, $"n{n}", $"text {n}") { Tags = [$"t{n % 7}"] }),
        new Note(A, "hostile \0 \uffff 😀", "half \ud83d \0 <&\">") { Rank = "r", Revision = 3 },
    ];

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task An_organization_is_deleted_from_every_set_and_no_other_loses_anything(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(Notes);
        await data.PutAsync(new Note("acme2", "n1"));
        await data.CommitAsync(A, transaction => transaction.NextAsync(A, "notes"));

        Assert.Equal(Notes.Count + 1, await data.Store.DeleteOrganizationAsync(A, CancellationToken.None));
        Assert.Equal(0, await data.Store.DeleteOrganizationAsync(A, CancellationToken.None));
        Assert.Empty(await data.RangeAsync());
        Assert.NotNull(await data.GetAsync("acme2", "n1"));
        Assert.Equal(1, await data.CommitAsync(A, transaction => transaction.NextAsync(A, "notes")));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Of_deleted_content_what_the_sets_say_remains_with_its_keys_and_counters_go_on(Engine engine)
    {
        await using var data = await OpenAsync(engine, Note.Set, Setting.Set);
        await data.PutAsync(Notes);
        await data.PutAsync(new Note("acme2", "n1"));
        await data.Store.PutAsync(Setting.Set, new Setting(A, "s1", 7), CancellationToken.None);
        await data.Store.PutAsync(Setting.Set, new Setting("acme2", "s1", 7), CancellationToken.None);
        await data.CommitAsync(A, transaction => transaction.NextAsync(A, "notes"));

        Assert.Equal(Notes.Count, await data.Store.DeleteContentAsync(A, CancellationToken.None));

        Assert.Empty(await data.RangeAsync());
        Assert.NotNull(await data.GetAsync("acme2", "n1"));
        Assert.Equal(
            [new Setting(A, "s1", 8)],
            await data.Store.FindAsync(Setting.Set, A, "changes", "8", CancellationToken.None)
        );
        Assert.Empty(await data.Store.FindAsync(Setting.Set, A, "changes", "7", CancellationToken.None));
        Assert.Equal(7, (await data.Store.GetAsync(Setting.Set, "acme2", "s1", CancellationToken.None))!.Changes);
        Assert.Equal(2, await data.CommitAsync(A, transaction => transaction.NextAsync(A, "notes")));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_value_is_replaced_together_with_the_writes_around_it(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "lena"), new Note(A, "n1", "lena"), new Note(A, "n2", "ñ \"quoted\""));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            data.CommitAsync<bool>(
                A,
                async transaction =>
                {
                    await transaction.ReplaceEverywhereAsync(A, "lena", "ana");
                    throw new InvalidOperationException();
                }
            )
        );
        Assert.Equal("lena", (await data.GetAsync(A, "n1"))!.Text);

        await data.CommitAsync(
            A,
            async transaction =>
            {
                await transaction.DeleteAsync(Note.Set, A, "lena");
                await transaction.ReplaceEverywhereAsync(A, "lena", "ana");
                return await transaction.ReplaceEverywhereAsync(A, "ñ \"quoted\"", "plain");
            }
        );
        Assert.Equal("ana", (await data.GetAsync(A, "n1"))!.Text);
        Assert.Equal("plain", (await data.GetAsync(A, "n2"))!.Text);
        Assert.Null(await data.GetAsync(A, "ana"));
    }

    [Theory]
    [InlineData(Engine.LiteDb, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.LiteDb)]
    [InlineData(Engine.LiteDb, Engine.LiteDb)]
    public async Task What_is_exported_from_one_engine_is_the_same_in_another(Engine from, Engine to)
    {
        await using var source = await OpenAsync(from);
        await using var target = await OpenAsync(to);
        await source.PutAsync(Notes);
        await source.CommitAsync(A, transaction => transaction.NextAsync(A, "notes"));

        var count = await target.Store.ImportAsync(
            source.Store.ExportAsync(A, CancellationToken.None),
            CancellationToken.None
        );

        Assert.Equal(Notes.Count + 1, count);
        var counts = await source.Store.CountsAsync(A, CancellationToken.None);
        Assert.Equal(counts, await target.Store.CountsAsync(A, CancellationToken.None));
        Assert.Equal(Notes.Count, counts["notes"].Count);
        Assert.Equal(["hostile \0 \uffff 😀"], await target.RangeAsync());
        Assert.Equal(2, await target.CommitAsync(A, transaction => transaction.NextAsync(A, "notes")));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Every_owner_of_documents_in_any_set_is_named_once(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        Assert.Empty(await data.Store.OwnersAsync(CancellationToken.None));

        await data.PutAsync(Notes);
        foreach (var owner in new[] { "", "acm", "acme\u0001", "acme2", "slack/T1", "ñ😀" })
        {
            await data.PutAsync(new Note(owner, ""), new Note(owner, "n1"));
        }

        await data.CommitAsync("other", transaction => transaction.NextAsync("other", "notes"));

        Assert.Equal(
            ["", "acm", A, "acme\u0001", "acme2", "other", "slack/T1", "ñ😀"],
            await data.Store.OwnersAsync(CancellationToken.None)
        );
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Counts_differ_when_one_text_does(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "n1", "one"));
        var before = (await data.Store.CountsAsync(A, CancellationToken.None))["notes"];
        await data.PutAsync(new Note(A, "n1", "two"));
        var after = (await data.Store.CountsAsync(A, CancellationToken.None))["notes"];

        Assert.Equal((1, 1), (before.Count, after.Count));
        Assert.NotEqual(before.Sha256, after.Sha256);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_document_of_a_set_that_nobody_knows_is_not_imported(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var strange = new[] { new RawDocument("strange", A, "x", "{}", null) }.ToAsyncEnumerable();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            data.Store.ImportAsync(strange, CancellationToken.None).AsTask()
        );
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_value_is_replaced_wherever_it_is_whole_with_its_keys_and_ids(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(
            new Note(A, "n1", "lena") { Tags = ["lena", "x"] },
            new Note(A, "lena", "other"),
            new Note(A, "n2", "lena wrote this") { Tags = ["lena2"] },
            new Note(A, "n3", "<&> \0 ñ") { Emails = ["lena"] }
        );
        await data.PutAsync(new Note("b", "n1", "lena"));

        Assert.Equal(3, await data.Store.ReplaceEverywhereAsync(A, "lena", "erased", CancellationToken.None));
        Assert.Equal("erased", (await data.GetAsync(A, "n1"))!.Text);
        Assert.Null(await data.GetAsync(A, "lena"));
        Assert.Equal("other", (await data.GetAsync(A, "erased"))!.Text);
        Assert.Equal("lena wrote this", (await data.GetAsync(A, "n2"))!.Text);
        Assert.Equal("<&> \0 ñ", (await data.GetAsync(A, "n3"))!.Text);
        Assert.Equal("lena", (await data.GetAsync("b", "n1"))!.Text);
        Assert.Equal("n1", Assert.Single(await FindAsync(data, "tag", "erased")).Id);
        Assert.Equal("n3", Assert.Single(await FindAsync(data, "email", "erased")).Id);
        Assert.Empty(await FindAsync(data, "email", "lena"));
    }

    private static async Task<IReadOnlyList<Note>> FindAsync(TestStore data, string field, string key) =>
        await data.Store.FindAsync(Note.Set, A, field, key, CancellationToken.None);
}
