using Bot.Core.Agreements;
using Bot.Core.Personas.Drift;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Personas;

public static class PersonaRegistration
{
    public static IServiceCollection AddPersonas(this IServiceCollection services) => services.AddAgreementKind<PersonaKind>().AddPersonaDrift();
}
