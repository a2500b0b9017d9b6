using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>How captured and agreed pains of a persona compare now; without a name, of the primary or only one.</summary>
internal sealed class ShowDrift(DriftStore store, DriftReading reading) : ICommandHandler
{
    // What was logged at this very moment counts too.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await reading.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        var target = AgreementTarget.About(command, view);
        var isUnnamed = command.Value.Length == 0 && string.IsNullOrWhiteSpace(command.Text);
        if ((isUnnamed ? await reading.UnnamedAsync(view, cancellationToken) : target.Agreement) is not { } persona)
        {
            return Reply.ToRequester(AgreementCards.Which(view, target, DriftActions.Show));
        }

        if (persona.Agreed is null)
        {
            return Reply.ToRequester(Card.Ask(DriftTexts.NotAgreed, AgreementCards.Show(view, persona)));
        }

        var picture = await reading.CompareAsync(
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
