using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.Kept;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Claims;

public static class ClaimRegistration
{
    public static IServiceCollection AddClaims(this IServiceCollection services) =>
        services.AddAgreementKind<ClaimKind>().AddCommand<CheckPromise>(new CommandSpec(ClaimActions.Check, null, ClaimTexts.Summary)).AddKept();
}
