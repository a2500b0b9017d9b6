using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.Inquiries.Requests;

/// <summary>Which sentences ask the same. Who is told the answer to another question may promise it: in doubt they do not.</summary>
public sealed class QuestionFingerprintTests
{
    [Theory]
    [InlineData("We connect to SAP without extra cost", "Can I promise that we connect to SAP without extra cost?")]
    [InlineData("We connect to SAP without extra cost", "connecting to sap without extra costs")]
    [InlineData("Support answers within 24 hours", "Does support answer in 24h?")]
    [InlineData("Support answers within two hours", "support answers in 2 hours")]
    [InlineData("The uptime is 99.9 %", "is the uptime 99,9%")]
    [InlineData("We don't share your data with partners", "We do not share your data with partners")]
    [InlineData("The setup costs $1,000", "Setup costs $1000")]
    [InlineData(
        "Las rutas se recalculan en menos de 2 minutos",
        "¿Podemos prometer que la ruta se recalcula en menos de dos minutos?"
    )]
    [InlineData("No compartimos los datos con terceros", "nunca compartimos datos con terceros")]
    [InlineData("La integración con Holded es gratis", "la INTEGRACION con holded es gratis!")]
    [InlineData(
        "Drivers see the route on their own phone with our app",
        "Drivers see the new route on their own phone with our app"
    )]
    public void These_ask_the_same(string one, string other) => Assert.True(Same(one, other));

    [Theory]
    [InlineData("Support answers within 24 hours", "Support answers within 2 hours")]
    [InlineData("Support answers within 24 hours", "Support answers within 24 working hours")]
    [InlineData("Support answers within 24 hours", "Support answers within 24 days")]
    [InlineData("The uptime is 99.9 %", "The uptime is 99.99 %")]
    [InlineData("We share your data with partners", "We don't share your data with partners")]
    [InlineData("We share your data with partners", "We never share your data with partners")]
    [InlineData("We deliver before you pay", "We deliver after you pay")]
    [InlineData("You pay before we deliver", "We deliver before you pay")]
    [InlineData("We connect to SAP in Spain", "We connect to Oracle in Spain")]
    [InlineData(
        "We connect your warehouse and your shop to SAP on day one with our own people",
        "We connect your warehouse and your shop to Oracle on day one with our own people"
    )]
    [InlineData(
        "Onboarding in Spain is personal and in your language",
        "Onboarding in Spain is free, personal and in your language"
    )]
    [InlineData("We support single sign-on with the Team plan", "We will support single sign-on with the Team plan")]
    [InlineData("All users can export reports", "Users can export reports")]
    [InlineData("Las rutas se recalculan en menos de 2 minutos", "Las rutas se recalculan en menos de 5 minutos")]
    [InlineData("Compartimos los datos con terceros", "No compartimos los datos con terceros")]
    [InlineData("El contrato se puede cancelar cada mes", "El contrato se puede cancelar cada año")]
    [InlineData("La instalación es sin coste", "La instalación es con coste")]
    [InlineData("Soporte en fin de semana", "Weekend support")]
    [InlineData("?", "!")]
    public void These_do_not(string one, string other)
    {
        Assert.False(Same(one, other));
        Assert.False(Same(other, one));
    }

    [Theory]
    [InlineData("Drivers see the route on the truck", "Drivers see the route on the lorry")]
    [InlineData("El camión sale con las rutas", "La furgoneta sale con las rutas")]
    [InlineData("We pay overtime to drivers", "We pay extra hours to drivers")]
    public void Words_of_one_group_ask_the_same(string one, string other)
    {
        var words = new OrganizationWords([
            new WordGroup(["truck", "lorry", "camión", "furgoneta"]),
            new WordGroup(["overtime", "extra hours"]),
        ]);
        var asked = QuestionFingerprint.Of(one, Language.English, words);

        Assert.True(asked.IsSameAs(QuestionFingerprint.Of(other, Language.English, words)));
        Assert.False(Same(one, other));
        // Stored requests are found by their own words.
        Assert.NotEmpty(asked.SearchKeys.Intersect(QuestionFingerprint.Of(other, Language.English).Keys));
    }

    [Theory]
    [InlineData("Support answers in 48 hours", "Support answers in 2 hours")]
    [InlineData("We host 10k contacts", "We host 10 contacts")]
    [InlineData("You get the B2B plan", "You get the B2C plan")]
    [InlineData("Respondemos en un 90 por ciento", "Respondemos en un 90 %")]
    [InlineData("We give you nothing", "We give you this")]
    public void Numbers_names_and_negations_are_read(string one, string other) =>
        Assert.Equal(one.Contains("por ciento", StringComparison.Ordinal), Same(one, other));

    private static bool Same(string one, string other) =>
        QuestionFingerprint.Of(one, Language.English).IsSameAs(QuestionFingerprint.Of(other, Language.English));
}
