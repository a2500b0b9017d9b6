using System.Text;
using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>Reading by an ordered key, over more than one page.</summary>
public sealed class RangeTests
{
    // Pages hold 100 documents; the longest run of equal keys is longer.
    private static readonly IReadOnlyList<Note> Many =
    [
        .. Enumerable.Range(0, 250).Select(n => new Note(A, $"n{n:D3}") { Rank = $"{n / 3:D3}" }),
        .. Enumerable.Range(0, 130).Select(n => new Note(A, $"same{n:D3}") { Rank = "050" }),
        new Note(A, "unranked"),
        new Note("other", "x") { Rank = "050" },
    ];

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_range_goes_over_pages_in_both_directions_with_every_document_once(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(Many);
        var expected = Many.Where(note => note is { Organization: A, Rank: not null })
            .OrderBy(note => note.Rank, StringComparer.Ordinal)
            .ThenBy(note => note.Id, StringComparer.Ordinal)
            .Select(note => note.Id)
            .ToList();

        Assert.Equal(expected, await data.RangeAsync());
        Assert.Equal(Enumerable.Reverse(expected), await data.RangeAsync(descending: true));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Both_ends_of_a_range_are_included(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync([.. "abcde".Select(letter => new Note(A, $"{letter}") { Rank = $"{letter}" })]);

        Assert.Equal(["b", "c", "d"], await data.RangeAsync("b", "d"));
        Assert.Equal(["d", "c", "b"], await data.RangeAsync("b", "d", descending: true));
        Assert.Equal(["a", "b"], await data.RangeAsync(to: "b"));
        Assert.Equal(["e", "d"], await data.RangeAsync("d", descending: true));
        Assert.Empty(await data.RangeAsync("bb", "bz"));
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task Keys_are_ordered_byte_by_byte_whatever_they_hold(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        string[] keys = ["", "\0", "a", "a\0", "a\0b", "a ", "aa", "B", "ñ", "é", "\uffff", "😀", new('a', 900)];
        await data.PutAsync([.. keys.Select((key, n) => new Note(A, $"{n}") { Rank = key })]);

        var expected = keys.Select((key, n) => (Key: Convert.ToHexString(Encoding.UTF8.GetBytes(key)), Id: $"{n}"))
            .OrderBy(key => key.Key, StringComparer.Ordinal)
            .Select(key => key.Id);
        Assert.Equal(expected, await data.RangeAsync());
    }

    [Theory, MemberData(nameof(Engines), MemberType = typeof(TestStore))]
    public async Task A_transaction_ranges_over_what_it_wrote(Engine engine)
    {
        await using var data = await OpenAsync(engine);
        await data.PutAsync(new Note(A, "old") { Rank = "2" });

        var ids = await data.CommitAsync(
            A,
            async transaction =>
            {
                await transaction.PutAsync(Note.Set, new Note(A, "new") { Rank = "1" });
                await transaction.DeleteAsync(Note.Set, A, "old");
                return await transaction
                    .RangeAsync(Note.Set, A, "rank", null, null, false, CancellationToken.None)
                    .Select(note => note.Id)
                    .ToListAsync();
            }
        );
        Assert.Equal(["new"], ids);
    }
}
