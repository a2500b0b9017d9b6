using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>The draft as the form of a proposal has it. Pure.</summary>
internal static class DriftForms
{
    // What that form calls its inputs beside the kind's own.
    private const string WhyInput = "why";
    private const string EvidenceInput = "evidence";
    private const int WhyLength = 500;

    /// <summary>On top of what stands there now, so that it can be sent whatever came since the question.</summary>
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
                        TextInput { Name: DriftDraft.Field } pains => pains with
                        {
                            Value = draft[DriftDraft.Field] ?? "",
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

    /// <summary>Why it is proposed, in the proposer's language.</summary>
    public static string Why(DriftQuestion question, ChatCommand command) =>
        Truncate.ToLine(command.Reader.Plain(DriftTexts.Why(question.Changes)), WhyLength);

    /// <summary>Whether the list would be longer than its field takes: then somebody has to choose.</summary>
    public static bool IsTooLong(PersonaType kind, AgreementVersion basis, DriftQuestion question) =>
        DriftDraft.Apply(kind.Fields, basis.Content, question.Changes)[DriftDraft.Field]?.Length
        > kind.Fields.First(field => field.Name == DriftDraft.Field).MaxLength;
}
