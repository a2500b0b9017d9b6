using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Installations;

public static class InstallationRegistration
{
    public static IServiceCollection AddInstallations(this IServiceCollection services) =>
        services.AddDocumentSet(InstallationStore.Set).AddSingleton<InstallationStore>();
}
