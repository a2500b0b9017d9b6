using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>A version's review card, for who asks: as it stands now.</summary>
internal sealed class OpenReview<TKind>(TKind kind, AgreementViews reading) : ICommandHandler
    where TKind : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await reading.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var asked = AgreementTarget.About(command, view);
        if (asked.Agreement?.Find(asked.Number) is not { } version)
        {
            return Reply.ToRequester(AgreementTexts.NotThere);
        }

        var evidence = await reading.EvidenceAsync(command.Organization.Id, version.Evidence, cancellationToken);
        return Reply.ToRequester(ReviewCards.For(view, asked.Agreement, version, evidence, command.Member));
    }
}
