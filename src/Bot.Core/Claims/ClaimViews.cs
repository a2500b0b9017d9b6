using Bot.Core.Agreements;

namespace Bot.Core.Claims;

internal static class ClaimViews
{
    /// <summary>The organization's claims.</summary>
    public static Task<AgreementView> ClaimsAsync(
        this AgreementViews views,
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => views.ViewAsync(organization, views.Kind(ClaimType.KindKey), now, cancellationToken);
}
