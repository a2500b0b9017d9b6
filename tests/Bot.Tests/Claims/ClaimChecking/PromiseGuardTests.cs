using Bot.Core.Agreements;
using Bot.Core.Claims.ClaimChecking;
using static Bot.Tests.Claims.ClaimChecking.Signed;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>One thing each that makes a sentence a promise that is signed, or one that is not.</summary>
public sealed class PromiseGuardTests
{
    private static readonly Agreement Reply = Claim(
        "Reply in 4 hours",
        "Support replies to every question within 4 hours.",
        ("otherWays", "Soporte responde a cada consulta en menos de 4 horas."),
        ("forbidden", "We solve every question within 4 hours.")
    );

    private static readonly Agreement Uptime = Claim(
        "Uptime",
        "99.9 % uptime, measured each month.",
        ("otherWays", "99,9 % de disponibilidad al mes.")
    );
    private static readonly Agreement Refund = Claim(
        "Refund",
        "Full refund within the first 30 days.",
        ("otherWays", "Devolvemos el dinero en los primeros 30 días.")
    );
    private static readonly Agreement SetupFree = Claim(
        "No setup fee",
        "There is no setup fee.",
        ("otherWays", "Sin cuota de alta.")
    );
    private static readonly Agreement Sso = Claim(
        "Single sign-on",
        "Single sign-on with SAML is included.",
        ("plan", "Business, Enterprise"),
        ("otherWays", "Inicio de sesión único (SSO) con SAML.")
    );
    private static readonly Agreement Visit = Claim(
        "Visit",
        "We come to your office for the first training.",
        ("region", "EU")
    );
    private static readonly Agreement Phone = Claim(
        "Phone",
        "Phone support from 8 to 18 h.",
        ("otherWays", "Atención telefónica de 8 a 18 h.")
    );
    private static readonly Agreement Android = Claim(
        "Android app",
        "There is a mobile app for Android.",
        ("state", "beta"),
        ("otherWays", "Aplicación móvil para Android.")
    );
    private static readonly Agreement Iso = Claim(
        "ISO 27001",
        "We are ISO 27001 certified.",
        ("state", "planned"),
        ("otherWays", "Tenemos la certificación ISO 27001.")
    );
    private static readonly Agreement OnPremise = Claim(
        "On-premise",
        "It can be installed on your own servers.",
        ("state", "not-offered"),
        ("otherWays", "Se puede instalar en vuestros servidores.")
    );
    private static readonly Agreement Contacts = Claim(
        "Contacts",
        "Track up to 10,000 contacts.",
        ("otherWays", "Hasta 10.000 contactos.")
    );
    private static readonly Agreement Requests = Claim("API", "The API takes 600 requests per minute.");
    private static readonly Agreement Encryption = Claim(
        "Encryption",
        "All data is encrypted at rest with AES-256.",
        ("otherWays", "Ciframos los datos en reposo con AES-256.")
    );
    private static readonly Agreement Offer = Claim("Offer", "20 % off the first year.", ("expiry", "2026-11-24"));
    private static readonly Agreement Export = Claim("Export", "You can export everything at any time.").Suspended();

    private static readonly Agreement[] All =
    [
        Reply,
        Uptime,
        Refund,
        SetupFree,
        Sso,
        Visit,
        Phone,
        Android,
        Iso,
        OnPremise,
        Contacts,
        Requests,
        Encryption,
        Offer,
        Export,
    ];

    [Theory]
    [InlineData("Support replies to every question within 4 hours.", VerdictReason.Says)]
    [InlineData("You'll hear back from support in four hours", VerdictReason.Says)]
    [InlineData("Os contestamos cada consulta en 4h", VerdictReason.Says)]
    [InlineData("Support answers within 6 hours", VerdictReason.SaysLess)]
    [InlineData("It never takes longer than 4 hours until support answers", VerdictReason.Says)]
    [InlineData("99,9% de disponibilidad", VerdictReason.Says)]
    [InlineData("99.5 % uptime", VerdictReason.SaysLess)]
    [InlineData("You get your money back within the first two weeks", VerdictReason.SaysLess)]
    [InlineData("You get a full refund within the first month", VerdictReason.Says)]
    [InlineData("Setup is free", VerdictReason.Says)]
    [InlineData("You won't pay any setup fee", VerdictReason.Says)]
    [InlineData("Sin ningún coste de alta", VerdictReason.Says)]
    [InlineData("On Business you get SSO with SAML", VerdictReason.Says)]
    [InlineData("We come to your office in Spain for the first training", VerdictReason.Says)]
    [InlineData("You can phone us from 9 to 17 h", VerdictReason.SaysLess)]
    [InlineData("The Android app is in beta", VerdictReason.SaysBeta)]
    [InlineData("Up to 10 000 contacts", VerdictReason.Says)]
    [InlineData("Your data is encrypted with 256-bit AES", VerdictReason.Says)]
    [InlineData("Acme will hear from support within 4 hours", VerdictReason.Says)]
    [InlineData("Setup is free and support replies within 4 hours", VerdictReason.Says)]
    [InlineData("If you sign today, setup is free", VerdictReason.Says)]
    internal void What_is_signed_or_less_can_be_said(string sentence, VerdictReason because) =>
        AssertJudged(Verdict.Supported, because, sentence);

