using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>Fills the proposal form with the draft. Pure.</summary>
internal static class DriftForms
{
    // Names of the form's inputs that are not fields of the type.
    private const string WhyInput = "why";
    private const string EvidenceInput = "evidence";
    private const int WhyLength = 500;

    /// <summary>
    /// Applies the changes to the latest version, so that the form is valid even if the persona has changed.
    /// </summary>
    public static Form Edit(AgreementView view, Agreement persona, DriftQuestion question, ChatCommand command)
    {
        var form = ContentForm.For(view, persona, AgreementContent.Empty, command.Member);
        var draft = DriftDraft.Apply(view.Kind.Fields, persona.Latest!.Content, question.Changes);
        return form with
        {
            Inputs =
            [
                .. form.Inputs.Select(input =>
                    input switch
                    {
                        TextInput pains when pains.Name == PersonaFields.Pains.Name => pains with
                        {
                            Value = draft[PersonaFields.Pains] ?? "",
                        },
                        TextInput { Name: WhyInput, Value: "" } why => why with { Value = Why(question, command) },
                        TextInput { Name: EvidenceInput, Value: "" } evidence => evidence with
                        {
                            Value = string.Join(", ", DriftDraft.Evidence(question.Changes).Select(VersionRef.Digits)),
                        },
                        _ => input,
                    }
                ),
            ],
        };
    }

    /// <summary>The reason for the proposal, in the proposer's language.</summary>
    public static string Why(DriftQuestion question, ChatCommand command) =>
        Truncate.ToLine(command.Reader.Plain(DriftTexts.Why(question.Changes)), WhyLength);

    /// <summary>Whether the list is too long for its field, so that a member must shorten it.</summary>
    public static bool IsTooLong(PersonaType kind, AgreementVersion basis, DriftQuestion question) =>
        DriftDraft.Apply(kind.Fields, basis.Content, question.Changes)[PersonaFields.Pains]?.Length
        > PersonaFields.Pains.MaxLength;
}
