using System.Text.Json.Serialization;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// State of a request. Answered, declined and withdrawn are final. A planned request becomes open again if its proposal
/// is rejected or withdrawn.
/// </summary>
public enum RequestState
{
    Open,

    /// <summary>Something that would answer it is proposed and pending.</summary>
    Planned,
    Answered,
    Declined,
    Withdrawn,
}

/// <summary>
/// A question by one or several members, which one member answers for all. <see cref="Sentence"/> is the first member's
/// wording. <see cref="Number"/> counts requests of all types, from 1 in each organization. <see cref="Revision"/>
/// counts stored changes; −1 means not stored yet.
/// </summary>
public sealed record Request(
    string Organization,
    int Number,
    string Sentence,
    Language Language,
    IReadOnlyList<RequestVoice> Voices,
    DateTimeOffset Created,
    int Revision = -1
)
{
    // Earlier versions had claim requests only and did not store a type.
    private const string FirstType = "claims";

    /// <summary>The key of its <see cref="IRequestType"/>.</summary>
    public string Type { get; init; } = FirstType;

    public RequestState State { get; init; }

    /// <summary>The pending proposal that would answer it; null unless the request is planned.</summary>
    public RequestProposal? Proposal { get; init; }

    /// <summary>Null unless the request is answered or declined.</summary>
    public RequestAnswer? Answer { get; init; }

    /// <summary>The member who takes care of it; null if nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// The day by which the owner wants to answer, in the organization's zone; null if none was said.
    /// </summary>
    public DateOnly? Due { get; init; }

    /// <summary>The cards posted to members who can answer.</summary>
    public IReadOnlyList<PostedCard> Copies { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => State is RequestState.Open or RequestState.Planned;

    [JsonIgnore]
    public int People => Voices.Select(voice => voice.Member).Distinct().Count();

    [JsonIgnore]
    public int Accounts => AccountNames.Select(Folding.Fold).Distinct().Count();

    /// <summary>Search keys: the stems of the sentence, or the whole sentence if it has none.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Keys => QuestionFingerprint.Of(Sentence, Language).Keys;

    /// <summary>The accounts that it was asked for, as typed.</summary>
    [JsonIgnore]
    public IEnumerable<string> AccountNames => Voices.Select(voice => voice.Account).OfType<string>();

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

    public static RequestVoice Of(ChatCommand command, RequestAsk ask) =>
        new(
            command.Member.Id,
            ask.Sentence,
            ask.Account,
            command.At,
            command.DeliveryKey,
            command.Identity,
            command.Place
        )
        {
            PlaceName = command.PlaceName,
        };
}

/// <summary>
/// Something proposed to answer a request, such as an agreement, by its subject. The delivery key identifies the
/// version, whose number is not known when this is stored.
/// </summary>
public sealed record RequestProposal(string Subject, string DeliveryKey, DateTimeOffset At);

/// <summary>
/// The answer, or a reason for declining. <see cref="Actors"/> gave the answer, so they get no notification.
/// </summary>
public sealed record RequestAnswer(string By, DateTimeOffset At, string DeliveryKey, IReadOnlyList<string> Actors)
{
    /// <summary>What answers the request, such as an agreement; null if the note does.</summary>
    public string? Subject { get; init; }

    /// <summary>The version of the subject.</summary>
    public int Version { get; init; }

    /// <summary>As typed: the answer, a remark on the subject, or the reason for declining.</summary>
    public string? Note { get; init; }
}
