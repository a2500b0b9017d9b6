using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Whether a person may use Duet.</summary>
public abstract record Admission
{
    public sealed record Admitted(Organization Organization, Member Member) : Admission;

    /// <summary>
    /// The person gets the sentence and nothing else. If the roster was not reached, <see cref="RetryAfter"/> tells
    /// when to ask again; otherwise it is null.
    /// </summary>
    public sealed record Refused(LocalizedText Sentence, Language Language, TimeSpan? RetryAfter = null) : Admission
    {
        public RenderContext Reader(DateTimeOffset now) => new(Language, TimeZoneInfo.Utc, now);
    }
}

/// <summary>A person who may not use Duet. They have no organization, so no handler can read any data for them.</summary>
internal sealed record RefusedRequester(Admission.Refused Reason) : Requester
{
    public override Roles Roles => Roles.None;

    public override Language Language => Reason.Language;

    public override TimeZoneInfo TimeZone => TimeZoneInfo.Utc;

    public override LocalizedText Refusal => Reason.Sentence;
}
