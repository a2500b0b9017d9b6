using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Understanding;

/// <summary>What people type without knowing a command, asked of the sample company.</summary>
public sealed class SentenceTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    private static Member Sofia => SamplePeople.Find("sofia");

    private static Member Diego => SamplePeople.Find("diego");

    public async ValueTask InitializeAsync()
    {
        await app.Get<SampleCompany>().LoadAsync(None);
        await app.DrainAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("who do we sell to", "primary")]
    [InlineData("buenas, ¿a quién vendemos?", "primary")]
    [InlineData("what keeps a CFO awake", "persona")]
    [InlineData("what's our pitch for the ops lead", "message")]
    [InlineData("can we tell customers that we are live in 30 days", "claims.check")]
    [InlineData("do we have SSO?", "claims.check")]
    [InlineData("how much did we sell last month", "kpi")]
    [InlineData("cac this year vs last", "kpi")]
    [InlineData("what are customers complaining about", "feedback.list")]
    [InlineData("what did Harbor say", "feedback.list")]
    [InlineData("show me last week's numbers", "digest.past")]
    [InlineData("how do I add a person", "settings")]
    [InlineData("help me", "help")]
    [InlineData("what can you do", "help")]
    [InlineData("?", "help")]
    [InlineData("anything waiting for my signature?", "agreements.review")]
    [InlineData("¿quién es nuestro cliente ideal?", "primary")]
    [InlineData("qué le digo a un jefe de tráfico", "message")]
    [InlineData("¿se puede decir que arrancan en 30 días?", "claims.check")]
    [InlineData("¿ofrecemos inicio de sesión único?", "claims.check")]
    [InlineData("cómo vamos este trimestre", "kpi")]
    [InlineData("qué dicen de los precios", "feedback.search")]
    [InlineData("¿qué puedes hacer?", "help")]
    [InlineData("which firms are we going after", "primary")]
    [InlineData("who is on the sales side", "settings")]
    [InlineData("what does it cost to get a new customer", "kpi")]
    [InlineData("what do folks say about the prices", "feedback.search")]
    [InlineData("cifras de octubre por canal", "kpi")]
    [InlineData("¿qué le decimos a un jefe de tráfico sobre los precios?", "message")]
    public async Task A_question_is_answered_by_the_command_that_knows(string words, string command)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Equal(command, reply.Understood!.Commands[0]);
        Assert.False(reply.Understood.Stored);
    }

    [Fact]
    public async Task Nothing_from_an_account_is_an_answer_and_no_open_question()
    {
        var reply = await app.SayAsync(Lena, "any news from Zebulon Foods");

        Assert.Contains("Zebulon Foods", reply.Card!.Summary.English.ToString(), StringComparison.Ordinal);
        Assert.Equal(FeedbackActions.Search, reply.Understood!.Commands[0]);
    }

    [Fact]
    public async Task A_customers_words_in_quotes_are_no_command()
    {
        var reply = await app.SayAsync(Lena, "What the buyer said was “sign the claim or we walk away”");

        Assert.True(reply.Understood is { As: "report", Stored: false });
        Assert.Contains(
            reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items),
            button => button.Action == FeedbackActions.Capture
        );
    }

    [Theory]
    [InlineData("SSO", "claim")]
    [InlineData("revenue", "kpi")]
    [InlineData("icp", "primary")]
    [InlineData("team", "settings")]
    [InlineData("CFO", "persona")]
    [InlineData("Harbor Foods", "account")]
    [InlineData("price", "feedback.search")]
    public async Task A_single_word_that_names_something_is_answered(string word, string command) =>
        Assert.Equal(command, (await app.SayAsync(Lena, word)).Understood!.Commands[0]);

    [Theory]
    [InlineData("Hay muchos clientes que se quejan del precio")]
    [InlineData("Cuando el cliente vio el precio se fue")]
    [InlineData("When customers see the price they walk away")]
    [InlineData("Does not integrate with SAP, a dealbreaker for Harbor")]
    [InlineData("Can not export reports to Excel, says Harbor")]
    public async Task A_report_is_stored_with_undo_however_it_begins(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.True(reply.Understood is { As: "report", Stored: true });
        var undo = Assert.Single(
            reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items),
            button => button.Action == FeedbackActions.Undo
        );
        Assert.Contains(
            "Undone",
            (await app.PressAsync(Lena, undo)).Card!.Summary.English.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("please log that Harbor wants a plan for two shifts", "Harbor wants a plan for two shifts")]
    [InlineData(
        "Tell marketing that three customers asked for a Dutch version",
        "three customers asked for a Dutch version"
    )]
    [InlineData("write down: Granite hates the new form", "Granite hates the new form")]
    [InlineData("¿puedes apuntar que Ebro quiere dos turnos?", "Ebro quiere dos turnos")]
    [InlineData("dile a marketing que los clientes odian el formulario", "los clientes odian el formulario")]
    [InlineData("anota esto: en Soler no se aclaran con la factura", "en Soler no se aclaran con la factura")]
    [InlineData("log that <b>Harbor</b> hates *invoices* & <!channel>", "<b>Harbor</b> hates *invoices* & <!channel>")]
    [InlineData("Objection: can it run on our own servers?", "can it run on our own servers?")]
    public async Task An_order_to_log_something_logs_what_follows(string words, string logged)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.True(reply.Understood is { As: "report", Stored: true });
        var entries = await app.Get<FeedbackStore>().ListAsync(Lena.Organization, new FeedbackFilter(), 0, 1, None);
        Assert.Equal(logged, Assert.Single(entries).Voices[0].Words);
    }

    [Theory]
    [InlineData("tell marketing that I'll be late")]
    [InlineData("note to self: send the deck to Marco")]
    [InlineData("apunta que mañana no estoy")]
    public async Task An_order_about_something_else_logs_nothing(string words) =>
        Assert.False((await app.SayAsync(Lena, words)).Understood!.Stored);

    [Theory]
    [InlineData("Claims are too strong, said Harbor today")]
    [InlineData("Message from Harbor: onboarding is slow")]
    [InlineData("Settings page is confusing, says Harbor")]
    [InlineData("Help desk is too slow, says Harbor")]
    [InlineData("Importar CSV tarda demasiado en Harbor")]
    [InlineData("Fit is poor for Harbor, too small")]
    public async Task A_report_that_begins_like_a_command_can_at_least_be_logged(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.True(
            reply.Understood!.Stored
                || reply.Card?.Blocks.OfType<Buttons>().SelectMany(block => block.Items).Any(IsLog) == true,
            $"{words}: {reply.Card?.Summary.English}"
        );

        bool IsLog(Button button) => button.Action == FeedbackActions.Capture && button.Value == words;
    }

    [Theory]
    [InlineData("thanks!", "You're welcome!")]
    [InlineData("thx a lot", "You're welcome!")]
    [InlineData("ok", "👍")]
    [InlineData("👍", "👍")]
    [InlineData("see you tomorrow", "See you!")]
    public async Task Small_talk_gets_a_short_human_answer_and_stores_nothing(string words, string answer)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.Equal(answer, reply.Card!.Summary.English.ToString());
        Assert.Equal(new Understood("remark", [], Sure: true, Stored: false).As, reply.Understood!.As);
    }

    [Theory]
    [InlineData("¡muchas gracias!", "¡De nada!")]
    [InlineData("vale, perfecto", "👍")]
    [InlineData("hasta mañana", "¡Hasta luego!")]
    public async Task Small_talk_in_Spanish_too(string words, string answer) =>
        Assert.Equal(answer, (await app.SayAsync(Diego, words)).Card!.Summary.Spanish.ToString());

    [Theory]
    [InlineData("Können wir das bis Freitag liefern?")]
    [InlineData("asdf qwer zxcv")]
    [InlineData("4471")]
    [InlineData("who is the worst rep")]
    public async Task What_cannot_be_answered_is_said_kindly_and_nothing_is_stored(string words)
    {
        var before = await CountAsync();

        var reply = await app.SayAsync(Lena, words);

        Assert.False(reply.Understood!.Stored);
        Assert.NotNull(reply.Card);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_answer_says_what_can_be_typed_instead()
    {
        var reply = await app.SayAsync(Lena, "how much did we sell last month");

        Assert.Contains(
            reply.Card!.Blocks.OfType<Note>(),
            note => note.Text.English.ToString().Contains("You can also type kpi revenue", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_order_is_asked_back_before_anything_happens()
    {
        await app.SayAsync(Lena, "Harbor says the invoices are a mess");

        var asked = await app.SayAsync(Lena, "undo that please");
        var button = Assert.Single(asked.Card!.Blocks.OfType<Buttons>().Single().Items);
        Assert.Contains(
            "Undone",
            (await app.PressAsync(Lena, button)).Card!.Summary.English.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Punctuation_and_invisible_characters_are_no_part_of_a_command()
    {
        foreach (
            var words in new[] { "help.", "HELP!", "¿ayuda?", "\ufeffhelp", "\u2068help\u2069", ": help", ", help" }
        )
        {
            Assert.Equal("help", (await app.SayAsync(Lena, words)).Understood!.Commands[0]);
        }

        foreach (
            var words in new[]
            {
                "kpi?",
                "Kpi, revenue",
                "kpi revenue\u200b",
                "\u2068kpi\u2069 revenue",
                ": kpi revenue?",
            }
        )
        {
            Assert.Equal("kpi", (await app.SayAsync(Lena, words)).Understood!.Commands[0]);
        }
    }

    [Theory]
    [InlineData("how many customers did we lose", "Churn rate")]
    [InlineData("cuántos clientes hemos perdido", "Churn rate")]
    [InlineData("what is our NPS", "Net promoter score")]
    [InlineData("what's our gross margin", "Gross margin")]
    [InlineData("how much did we spend on marketing last month", "Marketing spend")]
    public async Task A_figure_of_another_file_is_answered(string words, string figure)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.True(reply.Understood!.Sure);
        Assert.StartsWith($"# {figure}", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("average number of demos per rep")]
    public async Task A_figure_that_is_not_kept_is_said_so_and_asked_for(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.False(reply.Understood!.Sure);
        Assert.Contains("I don't keep that figure.", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
        Assert.Contains(
            reply.Card!.Blocks.OfType<Buttons>().SelectMany(block => block.Items),
            button => button.Value.StartsWith("kpi ", StringComparison.Ordinal)
        );
        Assert.Contains(words, PlainCard.Words((await app.SayAsync(Sofia, "asked")).Card!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("do we have a brochure in french?")]
    [InlineData("¿tenemos un folleto en francés?")]
    public async Task A_wish_for_material_is_asked_for_and_is_no_promise(string words)
    {
        var reply = await app.SayAsync(Lena, words);

        Assert.DoesNotContain(
            "Unknown: ask before you promise it",
            PlainCard.Words(reply.Card!),
            StringComparison.Ordinal
        );
        Assert.Contains(words, PlainCard.Words((await app.SayAsync(Sofia, "asked")).Card!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_named_in_the_language_of_the_reader()
    {
        var note = Assert.Single(
            (await app.SayAsync(Diego, "cuánto vendimos el mes pasado por canal")).Card!.Blocks.OfType<Note>(),
            note => note.Text.Spanish.ToString().Contains("kpi", StringComparison.Ordinal)
        );

        Assert.Contains("kpi ingresos", note.Text.Spanish.ToString(), StringComparison.Ordinal);
        Assert.Contains("por canal", note.Text.Spanish.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("let's talk about churn tomorrow")]
    [InlineData("objections of last month, newest first")]
    [InlineData("todo: send Keystone the proposal")]
    [InlineData("Lena did a great job on the demo")]
    [InlineData("I think we are too expensive")]
    [InlineData("our CRM is slow again today")]
    [InlineData("pendiente: mandar la propuesta a Ebro")]
    [InlineData("marketing no nos manda nada")]
    [InlineData("la impresora está rota")]
    [InlineData("últimas quejas sobre la puesta en marcha")]
    [InlineData("Wayfleet is in this deal too. what do we say against them")]
    public async Task What_no_customer_said_is_not_stored(string words)
    {
        var before = await CountAsync();

        Assert.False((await app.SayAsync(Lena, words)).Understood!.Stored);
        Assert.Equal(before, await CountAsync());
    }

    private async Task<int> CountAsync() =>
        (await app.Get<FeedbackStore>().ListAsync(Lena.Organization, new FeedbackFilter(), 0, 1000, None)).Count;
}
