using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>All that cards of one kind are made from: its agreements, the people, the options, and now.</summary>
public sealed record AgreementView(
    IAgreementType Kind,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyList<Member> Members,
    FieldOptions Options,
    DateTimeOffset Now
)
{
    /// <summary>The day that it is in the company's zone, in which days that somebody wrote begin and end.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Which agreement of the kind is singled out, and what that one is called; null while none is.</summary>
    public (string Subject, LocalizedText Called)? Singled { get; init; }

    public MemberNames Names { get; } = MemberNames.Of(Members);

    public AgreementActions Actions { get; } = new(Kind.Key);

    /// <summary>The same view with a later state of one agreement.</summary>
    public AgreementView With(Agreement agreement) =>
        this with
        {
            Agreements = Find(agreement.Subject) is null
                ? [.. Agreements, agreement]
                : [.. Agreements.Select(other => other.Subject == agreement.Subject ? agreement : other)],
        };

    public Agreement? Find(string subject) => Agreements.FirstOrDefault(agreement => agreement.Subject == subject);

    /// <summary>What the agreement is called beside its title, such as "primary persona"; null for all but the one that is singled out.</summary>
    public LocalizedText? Called(Agreement agreement) => agreement.Subject == Singled?.Subject ? Singled?.Called : null;

    /// <summary>What the version says first, such as a message's headline; null where the kind has nothing such.</summary>
    public string? Lead(AgreementVersion version) =>
        Kind.Fields.FirstOrDefault(field => field.IsHeadline) is { } lead ? version.Content[lead.Name] : null;

    /// <summary>What readers have to know before they use the version.</summary>
    public IReadOnlyList<LocalizedText> Warnings(AgreementVersion version) => [.. Kind.Warnings(version, Today)];

    public LocalizedText Title(AgreementVersion version) => Kind.Title(version.Content, Options);

    /// <summary>By what people get, or by the last there was.</summary>
    public LocalizedText Title(Agreement agreement) => Title((agreement.Current ?? agreement.Latest)!);
}
