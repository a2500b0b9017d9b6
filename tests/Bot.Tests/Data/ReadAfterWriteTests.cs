using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>Reads see what is stored, also what was read before and changed since.</summary>
public sealed class ReadAfterWriteTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_unique_key_leads_to_the_document_that_has_it_now(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "n1") { Emails = ["a@acme"] });
        Assert.Equal(["n1"], await ByEmailAsync(data, "a@acme"));

        await data.PutAsync(new Note(A, "n1") { Emails = ["b@acme"] });
        Assert.Empty(await ByEmailAsync(data, "a@acme"));

        await data.PutAsync(new Note(A, "n2") { Emails = ["a@acme"] });
        Assert.Equal(["n2"], await ByEmailAsync(data, "a@acme"));
        Assert.Equal(["n1"], await ByEmailAsync(data, "b@acme"));

        await data.CommitAsync(A, transaction => transaction.DeleteAsync(Note.Set, A, "n2"));
        Assert.Empty(await ByEmailAsync(data, "a@acme"));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_document_that_was_missing_is_there_once_it_is_stored_and_gone_once_it_is_deleted(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        Assert.Null(await data.GetAsync(A, "n1"));

        await data.PutAsync(new Note(A, "n1", "first"));
        Assert.Equal("first", (await data.GetAsync(A, "n1"))?.Text);

        await data.PutAsync(new Note(A, "n1", "second"));
        Assert.Equal("second", (await data.GetAsync(A, "n1"))?.Text);

        await data.CommitAsync(A, transaction => transaction.DeleteAllAsync(Note.Set, A));
        Assert.Null(await data.GetAsync(A, "n1"));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_transaction_reads_its_own_writes_and_nobody_reads_them_if_it_fails(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "n1", "stored"), new Note(A, "n2", "stored"));
        await data.GetAsync(A, "n1");
        await data.GetAsync(A, "n2");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            data.CommitAsync<bool>(
                A,
                async transaction =>
                {
                    await transaction.PutAsync(Note.Set, new Note(A, "n1", "changed"));
                    Assert.Equal("changed", (await transaction.GetAsync(Note.Set, A, "n1", None))?.Text);
                    await transaction.DeleteAllAsync(Note.Set, A);
                    Assert.Null(await transaction.GetAsync(Note.Set, A, "n1", None));
                    Assert.Null(await transaction.GetAsync(Note.Set, A, "n2", None));
                    await transaction.PutAsync(Note.Set, new Note(A, "n2", "again"));
                    Assert.Equal("again", (await transaction.GetAsync(Note.Set, A, "n2", None))?.Text);
                    throw new InvalidOperationException("no");
                }
            )
        );

        Assert.Equal("stored", (await data.GetAsync(A, "n1"))?.Text);
        Assert.Equal("stored", (await data.GetAsync(A, "n2"))?.Text);
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Whoever_waited_for_a_commit_reads_it_while_others_read_and_write(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "n1", "0"));
        var last = 0;
        var readers = Enumerable
            .Range(0, 2)
            .Select(_ =>
                Task.Run(async () =>
                {
                    while (Volatile.Read(ref last) is var stored and < 300)
                    {
                        var read = int.Parse(
                            (await data.GetAsync(A, "n1"))!.Text,
                            System.Globalization.CultureInfo.InvariantCulture
                        );
                        Assert.True(read >= stored, $"read {read} when {stored} was stored");
                    }
                })
            )
            .ToList();

        for (var i = 1; i <= 300; i++)
        {
            await data.PutAsync(new Note(A, "n1", $"{i}"));
            Volatile.Write(ref last, i);
        }

        await Task.WhenAll(readers);
    }

    private static async Task<IEnumerable<string>> ByEmailAsync(TestStore data, string email) =>
        (await data.Store.FindAsync(Note.Set, A, "email", email, 1, None)).Select(note => note.Id);
}
