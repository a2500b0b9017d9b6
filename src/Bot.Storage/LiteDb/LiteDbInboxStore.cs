using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Messaging;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbInboxStore(LiteDbFile file) : IInboxStore
{
    // "w" and the lane for what waits, "d" and the time for what is done: each is found without looking at the other.
    private readonly LiteDbCounter sequence = new(file, "inbox");
    private readonly LiteDbSet<InboxItem> items = new(
        file,
        "inbox",
        _ => "",
        Id,
        LiteDbIndex<InboxItem>.Ordered(
            "state",
            item => item.Done is { } done ? $"d{Sortable(done)}" : $"{Lane(item)}/{item.Sequence:D10}"
        )
    );

    public Task<bool> AddAsync(InboxItem item, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () => items.Get("", Id(item)) is null && items.TryInsert(item with { Sequence = sequence.Next("") }),
            cancellationToken
        );

    public Task<IReadOnlyList<InboxItem>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = new List<InboxItem>();
        for (var from = "w"; items.Range("", "state", from).FirstOrDefault() is { } first; from = $"{Lane(first)}0")
        {
            // Behind a lane's slash come digits: "0" in its place is behind all of them.
            if (first.NotBefore <= now)
            {
                due.Add(first);
            }
        }

        return Task.FromResult<IReadOnlyList<InboxItem>>(due);
    }

    public Task MarkAsync(InboxItem item, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                items.Put(item);
                return true;
            },
            cancellationToken
        );

    public Task ForgetAsync(DateTimeOffset doneBefore, CancellationToken cancellationToken) =>
        items.Range("", "state", "d", $"d{Sortable(doneBefore)}").Any()
            ? file.WriteAsync(
                () =>
                {
                    var old = items.Range("", "state", "d", $"d{Sortable(doneBefore)}").ToList();
                    old.ForEach(item => items.Delete("", Id(item)));
                    return old.Count;
                },
                cancellationToken
            )
            : Task.CompletedTask;

    private static string Id(InboxItem item) => $"{item.Platform}/{item.Key}";

    private static string Sortable(DateTimeOffset instant) =>
        instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    // Hashed: lanes may hold anything, also slashes.
    private static string Lane(InboxItem item) =>
        "w"
        + Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Platform}\n{item.Lane}")).AsSpan(0, 16)
        );
}
