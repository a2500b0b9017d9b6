using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Shows a version's current review card to the requester.</summary>
internal sealed class OpenReview<TType>(TType kind, AgreementViews views, ProposalAdvice advice) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var target = AgreementTarget.About(command, view);
        if (target.Agreement?.Find(target.Number) is not { } version)
        {
            return Reply.ToRequester(AgreementTexts.NotThere);
        }

        var evidence = await views.EvidenceAsync(command.Organization.Id, version.Evidence, cancellationToken);
        var isWhole = target.Ref.Extra == VersionRef.Whole;
        var card = await advice.WithAsync(
            ReviewCards.For(view, target.Agreement, version, evidence, command.Member, isWhole),
            command.Organization,
            target.Agreement,
            version,
            command.At,
            cancellationToken
        );
        return target.Ref.IsUpdate ? Reply.Replace(card) : Reply.ToRequester(card);
    }
}
