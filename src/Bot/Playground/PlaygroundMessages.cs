using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>
/// The newest messages of each conversation, in memory. Ids are timestamps in milliseconds that never repeat, so that a
/// reference stored before a restart never points at another message.
/// </summary>
internal sealed class PlaygroundMessages(TimeProvider time)
{
    /// <summary>The number of messages kept in each conversation.</summary>
    public const int Kept = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<Address, List<PlaygroundMessage>> places = [];
    private readonly List<Channel<PlaygroundMessage>> followers = [];
    private long last;

    /// <summary>Adds the message, or returns the existing one with the same key.</summary>
    public PlaygroundMessage Add(PlaygroundMessage message)
    {
        lock (gate)
        {
            var place = Place(message.Place);
            if (message.Key is { } key && place.Find(standing => standing.Key == key) is { } first)
            {
                return first;
            }

            var number = Next();
            var added = message with { Id = $"{number}", Revision = number, At = time.GetUtcNow() };
            place.Add(added);
            place.RemoveRange(0, Math.Max(0, place.Count - Kept));
            return Notify(added);
        }
    }

    /// <summary>Replaces the card of a message; null if the message no longer exists.</summary>
    /// <param name="person">If set, the message is replaced only if this person alone sees it.</param>
    public PlaygroundMessage? Replace(
        Address address,
        string id,
        Card card,
        RenderContext context,
        string? person = null
    )
    {
        lock (gate)
        {
            var place = Place(address);
            var index = place.FindIndex(message =>
                message.Id == id && message.Card is not null && (person is null || IsOnlyFor(message, person))
            );
            return index < 0
                ? null
                : Notify(place[index] = place[index] with { Card = card, Reader = context, Revision = Next() });
        }
    }

    /// <summary>
    /// The messages of the conversation that the person sees and that changed after the revision, oldest first.
    /// </summary>
    public IReadOnlyList<PlaygroundMessage> In(PlaygroundUser user, long after)
    {
        lock (gate)
        {
            return
            [
                .. Place(user.Place)
                    .Where(message => message.Revision > after && message.IsSeenBy(user.Organization.Id, user.Person)),
            ];
        }
    }

    /// <summary>Every change in any conversation after the revision, including future ones, until cancelled.</summary>
    public async IAsyncEnumerable<PlaygroundMessage> FollowAsync(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var follower = Channel.CreateBounded<PlaygroundMessage>(
            new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        try
        {
            foreach (var missed in Follow(follower, after))
            {
                yield return missed;
            }

            while (await HasMoreAsync(follower.Reader, cancellationToken))
            {
                while (follower.Reader.TryRead(out var message))
                {
                    yield return message;
                }
            }
        }
        finally
        {
            lock (gate)
            {
                followers.Remove(follower);
            }
        }
    }

    // A reader that leaves is not an error.
    private static async Task<bool> HasMoreAsync(
        ChannelReader<PlaygroundMessage> reader,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await reader.WaitToReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private IReadOnlyList<PlaygroundMessage> Follow(Channel<PlaygroundMessage> follower, long after)
    {
        lock (gate)
        {
            followers.Add(follower);
            return
            [
                .. places
                    .Values.SelectMany(place => place)
                    .Where(message => message.Revision > after)
                    .OrderBy(message => message.Revision),
            ];
        }
    }

    private static bool IsOnlyFor(PlaygroundMessage message, string person) =>
        message.Place.Kind == AddressKind.Direct || message.OnlyFor == person;

    private List<PlaygroundMessage> Place(Address address)
    {
        var place = address with { Thread = null };
        return places.TryGetValue(place, out var messages) ? messages : places[place] = [];
    }

    private long Next() => last = Math.Max(last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());

    private PlaygroundMessage Notify(PlaygroundMessage message)
    {
        followers.ForEach(follower => follower.Writer.TryWrite(message));
        return message;
    }
}
