using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Understanding;

/// <summary>Several reports in one text.</summary>
public sealed class NotesTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    public async ValueTask InitializeAsync() => await app.Get<SampleCompany>().LoadAsync(None);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(
        "Acme: onboarding is far too slow\nBeta: too expensive for a team of five\nGamma: no single sign-on, IT says no"
    )]
    [InlineData(
        "feedback Acme: onboarding is far too slow\nBeta: too expensive for a team of five\nGamma: no single sign-on, IT says no"
    )]
    public async Task Lines_of_several_accounts_are_proposed_and_stored_on_one_press(string words)
    {
        var before = await NewestAsync();

        var proposed = await app.SayAsync(Lena, words);

        Assert.True(proposed.Understood is { As: "notes", Stored: false });
        Assert.Equal(before, await NewestAsync());
        await app.PressAsync(Lena, Button(proposed, "feedback.notes"));
        var stored = await ListAsync(3);
        Assert.Equal(["Gamma", "Beta", "Acme"], stored.Select(entry => entry.Details.Account));
    }

    [Theory]
    [InlineData(
        "Notes from Northwind: - pays far too much for mapping - wants single sign-on before June - loves our support"
    )]
    [InlineData(
        "apuntes de Northwind: • los mapas les salen carísimos • piden inicio de sesión único • les encanta el soporte"
    )]
    public async Task A_list_in_one_line_is_read_as_its_items(string words)
    {
        var proposed = await app.SayAsync(Lena, words);

        Assert.True(proposed.Understood is { As: "notes", Stored: false });
        await app.PressAsync(Lena, Button(proposed, "feedback.notes"));
        Assert.All(await ListAsync(2), entry => Assert.Equal("Northwind", entry.Details.Account));
    }

    [Fact]
    public async Task Only_what_is_chosen_is_stored_and_a_second_press_stores_nothing()
    {
        var proposed = await app.SayAsync(
            Lena,
            "Call with Harbor Foods\n- onboarding takes far too long for them\n- Wayfleet is 20% cheaper\n- send the proposal by Friday"
        );
        var form = (await app.PressAsync(Lena, Button(proposed, "feedback.notes.choose"))).Form!;
        var options = Assert.IsType<ChoiceInput>(Assert.Single(form.Inputs)).Options;

        Assert.Equal(2, options.Count);
        await app.SubmitAsync(Lena, form, new() { ["entries"] = options[1].Value });
        var stored = Assert.Single(await ListAsync(1));
        Assert.Equal(("Harbor Foods", FeedbackKind.CompetitorMention), (stored.Details.Account, stored.Details.Kind));

        var again = await app.PressAsync(Lena, Button(proposed, "feedback.notes"));
        Assert.Contains("already logged", again.Card!.Summary.English.ToString(), StringComparison.Ordinal);
        Assert.Equal(stored.Number, (await ListAsync(1))[0].Number);
    }

    [Fact]
    public async Task A_pasted_table_becomes_rows()
    {
        var proposed = await app.SayAsync(
            Lena,
            "Account\tComment\nHarbor Foods\treports are confusing for the CFO\nPrairie Dairy\tdrivers lose the signal every day"
        );

        await app.PressAsync(Lena, Button(proposed, "feedback.notes"));
        Assert.Equal(["Prairie Dairy", "Harbor Foods"], (await ListAsync(2)).Select(entry => entry.Details.Account));
    }

    [Fact]
    public async Task What_was_stored_from_notes_can_be_undone_at_once()
    {
        var before = await NewestAsync();
        var proposed = await app.SayAsync(
            Lena,
            "Acme: the invoice is wrong every month\nBeta: the app crashes on old phones"
        );
        var stored = await app.PressAsync(Lena, Button(proposed, "feedback.notes"));

        await app.PressAsync(Lena, Button(stored, "feedback.notes.undo"));

        Assert.Equal(before, await NewestAsync());
    }

    [Theory]
    [InlineData(
        "Site visit {0}\n9:30 coffee and a tour of the hall\n10:00 the stock list is kept on paper and always wrong\n"
            + "Tom: they fear a start in the middle of the season\nnext call on tuesday\nparking 12$",
        "the stock list is kept on paper and always wrong|they fear a start in the middle of the season"
    )]
    [InlineData(
        "Hola Lena, te resumo la visita a {0}. Son dos almacenes y decide la dueña. Se quejan de que las facturas llegan mal "
            + "cada mes. Quieren poder exportar los turnos a Excel. El jueves les mando la oferta. Un saludo, Diego",
        "Se quejan de que las facturas llegan mal cada mes.|Quieren poder exportar los turnos a Excel."
    )]
    public async Task Only_what_a_customer_said_is_proposed_without_the_clock_and_the_speaker(string words, string said)
    {
        var proposed = await app.SayAsync(Lena, string.Format(CultureInfo.InvariantCulture, words, "Harbor Foods"));

        Assert.Equal(
            said.Split('|'),
            Assert
                .Single(proposed.Card!.Blocks.OfType<Bullets>())
                .Items.Select(line => line.English.ToString()["Harbor Foods: ".Length..].Split(" · ")[0])
        );
    }

    [Fact]
    public async Task One_report_among_other_lines_is_proposed_alone()
    {
        var proposed = await app.SayAsync(
            Lena,
            "Weekly sync\nbudget for the fair is approved\nHarbor Foods says the reports arrive far too late\nnext sync on monday"
        );

        await app.PressAsync(Lena, Button(proposed, "feedback.notes"));
        var stored = (await ListAsync(1))[0];
        Assert.Equal("Harbor Foods says the reports arrive far too late", stored.Text);
    }

    private static Button Button(Reply reply, string action) =>
        Assert.Single(
            reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items),
            button => button.Action == action
        );

    private async Task<int> NewestAsync() => (await ListAsync(1))[0].Number;

    private async Task<IReadOnlyList<FeedbackEntry>> ListAsync(int count) =>
        await app.Get<FeedbackStore>().ListAsync(Lena.Organization, new FeedbackFilter(), 0, count, None);
}
