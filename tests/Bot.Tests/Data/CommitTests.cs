using Bot.Core.Data;
using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>What happens when several commits want the same at once.</summary>
public sealed class CommitTests
{
    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Numbers_are_given_once_each_however_many_ask_at_once(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var numbers = await Task.WhenAll(
            Enumerable.Range(0, 160).Select(n => data.CommitAsync(A, transaction => transaction.NextAsync(A, "notes")))
        );

        Assert.Equal(Enumerable.Range(1, 160), numbers.Order());
        Assert.Equal(1, await data.CommitAsync("b", transaction => transaction.NextAsync("b", "notes")));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Commits_that_read_and_write_lose_no_update(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "n1", "0"));
        await Task.WhenAll(Enumerable.Range(0, 16).Select(task => CountUpAsync(data, task % 2 == 0 ? A : "other")));

        Assert.Equal("160", (await data.GetAsync(A, "n1"))!.Text);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Commits_that_wait_for_each_others_organizations_all_end(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var both = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(task => task % 2 == 0 ? (First: "a", Second: "b") : (First: "b", Second: "a"))
                .Select(pair =>
                    data.CommitAsync(
                        pair.First,
                        async transaction =>
                            await transaction.NextAsync(pair.First, "x") + await transaction.NextAsync(pair.Second, "x")
                    )
                )
        );

        Assert.Equal(Enumerable.Range(1, 16).Select(n => 2 * n), both.Order());
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task One_of_many_gets_a_unique_key_and_one_an_id(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var byKey = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(n => data.InsertAsync(new Note(A, $"n{n}") { Emails = ["lena@acme.co"] }))
        );
        var byId = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(n => data.InsertAsync(new Note(A, "same", $"{n}")))
        );

        Assert.Single(byKey, isAdded => isAdded);
        Assert.Single(byId, isAdded => isAdded);
        Assert.Equal(2, (await data.Store.ListAsync(Note.Set, A, CancellationToken.None)).Count);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Overwriting_with_anothers_unique_key_fails_and_changes_nothing(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "n1", "first") { Emails = ["lena@acme.co"] }, new Note(A, "n2", "second"));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            data.PutAsync(new Note(A, "n3"), new Note(A, "n2", "changed") { Emails = ["lena@acme.co"] })
        );
        await data.PutAsync(new Note(A, "n1", "changed") { Emails = ["lena@acme.co"] });

        Assert.Equal("changed", (await data.GetAsync(A, "n1"))!.Text);
        Assert.Equal("second", (await data.GetAsync(A, "n2"))!.Text);
        Assert.Null(await data.GetAsync(A, "n3"));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Of_all_who_replace_one_revision_one_succeeds(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        var read = new Note(A, "n1");
        Assert.True(await data.InsertAsync(read));
        var replaced = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(n =>
                    data.CommitAsync(A, transaction => transaction.ReplaceAsync(Note.Set, read with { Text = $"{n}" }))
                )
        );

        Assert.Single(replaced, isReplaced => isReplaced);
        var stored = (await data.GetAsync(A, "n1"))!;
        Assert.Equal((1, $"{Array.IndexOf(replaced, true)}"), (stored.Revision, stored.Text));
        Assert.True(await data.CommitAsync(A, transaction => transaction.ReplaceAsync(Note.Set, stored)));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_document_that_is_gone_or_not_as_expected_is_not_replaced(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "n1", "open"));
        Task<bool> ReplaceAsync(string id) =>
            data.CommitAsync(
                A,
                transaction =>
                    transaction.ReplaceAsync(Note.Set, new Note(A, id, "done"), stored => stored.Text == "open")
            );

        Assert.True(await ReplaceAsync("n1"));
        Assert.False(await ReplaceAsync("n1"));
        Assert.False(await ReplaceAsync("n2"));
        Assert.True(await data.CommitAsync(A, transaction => transaction.DeleteAsync(Note.Set, A, "n1")));
        Assert.False(await data.CommitAsync(A, transaction => transaction.DeleteAsync(Note.Set, A, "n1")));
        Assert.False(
            await data.CommitAsync(A, transaction => transaction.ReplaceAsync(Note.Set, new Note(A, "n1", "again")))
        );
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Work_that_fails_stores_nothing(Engine engine)
    {
        await using var data = await OpenAsync(engine);

        await Assert.ThrowsAsync<FormatException>(() =>
            data.CommitAsync<bool>(
                A,
                async transaction =>
                {
                    await transaction.PutAsync(Note.Set, new Note(A, "n1"));
                    Assert.NotNull(await transaction.GetAsync(Note.Set, A, "n1", CancellationToken.None));
                    throw new FormatException();
                }
            )
        );
        Assert.Null(await data.GetAsync(A, "n1"));
    }

    [Fact]
    public async Task Work_that_awaits_something_else_would_hold_the_writer_and_fails()
    {
        await using var data = await OpenAsync(Engine.LiteDb);
        var other = new TaskCompletionSource();
        Task<bool>? late = null;

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            data.CommitAsync(A, transaction => new ValueTask<bool>(late = WriteLateAsync(transaction)))
        );
        other.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => late!);
        Assert.Null(await data.GetAsync(A, "n1"));

        async Task<bool> WriteLateAsync(IDocumentTransaction transaction)
        {
            await transaction.PutAsync(Note.Set, new Note(A, "n1"));
            await other.Task;
            return await transaction.InsertAsync(Note.Set, new Note(A, "n2"));
        }
    }

    private static async Task CountUpAsync(TestStore data, string organization)
    {
        for (var n = 0; n < 10; n++)
        {
            await data.CommitAsync(
                organization,
                async transaction =>
                {
                    var note = await transaction.GetAsync(Note.Set, A, "n1", CancellationToken.None);
                    var next = int.Parse(note!.Text, System.Globalization.CultureInfo.InvariantCulture) + 1;
                    await transaction.PutAsync(Note.Set, note with { Text = $"{next}" });
                    return true;
                }
            );
        }
    }
}
