using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Feedback;

/// <summary>The signed text that comes back with a report, asked of the sample company.</summary>
public sealed class ReceiptAnswerTests : IAsyncLifetime
{
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("Harbor wants a fixed go-live date in the contract", "claim", "live-in-30-days")]
    [InlineData("en Ebro exigen la fecha de arranque por contrato", "claim", "live-in-30-days")]
    [InlineData("Granite: no single sign-on, no signature", "claim", "single-sign-on")]
    [InlineData("en Duero no quieren otra contraseña, piden SSO", "claim", "single-sign-on")]
    [InlineData("they expect the ERP connection for free", "claim", "free-erp-connection")]
    [InlineData("the CFO of Summit asks for a way out after the first quarter", "message", "finance-director.decision")]
    public async Task The_receipt_shows_the_signed_text_for_just_this(string words, string action, string subject)
    {
        var reply = await app.SayAsync(Lena, $"feedback {words}");

        Assert.Contains(Buttons(reply), button => button.Action == action && button.Value == subject);
    }

    [Theory]
    [InlineData("Harbor: the invoice of October was wrong again")]
    [InlineData("piden un modo oscuro para la noche")]
    [InlineData("support took three days to answer")]
    [InlineData("prefieren WhatsApp en vez de SMS")]
    [InlineData("the buyer left and nobody knows who follows")]
    public async Task A_report_that_no_signed_text_answers_gets_none(string words)
    {
        var reply = await app.SayAsync(Lena, $"feedback {words}");

        Assert.True(reply.IsStored);
        Assert.DoesNotContain(Buttons(reply), button => button.Action is "claim" or "message");
    }

    private static IEnumerable<Button> Buttons(Reply reply) =>
        reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items);
}
