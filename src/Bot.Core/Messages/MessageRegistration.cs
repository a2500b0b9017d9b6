using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Home;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Messages;

public static class MessageRegistration
{
    public static IServiceCollection AddMessages(this IServiceCollection services) =>
        services
            .AddAgreementType<MessageType>()
            .AddAgreementHelp<MessageType>(50)
            .AddMessageIntents()
            .AddHomeShortcut(
                30,
                new Button(MessageTexts.HomeShortcut, new AgreementActions(MessageType.KindKey).Show, "")
            )
            .AddCommand<ShowMessageGrid>(
                new CommandSpec(
                    ShowMessageGrid.Name,
                    "message|mensaje|messages|mensajes grid|cuadro",
                    MessageTexts.GridSummary
                )
                {
                    SpanishWords = "cuadro de mensajes",
                    Examples = [MessageTexts.GridExample],
                    Arguments = ArgumentStyle.None,
                }
            );
}
