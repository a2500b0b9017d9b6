using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Handoffs;

/// <summary>People ask in their own words, in the sample company.</summary>
public sealed class HandoffSentenceTests : IAsyncLifetime
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
    [InlineData("handoffs")]
    [InlineData("hand-offs late last month")]
    [InlineData("how are our hand-offs going?")]
    [InlineData("which leads did nobody call")]
    [InlineData("which leads has nobody called yet?")]
    [InlineData("who did we forget to call")]
    [InlineData("show me the leads that nobody contacted")]
    [InlineData("leads without a first contact")]
    [InlineData("how many leads were contacted on time")]
    [InlineData("how many leads did we call on time last month?")]
    [InlineData("how fast do we call new leads")]
    [InlineData("who is late on leads")]
    [InlineData("which leads were contacted too late")]
    [InlineData("which leads do I have to call")]
    [InlineData("did sales accept the qualified leads")]
    [InlineData("how long do we have to call a new lead")]
    [InlineData("traspasos")]
    [InlineData("traspasos tarde mes pasado")]
    [InlineData("¿cómo van los traspasos?")]
    [InlineData("¿a qué leads no ha llamado nadie?")]
    [InlineData("¿qué leads siguen sin contactar?")]
    [InlineData("leads sin contactar")]
    [InlineData("¿a quién se nos olvidó llamar?")]
    [InlineData("muéstrame los leads que nadie ha contactado")]
    [InlineData("¿cuántos leads se contactaron a tiempo?")]
    [InlineData("¿cuántos leads contactamos a tiempo el mes pasado?")]
    [InlineData("¿cuánto tardamos en llamar a los leads?")]
    [InlineData("¿quién llega tarde con los leads?")]
    [InlineData("¿qué leads se contactaron tarde?")]
    [InlineData("¿qué leads tengo que llamar?")]
    [InlineData("¿cuánto tiempo tenemos para llamar a un lead nuevo?")]
    public async Task A_question_about_hand_offs_is_answered_with_them(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Equal("handoff", reply.Understood!.Commands[0]);
        Assert.False(reply.IsStored);
    }

    [Theory]
    [InlineData("working hours")]
    [InlineData("horario laboral")]
    [InlineData("what are our working hours?")]
    [InlineData("which holidays do we have")]
    [InlineData("¿cuál es nuestro horario laboral?")]
    [InlineData("¿qué festivos tenemos este año?")]
    public async Task A_question_about_working_hours_shows_them(string words) =>
        Assert.Contains(
            "9:00–18:00",
            PlainCard.Words((await app.SayAsync(Lena, words)).Card!),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("the lead from Northwind said the demo was too long")]
    [InlineData("we lost Northwind because the hand-off to support took too long")]
    [InlineData("Northwind se queja de que nadie les llamó")]
    public async Task What_customers_say_is_no_question_about_hand_offs(string words) =>
        Assert.DoesNotContain("handoff", (await app.SayAsync(Lena, words)).Understood?.Commands ?? []);
}
