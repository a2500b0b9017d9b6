using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>Compares captured and agreed pains of a persona; without a name, of the only or primary one.</summary>
internal sealed class ShowDrift(DriftStore store, DriftReading reader) : ICommandHandler
{
    // The period excludes its end, so this includes feedback from the current moment.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await reader.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        var target = AgreementTarget.About(command, view);
        var isUnnamed = command.Value.Length == 0 && string.IsNullOrWhiteSpace(command.Text);
        if ((isUnnamed ? await reader.UnnamedAsync(view, cancellationToken) : target.Agreement) is not { } persona)
        {
            return Reply.ToRequester(AgreementCards.Which(view, target, DriftActions.Show));
        }

        if (persona.Agreed is null)
        {
            return Reply.ToRequester(Card.Ask(DriftReportTexts.NotAgreed, AgreementCards.Show(view, persona)));
        }

        var picture = await reader.CompareAsync(
            view,
            command.Organization,
            persona,
            command.At + Moment,
            cancellationToken
        );
        var watch = await store.GetAsync(command.Organization.Id, persona.Subject, cancellationToken);
        return Reply.ToRequester(DriftCards.Picture(view, persona, picture, watch, command.Organization.Drift));
    }
}