    [Theory]
    [InlineData("We are not ISO 27001 certified")]
    [InlineData("No se puede instalar en vuestros servidores")]
    [InlineData("The 20 % discount for the first year is no longer there")]
    public void A_denial_of_what_is_not_offered_is_true_and_no_promise(string sentence)
    {
        var judgement = Check(sentence, All);
        Assert.Equal(
            (Verdict.TrueNoPromise, VerdictReason.DeniesWhatIsNotOffered),
            (judgement.Verdict, judgement.Because)
        );
    }

    [Theory]
    [InlineData("Support replies within 2 hours", VerdictReason.OtherNumber)]
    [InlineData("Respondemos cada consulta en una hora", VerdictReason.OtherNumber)]
    [InlineData("99.99 % uptime", VerdictReason.OtherNumber)]
    [InlineData("You get a full refund within the first 60 days", VerdictReason.OtherNumber)]
    [InlineData("You get a full refund within the first 31 days", VerdictReason.OtherNumber)]
    [InlineData("Full refund for more than the first 30 days", VerdictReason.OtherNumber)]
    [InlineData("Full refund at any time", VerdictReason.TooAbsolute)]
    [InlineData("We solve every question within 4 hours", VerdictReason.MustNotBeSaid)]
    [InlineData("Support always replies within 4 hours", VerdictReason.TooAbsolute)]
    [InlineData("There is a setup fee", VerdictReason.Denies)]
    [InlineData("Support doesn't reply within 4 hours", VerdictReason.Denies)]
    [InlineData("SSO with SAML on every plan", VerdictReason.OtherPlan)]
    [InlineData("SSO con SAML en el plan Starter", VerdictReason.OtherPlan)]
    [InlineData("You don't need Enterprise for single sign-on with SAML", VerdictReason.OtherPlan)]
    [InlineData("We come to your office in Mexico for the first training", VerdictReason.OtherRegion)]
    [InlineData("We come to your office outside the EU for the first training", VerdictReason.OtherRegion)]
    [InlineData("Phone support from 9 to 19 h", VerdictReason.OtherNumber)]
    [InlineData("The Android app is out of beta", VerdictReason.NotReleased)]
    [InlineData("We are ISO 27001 certified", VerdictReason.PromisesPlanned)]
    [InlineData("Tendremos la certificación ISO 27001 en marzo", VerdictReason.PromisesPlanned)]
    [InlineData("It can be installed on your own servers", VerdictReason.NotOffered)]
    [InlineData("Track unlimited contacts", VerdictReason.TooAbsolute)]
    [InlineData("The API takes 600 requests per second", VerdictReason.OtherNumber)]
    [InlineData("20 % off the first year", VerdictReason.Expired)]
    [InlineData("You can export everything at any time", VerdictReason.Suspended)]
    [InlineData("Setup is free and support replies within 1 hour", VerdictReason.OtherNumber)]
    internal void What_is_more_or_not_there_must_not_be_promised(string sentence, VerdictReason because) =>
        AssertJudged(Verdict.NotToBePromised, because, sentence);

    [Theory]
    [InlineData("Single sign-on with SAML is included", VerdictReason.PlanNotNamed)]
    [InlineData("We come to your office for the first training", VerdictReason.RegionNotNamed)]
    [InlineData("There is an Android app", VerdictReason.BetaNotSaid)]
    [InlineData("ISO 27001 is on our roadmap", VerdictReason.OnlyPlanned)]
    [InlineData("Full refund", VerdictReason.NumberNotNamed)]
    internal void What_holds_only_so_far_has_to_say_so(string sentence, VerdictReason because) =>
        AssertJudged(Verdict.Caveat, because, sentence);

    [Theory]
    [InlineData("Does support reply within 4 hours?")]
    [InlineData("Their vendor replies within 4 hours; they told us")]
    [InlineData("Acme's support replies within 4 hours")]
    [InlineData("Our provider replies to every question within 4 hours")]
    [InlineData("Nuestro proveedor contesta cada consulta en 4 horas")]
    [InlineData("Support replies in at least 4 hours")]
    [InlineData("Soporte responde como mínimo en 4 horas")]
    [InlineData("Acme needs a reply within 4 hours")]
    [InlineData("Zendesk support replies to every question within 4 hours")]
    [InlineData("We used to reply within 4 hours")]
    [InlineData("Support replies to every question within 4 hours on WhatsApp")]
    [InlineData("Full refund within the first 30 days, hardware included")]
    [InlineData("Free support that replies to every question within 4 hours")]
    [InlineData("Nice to meet you all")]
    [InlineData("We plant a tree for every customer")]
    public void What_is_in_doubt_is_unknown(string sentence) =>
        Assert.Equal(Verdict.Unknown, Check(sentence, All).Verdict);

