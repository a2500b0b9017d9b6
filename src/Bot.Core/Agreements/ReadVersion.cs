using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>A part of a version's full text, where a card had no room for it.</summary>
internal sealed class ReadVersion<TKind>(TKind kind, AgreementViews reading) : ICommandHandler
    where TKind : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await reading.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var asked = AgreementTarget.About(command, view);
        var page = int.TryParse(asked.Ref.Extra, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? read
            : 1;
        return asked.Agreement?.Find(asked.Number) is { } version
            ? Reply.ToRequester(AgreementCards.Page(view, asked.Agreement, version, page))
            : Reply.ToRequester(AgreementTexts.NotThere);
    }
}
