using System.Text.Json.Serialization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// State of a request. Answered, declined and withdrawn are final. A planned request becomes open again if its proposal
/// is rejected or withdrawn.
/// </summary>
public enum RequestState
{
    Open,

    /// <summary>A claim that would answer it is proposed and pending.</summary>
    Planned,
    Answered,
    Declined,
    Withdrawn,
}

/// <summary>
/// A question by one or several members: may we promise this? <see cref="Sentence"/> is the first member's wording.
/// <see cref="Number"/> counts from 1 in each organization. <see cref="Revision"/> counts stored changes; −1 means not
/// stored yet.
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

    /// <summary>The pending proposal that would answer it; null unless the request is planned.</summary>
    public RequestProposal? Proposal { get; init; }

    /// <summary>Null unless the request is answered or declined.</summary>
    public RequestAnswer? Answer { get; init; }

    /// <summary>The cards posted to members who can answer.</summary>
    public IReadOnlyList<PostedRequest> Copies { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => State is RequestState.Open or RequestState.Planned;

    [JsonIgnore]
    public int People => Voices.Select(voice => voice.Member).Distinct().Count();

    [JsonIgnore]
    public int Accounts =>
        Voices.Select(voice => voice.Account).OfType<string>().Select(Folding.Fold).Distinct().Count();

    /// <summary>Search keys: the stems of the sentence, or the whole sentence if it has none.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Keys => QuestionFingerprint.Of(Sentence, Language).Keys;

    public bool IsAskedBy(Member member) => Voices.Any(voice => member.Is(voice.Member));
}

/// <summary>
/// One member's question, in their words. A member who asks for two accounts has two voices. <see cref="Identity"/> and
/// <see cref="Place"/> say as which platform user and in which conversation they asked; <see cref="PlaceName"/> is the
/// channel's display name, if known.
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

/// <summary>
/// A claim proposed for a request, by its subject. The delivery key identifies the version, whose number is not known
/// when this is stored.
/// </summary>
public sealed record RequestProposal(string Subject, string DeliveryKey, DateTimeOffset At);

/// <summary>
/// The answer: a claim by its subject and version, or a reason for declining. <see cref="Actors"/> gave the answer, so
/// they get no notification.
/// </summary>
public sealed record RequestAnswer(string By, DateTimeOffset At, string DeliveryKey, IReadOnlyList<string> Actors)
{
    public string? Subject { get; init; }

    public int Version { get; init; }

    /// <summary>The reason for declining, or what to mind when using the claim, as typed.</summary>
    public string? Note { get; init; }
}

/// <summary>A card about a request that was posted to a member who can answer, by its delivery key.</summary>
public sealed record PostedRequest(string Key, Address To, string Member);
