using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// A form as one person sees it: their input and its errors. Teams returns only the input. A form that may have to be
/// shown again is therefore packed, without values, into its own button's data.
/// </summary>
/// <param name="Form">The form.</param>
/// <param name="Entered">The person's input by input name; null before they enter anything.</param>
/// <param name="Errors">Error messages by input name.</param>
/// <param name="OwnsMessage">Whether the form is a message of its own rather than a replacement of a card.</param>
internal sealed record FormView(
    Form Form,
    IReadOnlyDictionary<string, string>? Entered,
    IReadOnlyDictionary<string, LocalizedText> Errors,
    bool OwnsMessage = false
)
{
    /// <summary>
    /// The form to show for this reply. Null if the reply is a card or the submitted form cannot be read.
    /// </summary>
    public static FormView? Of(Reply reply, ActionSubmission? submission)
    {
        if (reply.Form is { } form)
        {
            return new FormView(form, null, reply.Errors);
        }

        return reply.Errors.Count > 0 && submission?.PackedForm is { } packed && Unpack(packed) is { } sent
            ? new FormView(
                sent.Form with
                {
                    Action = submission.Action,
                    Value = submission.Value,
                },
                submission.Fields,
                reply.Errors,
                sent.OwnsMessage
            )
            : null;
    }

    /// <summary>Whether this was pressed on a form that is a message of its own.</summary>
    public static bool WasMessage(ActionSubmission? submission) =>
        submission?.PackedForm is { } packed && Unpack(packed)?.OwnsMessage == true;

    public string Pack() =>
        PackedJson.Write(new Packed(Form with { Inputs = [.. Form.Inputs.Select(WithoutValue)] }, OwnsMessage));

    private static Packed? Unpack(string packed) => PackedJson.Read<Packed>(packed);

    private static Input WithoutValue(Input input) =>
        input switch
        {
            TextInput text => text with { Value = "" },
            ChoiceInput choice => choice with { Selected = [] },
            DayInput day => day with { Value = null },
            ConversationInput channel => channel with { Value = "" },
            _ => input,
        };

    private sealed record Packed(Form Form, bool OwnsMessage);
}
