using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>A few signed claims of a company that is called Norte, and checking sentences against them.</summary>
internal static class Signed
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly ClaimType Kind = new();

    public static Agreement Claim(string name, string wording, params (string Field, string Words)[] more) =>
        Agreed(
            AgreementContent.Of(
                Kind.Fields,
                field =>
                    field switch
                    {
                        "name" => name,
                        "wording" => wording,
                        "state" when more.All(other => other.Field != "state") => "available",
                        _ => more.FirstOrDefault(other => other.Field == field).Words,
                    }
            )
        );

    public static Agreement Suspended(this Agreement claim) =>
        claim with
        {
            Versions =
            [
                claim.Versions[0] with
                {
                    SuspendedAt = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero),
                },
            ],
        };

    public static Judgement Check(string sentence, params Agreement[] claims) =>
        Check(sentence, OrganizationWords.None, claims);

    public static Judgement Check(string sentence, OrganizationWords words, params Agreement[] claims) =>
        ClaimChecker.Check(
            ClaimIndex.Of(claims, "Norte Software", ["Acme", "Mercantil Ruiz"], words),
            sentence,
            Today,
            Language.English
        );

    private static Agreement Agreed(AgreementContent content)
    {
        var agreed = new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);
        return new Agreement(
            "norte",
            ClaimType.KindKey,
            Kind.Subject(content),
            [
                new AgreementVersion(1, content, "", "sofia", agreed, "sofia")
                {
                    State = AgreementState.Agreed,
                    AgreedAt = agreed,
                },
            ]
        );
    }
}
