using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Plan;
using Bot.Core.Sample;

namespace Bot.Tests.Plan;

/// <summary>The situation of the sample company, filled in from its themes and competitors.</summary>
public sealed class SituationTests : IAsyncLifetime
{
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    private static Member Diego => SamplePeople.Find("diego");

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("plan situation")]
    [InlineData("what are our strengths and weaknesses?")]
    [InlineData("where do we stand?")]
    [InlineData("¿cuáles son nuestras debilidades?")]
    [InlineData("análisis DAFO")]
    public async Task It_is_asked_for_in_plain_words(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Contains("Mid-size fleets leave their spreadsheets", reply.English(), StringComparison.Ordinal);
        Assert.Equal("plan.situation.draft", reply.Button("plan.situation.draft").Action);
    }

    [Fact]
    public async Task It_is_filled_in_from_themes_and_competitors_and_leads_back_to_them()
    {
        var asked = await app.SayAsync(Diego, "plan situación");
        var form = (await app.PressAsync(Diego, asked.Button("plan.situation.draft"))).Form!;
        var fields = form
            .Inputs.OfType<TextInput>()
            .Where(input => input.Value.Length > 0)
            .ToDictionary(input => input.Name, input => input.Value);
        await app.SubmitAsync(Diego, form, fields);
        var shown = await app.SayAsync(Lena, "plan situation");
        var buttons = shown.Card!.Blocks.OfType<Buttons>().SelectMany(row => row.Items).ToList();

        Assert.Matches(@"\(tema \d+, \d+ cuentas?\)", fields["weaknesses"]);
        Assert.NotEmpty(fields["competitors"]);
        Assert.Contains(buttons, button => button.Action == "competitor");
    }

    [Fact]
    public void A_theme_that_is_written_already_is_not_added_again()
    {
        var written = AgreementContent.Of(
            SituationFields.All,
            field => field == "weaknesses" ? "Too slow (theme 4, 2 accounts)\nOur own line" : null
        );
        var reader = new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start);

        Assert.Equal(written.Values, SituationDraft.Of([], [], written, reader).Values);
        Assert.Equal([4], SituationDraft.Themes(written));
    }
}
