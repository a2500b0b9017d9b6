using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Commitments;

/// <summary>Plain questions about promises that were made to customers.</summary>
internal static class CommitmentIntents
{
    public static IServiceCollection AddCommitmentIntents(this IServiceCollection services) =>
        services.AddIntent("claims.kept", new Line(CommitmentActions.Kept));
}
