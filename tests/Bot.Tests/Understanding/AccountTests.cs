using Bot.Core.Feedback;
using Bot.Core.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>Which account a report is about.</summary>
public sealed class AccountTests
{
    private static readonly Vocabulary Known = new([
        new NameReader(
            MentionKinds.Account,
            [("Harbor Foods", []), ("Redwood Bakery Supply", []), ("Grupo Almazara", [])]
        ),
        new NameReader(MentionKinds.Account, [("Nordmar 12", []), ("Store412", [])]),
        new NameReader(MentionKinds.Competitor, [("Wayfleet", [])]),
    ]);

    static AccountTests() => _ = SentenceModel.Instance;

    [Theory]
    [InlineData("Feedback from Harbor: onboarding is slow", "Harbor Foods")]
    [InlineData("Comentario de Harbor: tarda", "Harbor Foods")]
    [InlineData("Redwood says the map freezes", "Redwood Bakery Supply")]
    [InlineData("call with Redwood: no budget", "Redwood Bakery Supply")]
    [InlineData("en Redwood no les cuadra el informe", "Redwood Bakery Supply")]
    [InlineData("Redwood's drivers hate it", "Redwood Bakery Supply")]
    [InlineData("harbor foods again, no sso", "Harbor Foods")]
    [InlineData("el consejo de Almazara pide un caso", "Grupo Almazara")]
    [InlineData("- Acme: slow", "Acme")]
    [InlineData("• Acme: slow", "Acme")]
    [InlineData("*Acme*: slow", "Acme")]
    [InlineData("“Acme”: slow", "Acme")]
    [InlineData("– Acme: slow", "Acme")]
    [InlineData("Acme – onboarding is slow", "Acme")]
    [InlineData("met Northwind Traders, they hate contracts", "Northwind Traders")]
    [InlineData("Nordmar 13: too slow", "Nordmar 13")]
    [InlineData("Store413: too slow", "Store413")]
    [InlineData("Redwod says the map freezes", "Redwood Bakery Supply")]
    [InlineData("Harbor Street Bakery loves how fast support picks up", "Harbor Street Bakery")]
    [InlineData("spoke to Harbor Express, they want SSO", "Harbor Express")]
    [InlineData("Redwood Dairy went with Wayfleet because of the price", "Redwood Dairy")]
    [InlineData("Lumen Traders chose Wayfleet over us", "Lumen Traders")]
    [InlineData("Harbor CFO says no", "Harbor Foods")]
    [InlineData("The buyer said: too expensive for us", null)]
    [InlineData("IMPORTANT: they will leave", null)]
    [InlineData("On Friday at 3: they said it is too slow", null)]
    [InlineData("Jenny: customer is unhappy with the reports", null)]
    [InlineData("Wayfleet is 20% cheaper they say", null)]
    [InlineData("too expensive for a team of five", null)]
    [InlineData("un prospecto de Monterrey no tiene datos en el celular", null)]
    public void The_account_is_found_in_the_sentence_and_never_invented(string words, string? account) =>
        Assert.Equal(account, FeedbackParser.Parse(words, "USD", Known).Account);

    [Theory]
    [InlineData("slow persona:‘Ops lead’")]
    [InlineData("slow persona:'Ops lead'")]
    [InlineData("slow persona:„Ops lead“")]
    [InlineData("slow persona:«Ops lead»")]
    public void A_value_in_any_quotes_is_whole(string words) =>
        Assert.Equal(("slow", "Ops lead"), Read(FeedbackParser.Parse(words, "USD", Known)));

    [Theory]
    [InlineData("Harbor cancelled, the price went up twice", FeedbackKind.ChurnReason)]
    [InlineData("they love the new dashboard", FeedbackKind.Praise)]
    [InlineData("Wayfleet is 20% cheaper they say", FeedbackKind.CompetitorMention)]
    [InlineData("quieren poder exportar a Excel con un botón", FeedbackKind.FeatureRequest)]
    [InlineData("no tienen presupuesto hasta abril", FeedbackKind.Objection)]
    [InlineData("they asked for a case study from their industry", FeedbackKind.ContentGap)]
    [InlineData("they love the new dashboard kind:pain", FeedbackKind.PainPoint)]
    [InlineData(
        "just off the phone with Harbor: their lawyer won't accept our liability clause",
        FeedbackKind.Objection
    )]
    [InlineData("le asusta cambiar de programa a mitad de temporada", FeedbackKind.Objection)]
    [InlineData("the night shift still counts the stock by hand", FeedbackKind.PainPoint)]
    [InlineData("nadie les contesta en nuestro soporte", FeedbackKind.PainPoint)]
    [InlineData("they would sign tomorrow if we took over the old data", FeedbackKind.BuyingMotivation)]
    [InlineData("lo que los convenció fue poder empezar el lunes", FeedbackKind.BuyingMotivation)]
    [InlineData("a column with the cost centre in the export", FeedbackKind.FeatureRequest)]
    [InlineData("que el informe se envíe solo cada lunes", FeedbackKind.FeatureRequest)]
    [InlineData("la dueña está feliz, ya no la llaman los domingos", FeedbackKind.Praise)]
    [InlineData("Brixo gave them the first three months for free", FeedbackKind.CompetitorMention)]
    [InlineData("buscaban un caso de éxito de hoteles y no hay", FeedbackKind.ContentGap)]
    [InlineData("no van a renovar, cerraron dos sucursales", FeedbackKind.ChurnReason)]
    public void The_kind_is_read_from_the_words_unless_it_is_given(string words, FeedbackKind kind) =>
        Assert.Equal(kind, FeedbackParser.Parse(words, "USD", Known).Kind);

    private static (string, string?) Read(FeedbackDetails details) => (details.Text, details.Persona);
}
