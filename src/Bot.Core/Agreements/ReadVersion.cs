using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Shows a page of a version's full text that did not fit on a card.</summary>
internal sealed class ReadVersion<TType>(TType kind, AgreementViews views) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var target = AgreementTarget.About(command, view);
        var page = int.TryParse(target.Ref.Extra, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? read
            : 1;
        return target.Agreement?.Find(target.Number) is { } version
            ? Reply.ToRequester(AgreementCards.Page(view, target.Agreement, version, page))
            : Reply.ToRequester(AgreementTexts.NotThere);
    }
}
