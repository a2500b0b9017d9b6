using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Opens the form for a change or for a new agreement.</summary>
internal sealed class ProposeAgreement<TType>(TType kind, AgreementViews views) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var words = command.Value.Length > 0 ? command.Value : command.Text;
        if (kind.SinglesOut is not null)
        {
            // There is a single agreement, so the words name what it shall single out.
            var only = view.Agreements.Count == 0 ? null : view.Agreements[0];
            return Reply.Open(ContentForm.For(view, only, kind.Start(words, view.Options), command.Member));
        }

        var isNew = string.IsNullOrWhiteSpace(words);
        var agreement = isNew ? null : AgreementTarget.About(command, view).Agreement;
        var start = agreement is null ? kind.Start(words, view.Options) : AgreementContent.Empty;
        var form = ContentForm.For(view, agreement, start, command.Member);
        if (CommandLine.Parse(command.Text).Option("owner", "responsable") is not { } named)
        {
            return Reply.Open(form);
        }

        return MemberSearch.Find(view.Members, named, command) is [{ HasLeft: false } owner]
            ? Reply.Open(ContentForm.WithOwner(form, owner))
            : Reply.ToRequester(AgreementFormTexts.NoSuchOwner(named));
    }
}
