using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// A form as one person sees it: what they entered and what is wrong with it. Teams gives back only what was entered,
/// so a form that may have to be shown again travels, packed and without values, in the data of its own button.
/// </summary>
/// <param name="Form">The form.</param>
/// <param name="Entered">What the person entered, by input name; null before that.</param>
/// <param name="Errors">By input name.</param>
/// <param name="OwnsMessage">It came as a message of its own rather than in the place of a card.</param>
internal sealed record FormView(
    Form Form,
    IReadOnlyDictionary<string, string>? Entered,
    IReadOnlyDictionary<string, LocalizedText> Errors,
    bool OwnsMessage = false
)
{
    /// <summary>The form to show for this reply; null when the reply is a card or the form that was sent is not to be read.</summary>
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

    /// <summary>Was this pressed on a form that was a message of its own?</summary>
    public static bool WasMessage(ActionSubmission? submission) =>
        submission?.PackedForm is { } packed && Unpack(packed)?.OwnsMessage == true;

    public string Pack() =>
        PackedJson.Write(new Packed(Form with { Inputs = [.. Form.Inputs.Select(Emptied)] }, OwnsMessage));

    private static Packed? Unpack(string packed) => PackedJson.Read<Packed>(packed);

    private static Input Emptied(Input input) =>
        input switch
        {
            TextInput text => text with { Value = "" },
            ChoiceInput choice => choice with { Selected = [] },
            DayInput day => day with { Value = null },
            _ => input,
        };

    private sealed record Packed(Form Form, bool OwnsMessage);
}
