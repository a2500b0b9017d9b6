using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Home;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Objections;

public static class ObjectionRegistration
{
    public static IServiceCollection AddObjections(this IServiceCollection services) =>
        services
            .AddAgreementType<ObjectionType>()
            .AddAgreementHelp<ObjectionType>(52)
            .AddObjectionIntents()
            .AddHomeShortcut(
                32,
                new Button(ObjectionTexts.HomeShortcut, new AgreementActions(ObjectionType.KindKey).Show, "")
            );
}
