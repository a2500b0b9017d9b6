using System.Text.Json.Serialization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Where a request stands. Answered, declined and withdrawn are final; a proposal that comes to nothing leads from planned back to open.</summary>
public enum RequestState
{
    Open,

    /// <summary>A claim that would answer it is proposed and waits for signatures.</summary>
    Planned,
    Answered,
    Declined,
    Withdrawn,
}

/// <summary>
/// Whether a sentence may be promised, asked by one person or several. <see cref="Sentence"/> is the first one's; numbers
/// count up from 1 in the organization. <see cref="Revision"/> counts stored changes; −1 is a request that nobody has stored yet.
/// </summary>
public sealed record ClaimRequest(
    string Organization,
    int Number,
    string Sentence,
    Language Language,
    IReadOnlyList<RequestVoice> Voices,
    DateTimeOffset Created,
    int Revision = -1
)
{
    public RequestState State { get; init; }

    /// <summary>The proposal that would answer it, while it is planned.</summary>
    public RequestProposal? Proposal { get; init; }

    /// <summary>Once answered or declined.</summary>
    public RequestAnswer? Answer { get; init; }

    /// <summary>The cards that tell of it to those who can answer.</summary>
    public IReadOnlyList<RequestCopy> Copies { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => State is RequestState.Open or RequestState.Planned;

    [JsonIgnore]
    public int People => Voices.Select(voice => voice.Member).Distinct().Count();

    [JsonIgnore]
    public int Accounts =>
        Voices.Select(voice => voice.Account).OfType<string>().Select(Folding.Fold).Distinct().Count();

    /// <summary>What it is found by: the stems of its sentence, or all of it where it has none.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Keys => QuestionFingerprint.Of(Sentence, Language).Keys;

    public bool IsAskedBy(Member member) => Voices.Any(voice => member.Is(voice.Member));
}

/// <summary>
/// Somebody who asks: in their words, for which account, when, as whom and where on which platform. Who asks for two
/// accounts has two voices. <see cref="PlaceName"/> is what people call the channel, where that is known.
/// </summary>
public sealed record RequestVoice(
    string Member,
    string Words,
    string? Account,
    DateTimeOffset At,
    string DeliveryKey,
    PlatformIdentity Identity,
    Address Place
)
{
    public string? PlaceName { get; init; }
}

/// <summary>A claim that was proposed for a request: its subject, and the delivery by which its version is known, whatever its number.</summary>
public sealed record RequestProposal(string Subject, string DeliveryKey, DateTimeOffset At);

/// <summary>
/// Who answered and when, with a claim (its subject and version) or, when declined, with the reason; by which delivery.
/// <see cref="Actors"/> are those who know it because they did it.
/// </summary>
public sealed record RequestAnswer(string By, DateTimeOffset At, string DeliveryKey, IReadOnlyList<string> Actors)
{
    public string? Subject { get; init; }

    public int Version { get; init; }

    /// <summary>In the words of who answered: why not, or what to mind.</summary>
    public string? Note { get; init; }
}

/// <summary>A card about a request that stands with somebody who can answer it, by the key of its posting.</summary>
public sealed record RequestCopy(string Key, Address To, string Member);
