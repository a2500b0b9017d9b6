using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Messaging;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbOutboxStore(LiteDbFile file) : IOutboxStore
{
    // What waits is looked at across organizations, so items live under an empty one; their ids name their own.
    private const string Done = "-";

    private readonly LiteDbCounter sequence = new(file, "outbox");
    private readonly LiteDbSet<OutboxItem> items = new(
        file,
        "outbox",
        _ => "",
        item => Id(item.Posting.Organization, item.Posting.Key),
        LiteDbIndex<OutboxItem>.Ordered(
            "waiting",
            item => item.State == OutboxState.Waiting ? $"{Conversation(item)}/{Digits(item.Sequence)}" : Done
        ),
        LiteDbIndex<OutboxItem>.Ordered("owner", item => $"{item.Posting.Organization}/{Digits(item.Sequence)}")
    );

    public Task AddAsync(IReadOnlyList<OutboundMessage> postings, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                foreach (
                    var posting in postings.Where(posting =>
                        items.Get("", Id(posting.Organization, posting.Key)) is null
                    )
                )
                {
                    items.TryInsert(
                        new OutboxItem(posting, sequence.Next(""), OutboxState.Waiting, 0, posting.Created)
                    );
                }

                return true;
            },
            cancellationToken
        );

    public Task<OutboxItem?> GetAsync(string organization, string key, CancellationToken cancellationToken) =>
        Task.FromResult(items.Get("", Id(organization, key)));

    public Task<IReadOnlyList<OutboxItem>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = new List<OutboxItem>();
        for (
            var from = "w";
            items.Range("", "waiting", from).FirstOrDefault() is { } first;
            from = $"{Conversation(first)}0"
        )
        {
            // Behind a conversation's slash come digits: "0" in its place is behind all of them. One that waits holds back what follows it.
            if (first.NotBefore <= now)
            {
                due.Add(first);
            }
        }

        return Task.FromResult<IReadOnlyList<OutboxItem>>(due);
    }

    public Task MarkAsync(OutboxItem item, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                items.Put(item);
                return true;
            },
            cancellationToken
        );

    public Task ForgetAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                foreach (var item in items.Range("", "owner", $"{organization}/", $"{organization}/:").ToList())
                {
                    items.Delete("", Id(organization, item.Posting.Key));
                }

                return true;
            },
            cancellationToken
        );

    private static string Id(string organization, string key) => $"{organization}/{key}";

    private static string Digits(int sequence) => sequence.ToString("D10", CultureInfo.InvariantCulture);

    // Hashed: conversation ids may hold anything, also slashes.
    private static string Conversation(OutboxItem item)
    {
        var to = item.Posting.To;
        var name = System.Text.Encoding.UTF8.GetBytes($"{to.Platform}\n{to.Workspace}\n{to.Kind}\n{to.Conversation}");
        return "w" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(name).AsSpan(0, 16));
    }
}
