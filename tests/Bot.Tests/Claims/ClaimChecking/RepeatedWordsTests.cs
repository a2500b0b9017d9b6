using Bot.Core.Agreements;
using Bot.Core.Claims.ClaimChecking;
using static Bot.Tests.Claims.ClaimChecking.Signed;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>Signed words that are asked back, whatever they consist of, and sentences of small words that promise much.</summary>
public sealed class RepeatedWordsTests
{
    private static readonly Agreement Price = Claim(
        "Price lock",
        "Your price stays the same for 12 months.",
        ("otherWays", "Tu precio sigue igual durante 12 meses.\nEl primer año pagas lo mismo.")
    );

    private static readonly Agreement Always = Claim(
        "There for you",
        "We are here for you, day and night.",
        ("otherWays", "Estamos para lo que haga falta.")
    );

    private static readonly Agreement Working = Claim("It works", "It just works from day one.");
    private static readonly Agreement Keep = Claim(
        "Yours",
        "What is yours stays yours. We never keep it longer than 30 days."
    );
    private static readonly Agreement Ask = Claim("Ask", "Will it be more? No, it will not.");
    private static readonly Agreement Team = Claim(
        "Own plan",
        "Everything you need is there on day one.",
        ("plan", "Team"),
        ("otherWays", "Lo tienes todo desde el primer día.")
    );
    private static readonly Agreement Past = Claim(
        "Old offer",
        "You get two for one.",
        ("expiry", "2026-11-24"),
        ("otherWays", "Te llevas dos y pagas uno.")
    );
    private static readonly Agreement Kept = Claim("Kept", "It is there before you ask.").Suspended();
    private static readonly Agreement Later = Claim("Later", "You can do it on your own.", ("state", "planned"));
    private static readonly Agreement Careful = Claim(
        "Careful",
        "Most of you will see it in 2 weeks.",
        ("forbidden", "All of you will see it in 2 weeks.\nTodos lo veis en 2 semanas.")
    );

    private static readonly Agreement[] All = [Price, Always, Working, Keep, Ask, Team, Past, Kept, Later, Careful];

    [Theory]
    [InlineData("Your price stays the same for 12 months.")]
    [InlineData("your price stays the same for twelve months")]
    [InlineData("Your price stays the same for a year")]
    [InlineData("Your price stays the same for 12 months?")]
    [InlineData("Tu precio sigue igual durante 12 meses")]
    [InlineData("TU PRECIO SIGUE IGUAL DURANTE DOCE MESES!")]
    [InlineData("el primer ano pagas lo mismo")]
    [InlineData("We are here for you, day and night")]
    [InlineData("we're here for you, day and night")]
    [InlineData("Estamos para lo que haga falta.")]
    [InlineData("It just works from day one")]
    [InlineData("It just works from the day one, and your price stays the same for 12 months")]
    [InlineData("What is yours stays yours. We never keep it longer than 30 days.")]
    [InlineData("Will it be more? No, it will not.")]
    [InlineData("Most of you will see it in 2 weeks")]
    public void Signed_words_asked_back_are_supported(string sentence) =>
        Assert.Equal(Verdict.Supported, Check(sentence, All).Verdict);

    [Theory]
    [InlineData("Your price stays the same for 5 years", VerdictReason.OtherNumber)]
    [InlineData("Your price stays the same for 13 months", VerdictReason.OtherNumber)]
    [InlineData("Tu precio sigue igual durante cinco años", VerdictReason.OtherNumber)]
    [InlineData("You get two for one", VerdictReason.Expired)]
    [InlineData("Te llevas dos y pagas uno", VerdictReason.Expired)]
    [InlineData("It is there before you ask.", VerdictReason.Suspended)]
    [InlineData("You can do it on your own", VerdictReason.PromisesPlanned)]
    [InlineData("All of you will see it in 2 weeks", VerdictReason.MustNotBeSaid)]
    [InlineData("todos lo veis en 2 semanas", VerdictReason.MustNotBeSaid)]
    internal void Signed_words_do_not_help_where_the_claim_does_not_hold(string sentence, VerdictReason because)
    {
        var judgement = Check(sentence, All);

        Assert.Equal((Verdict.NotToBePromised, because), (judgement.Verdict, judgement.Because));
    }

    [Theory]
    [InlineData("Everything you need is there on day one.")]
    [InlineData("Lo tienes todo desde el primer día")]
    public void Signed_words_that_leave_out_the_plan_say_so(string sentence)
    {
        var judgement = Check(sentence, All);

        Assert.Equal((Verdict.Caveat, VerdictReason.PlanNotNamed), (judgement.Verdict, judgement.Because));
    }

    [Fact]
    public void Of_two_claims_with_the_same_words_the_one_that_holds_decides() =>
        Assert.Equal(
            Verdict.Supported,
            Check("You get two for one.", Past, Claim("New offer", "You get two for one.")).Verdict
        );

    [Theory]
    [InlineData("Your price never goes up")]
    [InlineData("Your price does not stay the same for 12 months")]
    [InlineData("Their price stays the same for 12 months")]
    [InlineData("Our price stays the same for you for 12 months and longer")]
    [InlineData("Tu precio no sube nunca")]
    [InlineData("Nobody waits longer than a day")]
    [InlineData("Hi Marta, nobody waits longer than a day")]
    [InlineData("Nadie espera más de un día")]
    [InlineData("Hola, nadie espera más de un día")]
    [InlineData("You can always come to us")]
    [InlineData("It is for ever")]
    [InlineData("Nunca os dejamos")]
    [InlineData("Es para siempre")]
    [InlineData("Nothing more to do for you")]
    [InlineData("You get 3 of them")]
    [InlineData("Tendréis 3 de ellos")]
    public void A_number_or_an_absolute_is_never_nothing(string sentence)
    {
        var judgement = Check(sentence, All);

        Assert.True(judgement.Verdict is Verdict.Unknown or Verdict.NotToBePromised, $"{judgement.Verdict}");
        Assert.NotEqual(VerdictReason.NothingPromised, judgement.Because);
        Assert.NotEqual(VerdictReason.IsQuestion, judgement.Because);
    }

    [Theory]
    [InlineData("Everything included")]
    [InlineData("Thanks, and everything will be for ever")]
    public void Everything_is_an_absolute_unless_it_is_thanked_for(string sentence) =>
        Assert.Equal(VerdictReason.NothingSigned, Check(sentence, Price).Because);

    [Fact]
    public void An_absolute_beside_what_is_signed_leaves_the_sentence_open()
    {
        var free = Claim("No setup fee", "There is no setup fee.");

        Assert.Equal(Verdict.Supported, Check("There is no setup fee", free).Verdict);
        Assert.Equal(Verdict.Unknown, Check("There is no setup fee, and nobody waits longer than a day", free).Verdict);
    }

    [Theory]
    [InlineData("Hi Marta")]
    [InlineData("Thanks for everything")]
    [InlineData("Never mind")]
    [InlineData("It is up to you")]
    [InlineData("De nada")]
    [InlineData("Gracias por el tiempo")]
    public void Small_talk_promises_nothing(string sentence) =>
        Assert.Equal(VerdictReason.NothingPromised, Check(sentence, Price, Always).Because);
}
