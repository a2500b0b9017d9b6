using Bot.Core.Data;

namespace Bot.Tests.Data;

/// <summary>One write in a commit of its own.</summary>
internal static class StoreExtensions
{
    public static Task PutAsync(this TestStore data, params IReadOnlyList<Note> notes) =>
        data.CommitAsync(
            notes[0].Organization,
            async transaction =>
            {
                foreach (var note in notes)
                {
                    await transaction.PutAsync(Note.Set, note);
                }

                return true;
            }
        );

    public static Task<bool> InsertAsync(this TestStore data, Note note) =>
        data.CommitAsync(note.Organization, transaction => transaction.InsertAsync(Note.Set, note));

    public static Task<Note?> GetAsync(this TestStore data, string organization, string id) =>
        data.Store.GetAsync(Note.Set, organization, id, CancellationToken.None).AsTask();

    public static Task<TResult> CommitAsync<TResult>(
        this TestStore data,
        string organization,
        Func<IDocumentTransaction, ValueTask<TResult>> work
    ) => data.Store.CommitAsync(organization, work, CancellationToken.None).AsTask();

    public static async Task<IReadOnlyList<string>> RangeAsync(
        this TestStore data,
        string? from = null,
        string? to = null,
        bool descending = false
    ) =>
        await data
            .Store.RangeAsync(Note.Set, TestStore.A, "rank", from, to, descending, CancellationToken.None)
            .Select(note => note.Id)
            .ToListAsync();
}
