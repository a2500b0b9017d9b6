using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Fit;

/// <summary>Handles the submitted form.</summary>
internal sealed class AnswerFit(PersonaType kind, AgreementViews views) : ICommandHandler
{
    public const string Name = "persona.fit.answer";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.ToRequester(
            FitAnswer.Of(
                await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken),
                FitForm.Read(command)
            )
        );
}
