using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests;

/// <summary>People who are known to belong to the company, so no roster is asked.</summary>
internal static class Welcomes
{
    public static async Task<(Organization Organization, Member Member)> WelcomeAsync(
        this MemberDirectory directory,
        PlatformUser person,
        CancellationToken cancellationToken
    )
    {
        var admitted = Assert.IsType<Admission.Admitted>(
            await directory.AdmitAsync(person with { Affiliation = Affiliation.Insider }, cancellationToken)
        );
        return (admitted.Organization, admitted.Member);
    }
}
