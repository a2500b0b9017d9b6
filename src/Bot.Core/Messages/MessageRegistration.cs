using Bot.Core.Agreements;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Messages;

public static class MessageRegistration
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services.AddAgreementKind<MessageKind>();
}
