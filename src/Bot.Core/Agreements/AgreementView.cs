using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// Everything that cards of one type are built from: agreements, members, options, and the current time.
/// </summary>
public sealed record AgreementView(
    IAgreementType Kind,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyList<Member> Members,
    FieldOptions Options,
    DateTimeOffset Now
)
{
    /// <summary>The current day in the company's time zone. Days that users write are in that zone.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The agreement of this type that is singled out, and its label; null if there is none.</summary>
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

    /// <summary>
    /// The label beside the title, such as "primary persona"; null unless the agreement is singled out.
    /// </summary>
    public LocalizedText? Called(Agreement agreement) => agreement.Subject == Singled?.Subject ? Singled?.Called : null;

    /// <summary>The version's headline field, such as a message's headline; null if the type has none.</summary>
    public string? Lead(AgreementVersion version) =>
        Kind.Fields.FirstOrDefault(field => field.IsHeadline) is { } lead ? version.Content[lead.Name] : null;

    /// <summary>The headline in one line, in the language of each reader if it is there in both.</summary>
    public LocalizedText? LeadFor(AgreementVersion version, int longest) =>
        Kind.Fields.FirstOrDefault(field => field.IsHeadline) is { } lead
        && ContentTranslations.Text(
            version.Content,
            lead,
            ContentLanguages.Of(this, version.Content) ?? Language.English
        )
            is { } text
            ? new LocalizedText(
                Truncate.ToLine(text.English.ToString(), longest),
                Truncate.ToLine(text.Spanish.ToString(), longest)
            )
            : null;

    /// <summary>What readers must know before they use the version.</summary>
    public IReadOnlyList<LocalizedText> Warnings(AgreementVersion version) => [.. Kind.Warnings(version, Today)];

    public LocalizedText Title(AgreementVersion version) => Kind.Title(version.Content, Options);

    /// <summary>The title of the current version, else of the latest.</summary>
    public LocalizedText Title(Agreement agreement) => Title((agreement.Current ?? agreement.Latest)!);
}
