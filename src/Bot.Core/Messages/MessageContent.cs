using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Messages;

/// <summary>The content of a message by its fields, as far as code reads them.</summary>
public readonly record struct MessageContent(AgreementContent Values)
{
    private static readonly FieldDefinition[] ForCustomers =
    [
        MessageFields.Headline,
        MessageFields.SubHeadline,
        MessageFields.Positioning,
        MessageFields.Pitch,
        MessageFields.ShortText,
        MessageFields.LongText,
        MessageFields.Pillars,
        MessageFields.Proof,
        MessageFields.Use,
        MessageFields.Strong,
        MessageFields.Differentiators,
        MessageFields.HeadlineOther,
        MessageFields.SubHeadlineOther,
        MessageFields.PitchOther,
        MessageFields.ShortTextOther,
    ];

    /// <summary>The persona's subject, or <see cref="MessageType.Any"/>.</summary>
    public string Persona => Values[MessageFields.Persona] ?? MessageType.Any;

    /// <summary>The stage's code, or <see cref="MessageType.Any"/>.</summary>
    public string Stage => Values[MessageFields.Stage] ?? MessageType.Any;

    /// <summary>English unless the message says otherwise.</summary>
    public Language Language => ContentLanguages.Read(Values[MessageFields.Language]);

    /// <summary>
    /// The filled fields with words for customers, in field order. The words to avoid and the weak competitors are not
    /// among them.
    /// </summary>
    public IReadOnlyList<string> WordsForCustomers
    {
        get
        {
            var values = Values;
            return [.. ForCustomers.Select(words => values[words]).OfType<string>()];
        }
    }

    public static MessageContent Read(AgreementContent content) => new(content);
}