    // What is between the two is told by the limit, not by the number alone.
    [Theory]
    [InlineData("Rollout takes three weeks on average", Verdict.Supported)]
    [InlineData("De media, la puesta en marcha dura 21 días", Verdict.Supported)]
    [InlineData("Rollout takes three weeks", Verdict.Caveat)]
    [InlineData("Rollout takes three weeks at most", Verdict.NotToBePromised)]
    [InlineData("La puesta en marcha no dura más de tres semanas", Verdict.NotToBePromised)]
    [InlineData("Rollout takes two weeks on average", Verdict.NotToBePromised)]
    [InlineData("La puesta en marcha dura de media treinta y un días", Verdict.Supported)]
    [InlineData("La puesta en marcha dura de media veintiún días", Verdict.Supported)]
    public void An_average_is_no_limit(string sentence, Verdict verdict) =>
        Assert.Equal(
            verdict,
            Check(
                sentence,
                Claim(
                    "Rollout",
                    "Rollout takes 3 weeks on average.",
                    ("otherWays", "La puesta en marcha dura 3 semanas de media.")
                )
            ).Verdict
        );

    [Theory]
    [InlineData("Esperamos responder a cada consulta en menos de 4 horas", VerdictReason.NotAsserted)]
    [InlineData("We hope to reply to every question within 4 hours", VerdictReason.NotAsserted)]
    [InlineData("Quizá soporte responde a cada consulta en menos de 4 horas", VerdictReason.NotAsserted)]
    [InlineData("If all goes well, support replies to every question within 4 hours", VerdictReason.Conditional)]
    [InlineData("Your support replies to every question within 4 hours", VerdictReason.OtherSpeaker)]
    [InlineData("Dicen que soporte responde a cada consulta en menos de 4 horas", VerdictReason.OtherSpeaker)]
    internal void Who_speaks_and_how_surely_decides(string sentence, VerdictReason because)
    {
        var judgement = Check(sentence, All);
        Assert.Equal((Verdict.Unknown, because), (judgement.Verdict, judgement.Because));
    }

    [Theory]
    [InlineData("99.9")]
    [InlineData("Nous répondons à chaque question en quatre heures")]
    [InlineData("SUPPORT REPLIES TO EVERY QUESTION WITHIN 2 HOURS")]
    [InlineData("Support 🎉 replies 🎉 to every 🎉 question within 2 hours")]
    [InlineData("| Plan | Price |\n|---|---|\n| Pro | 50 euros |")]
    [InlineData("~~~ >>> ---")]
    [InlineData("SSO")]
    public void Odd_input_is_never_supported(string text) =>
        Assert.All(
            Clauses.Sentences(DraftText.Promises(text)),
            sentence => Assert.NotEqual(Verdict.Supported, Check(sentence, All).Verdict)
        );

    [Fact]
    public void Of_two_claims_that_differ_in_a_number_the_one_with_the_number_decides()
    {
        var (basic, pro) = (
            Claim("Trial", "The trial lasts 14 days."),
            Claim("Long trial", "The trial lasts 30 days.", ("plan", "Pro"))
        );

        Assert.Equal("trial", Check("The trial lasts 14 days", basic, pro).Claim!.Agreement.Subject);
        Assert.Equal(Verdict.Supported, Check("The trial lasts 14 days", basic, pro).Verdict);
    }

    [Fact]
    public void The_same_words_always_get_the_same_verdict_whatever_the_order_of_the_claims()
    {
        var sentences = new[] { "Support replies within 2 hours", "There is an Android app", "Setup is free" };

        Assert.Equal(
            sentences.Select(sentence => Check(sentence, All).Verdict),
            sentences.Select(sentence => Check(sentence, [.. All.Reverse()]).Verdict)
        );
    }

    [Fact]
    public void A_proposal_that_waits_is_no_permission() =>
        Assert.Equal(
            Verdict.Unknown,
            Check(
                "Setup is free",
                SetupFree with
                {
                    Versions = [SetupFree.Versions[0] with { State = AgreementState.Proposed, AgreedAt = null }],
                }
            ).Verdict
        );

    private static void AssertJudged(Verdict verdict, VerdictReason because, string sentence)
    {
        var judgement = Check(sentence, All);
        Assert.Equal((verdict, because), (judgement.Verdict, judgement.Because));
    }
}
