using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Members;

public static class MemberRegistration
{
    public static IServiceCollection AddMembers(this IServiceCollection services) => services
        .AddSingleton<MemberDirectory>();
}
