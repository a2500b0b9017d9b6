using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>
/// What stands in the playground's places: in memory, the newest of each place. Ids are instants in milliseconds that
/// never repeat, so that a reference stored before a restart never points at another message after it.
/// </summary>
internal sealed class PlaygroundMessages(TimeProvider time)
{
    /// <summary>Messages kept in each place.</summary>
    public const int Kept = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<Address, List<PlaygroundMessage>> places = [];
    private readonly List<Channel<PlaygroundMessage>> followers = [];
    private long last;

    /// <summary>Adds the message, or gives the one that stands there under the same key.</summary>
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
            return Tell(added);
        }
    }

    /// <summary>Puts another card in the place of that message's; null when it does not stand there any more.</summary>
    /// <param name="person">Only if it is this person's alone: what others see too is not theirs to replace.</param>
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
                message.Id == id && message.Card is not null && (person is null || IsAlone(message, person))
            );
            return index < 0
                ? null
                : Tell(place[index] = place[index] with { Card = card, Reader = context, Revision = Next() });
        }
    }

    /// <summary>What the person sees in the place and has changed after that revision, oldest first.</summary>
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

    /// <summary>Every change in any place after that revision, those to come included, until cancelled.</summary>
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

    // Whoever leaves is no surprise.
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

    private static bool IsAlone(PlaygroundMessage message, string person) =>
        message.Place.Kind == AddressKind.Direct || message.OnlyFor == person;

    private List<PlaygroundMessage> Place(Address address)
    {
        var place = address with { Thread = null };
        return places.TryGetValue(place, out var messages) ? messages : places[place] = [];
    }

    private long Next() => last = Math.Max(last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());

    private PlaygroundMessage Tell(PlaygroundMessage message)
    {
        followers.ForEach(follower => follower.Writer.TryWrite(message));
        return message;
    }
}
