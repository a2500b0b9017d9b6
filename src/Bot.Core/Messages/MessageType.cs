using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Messages;

/// <summary>A message house: what the company says to one persona (or everybody) at one stage (or any).</summary>
public sealed class MessageType : IAgreementType
{
    /// <summary>
    /// Everybody, or any stage. No persona can have this key, because slugs contain only letters, digits and dashes.
    /// </summary>
    public const string Any = "*";

    public const string KindKey = "message";

    public string Key => KindKey;

    public bool IsAnswer => true;

    public bool IsGeneral(string subject) => subject == Subject(Any, Any);

    public string Words => "message|mensaje|messages|mensajes";

    public AgreementTypeTexts Texts => MessageTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => MessageFields.All;

    public string Subject(AgreementContent content)
    {
        var message = MessageContent.Read(content);
        return Subject(message.Persona, message.Stage);
    }

    public LocalizedText Title(AgreementContent content, FieldOptions options)
    {
        var message = MessageContent.Read(content);
        return Title(message.Persona, message.Stage, options);
    }

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options)
    {
        var title = Title(content, options);
        return [title.English.ToString(), title.Spanish.ToString()];
    }

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options)
    {
        if (MessageWords.Read(words, options) is not { } wanted)
        {
            return new SearchResult(
                null,
                FuzzySearch.Search(words, agreements, agreement => Names(agreement.Latest!.Content, options)).Near
            );
        }

        var exact = agreements.FirstOrDefault(agreement =>
            agreement.Subject == Subject(wanted.Persona, wanted.Stage ?? Any)
        );
        var instead = exact?.Current is null ? Instead(wanted, agreements) : null;
        var ofPersona = OfPersona(wanted, agreements);
        return new SearchResult(
            exact,
            ofPersona,
            instead,
            instead is null
                ? null
                : MessageTexts.Instead(
                    Title(wanted.Persona, wanted.Stage ?? Any, options),
                    Title(instead.Current!.Content, options)
                ),
            IsAmbiguous: ofPersona.Count > 0
        );
    }

    public AgreementContent Start(string words, FieldOptions options)
    {
        var wanted = MessageWords.Read(words, options);
        return AgreementContent.Of(
            Fields,
            field =>
                field == MessageFields.Persona.Name ? wanted?.Persona ?? Any
                : field == MessageFields.Stage.Name ? wanted?.Stage ?? Any
                : null
        );
    }

    internal static string Subject(string persona, string stage) => $"{persona}.{stage}";

    private static LocalizedText Title(string persona, string stage, FieldOptions options) =>
        MessageTexts.Title(
            options.Label(MessageFields.Persona.Name, persona),
            options.Label(MessageFields.Stage.Name, stage)
        );

    private static List<Agreement> OfPersona(Wanted wanted, IReadOnlyList<Agreement> agreements) =>
        [
            .. agreements.Where(agreement =>
                agreement.Current is not null
                && agreement.Subject.StartsWith(wanted.Persona + ".", StringComparison.Ordinal)
            ),
        ];

    // From specific to general: this persona at any stage, everybody at this stage, everybody at any stage. Without a
    // stage, a persona's only message is the one meant. No message is made up.
    private static Agreement? Instead(Wanted wanted, IReadOnlyList<Agreement> agreements)
    {
        var ofPersona = OfPersona(wanted, agreements);
        if (wanted.Stage is null && ofPersona.Count > 0)
        {
            return ofPersona.Count == 1 ? ofPersona[0] : null;
        }

        string[] order = [Subject(wanted.Persona, Any), Subject(Any, wanted.Stage ?? Any), Subject(Any, Any)];
        return order
            .Select(subject =>
                agreements.FirstOrDefault(agreement => agreement.Subject == subject && agreement.Agreed is not null)
            )
            .FirstOrDefault(found => found is not null);
    }
}
