using System.Text;
using Bot.Core.Chat;
using Bot.Tests.Teams;

namespace Bot.Tests.Walks;

/// <summary>
/// A company that lives the whole loop in Teams in one language: each step is what somebody does, and what they and the
/// others then read. It is Monday, November 16, 2026.
/// </summary>
internal sealed class TeamsWalk
{
    private const string Channel = "19:general@thread.tacv2";

    private const string Deals = """
        Opportunity ID,Account,Amount,Stage,Created Date,Close Date,Lead Source
        1,Acme,"$48,000.00",Closed Won,2026-09-21,2026-11-16,Web
        2,Bolt,"$12,500.00",Closed Won,2026-09-22,2026-11-03,Fair
        3,Cord,,Closed Lost,2026-09-22,2026-11-03,
        """;

    private const string Tratos = """
        ID de oportunidad;Cuenta;Importe;Etapa;Fecha de creación;Fecha de cierre;Canal
        1;Acme;48.000,00 €;Ganada;21/09/2026;16/11/2026;Web
        2;Bolt;12.500,00 €;Ganada;22/09/2026;03/11/2026;Feria
        3;Cord;;Perdida;22/09/2026;03/11/2026;
        """;

    private readonly TeamsApp app;
    private readonly Language language;
    private readonly TeamsPerson admin;
    private readonly TeamsPerson rep;
    private readonly TeamsPerson marketer;
    private readonly TeamsPerson sales;
    private readonly TeamsPerson marketing;

    public TeamsWalk(TeamsApp app, Language language)
    {
        (this.app, this.language) = (app, language);
        (admin, rep, marketer) = (Person("Ana", "Carmen"), Person("Lena", "Diego"), Person("Max", "Lucía"));
        (sales, marketing) = (Person("Tom", "Javier"), Person("Mia", "Sofía"));
    }

    private string Heard => In("onboarding takes too long", "la puesta en marcha tarda demasiado");

    private string Headline => In("Live in a week", "En marcha en una semana");

    private string Title => In("Everybody · demo", "Todo el mundo · demo");

    private string File => In("deals.csv", "tratos.csv");

    private string Revenue => In("kpi revenue this month", "kpi ingresos este mes");

    private string Sign => In("Sign", "Firmar");

    private string Signers =>
        In(
            $"{sales.Name} (sales) and {marketing.Name} (marketing)",
            $"{sales.Name} (ventas) y {marketing.Name} (marketing)"
        );

    /// <summary>Who speaks first is the admin, and names sides and approvers once the others have said hello.</summary>
    public async Task NamePeopleAsync()
    {
        foreach (var person in new[] { admin, rep, marketer, sales, marketing })
        {
            await person.SayAsync(In("help", "ayuda"));
        }

        await admin.SayAsync(In($"settings {rep.Name} side:sales", $"ajustes {rep.Name} lado:ventas"));
        await admin.SayAsync(In($"settings {marketer.Name} side:marketing", $"ajustes {marketer.Name} lado:marketing"));
        (
            await admin.SayAsync(
                In($"settings {sales.Name} side:sales role:approver", $"ajustes {sales.Name} lado:ventas rol:aprobador")
            )
        ).Says(
            In($"{sales.Name}'s settings are saved.", $"Los ajustes de {sales.Name} están guardados."),
            In("approver", "aprueba")
        );
        await admin.SayAsync(
            In(
                $"settings {marketing.Name} side:marketing role:approver",
                $"ajustes {marketing.Name} lado:marketing rol:aprobadora"
            )
        );
    }

    public async Task HearAsync()
    {
        var receipt = await rep.SayAsync(
            In(
                $"feedback Acme: {Heard} #onboarding stage:demo deal:$12k",
                $"comentario Acme: {Heard} #onboarding etapa:demo trato:12.000€"
            )
        );

        receipt.Says(
            In("Saved as #1. Thank you. Marketing will see it.", "Guardado como #1. Gracias. Marketing lo verá."),
            Heard,
            "Acme",
            In("$12,000", "12.000 €")
        );
        Assert.True(receipt.HasButton(In("Undo", "Deshacer")));
    }

    public async Task ProposeAsync()
    {
        (await marketer.SayAsync(In("feedback list", "comentario lista"))).Says(
            "#1",
            Heard,
            In("1 voice", "1 voz"),
            rep.Name
        );
        var form = await marketer.SayAsync(In("message propose", "mensaje proponer"));

        var receipt = await marketer.PressAsync(
            form,
            In("Propose", "Proponer"),
            (In("Persona", "Perfil de comprador"), In("Everybody", "Todo el mundo")),
            (In("Stage", "Etapa"), "demo"),
            (In("Headline", "Titular"), Headline),
            (
                In("Why this change", "Por qué este cambio"),
                In("Everybody asks how long it takes", "Todo el mundo pregunta cuánto tarda")
            ),
            (In("Feedback behind it", "Comentarios que lo motivan"), "1")
        );

        receipt.Says(
            In($"Version 1 of the message {Title} is proposed.", $"La versión 1 del mensaje {Title} queda propuesta."),
            In("I've asked 2 people", "se lo he pedido a 2 personas")
        );
        Assert.Equal((form.MessageId, receipt.Words), (marketer.Newest.MessageId, marketer.Newest.Words));
    }

    public async Task SignAsync()
    {
        var (copy, other) = (sales.Newest, marketing.Newest);
        Assert.All(
            [copy, other],
            card =>
                card.Says(
                    In($"{Title} · version 1", $"{Title} · versión 1"),
                    In($"{marketer.Name} proposed this", $"Lo propuso {marketer.Name}"),
                    Headline,
                    Heard,
                    "#1 · Acme",
                    In("not signed yet", "sin firmar")
                )
        );

        var signed = await sales.PressAsync(copy, Sign);
        Assert.All(
            [signed, sales.Newest, marketing.Newest],
            card => card.Says(In("It has been waiting for marketing since", "Espera la firma de marketing desde"))
        );
        var agreed = await marketing.PressAsync(marketing.Newest, Sign);

        Assert.Equal((copy.MessageId, other.MessageId), (sales.Newest.MessageId, marketing.Newest.MessageId));
        Assert.All(
            [agreed, sales.Newest, marketing.Newest],
            card =>
            {
                card.Says(In($"Agreed by {Signers} on", $"Acordada por {Signers} el"));
                Assert.False(card.HasButton(Sign));
            }
        );
        marketer.Newest.Says(
            In(
                $"is agreed by {Signers}. Everyone sees it from now on.",
                $"queda acordada por {Signers}. Desde ahora es la que ve todo el mundo."
            )
        );
    }

    public async Task AskAsync() =>
        (await rep.SayAsync(In("message demo", "mensaje demo"))).Says(
            Headline,
            In($"Version 1, agreed by {Signers} on", $"Versión 1, acordada por {Signers} el")
        );

    /// <summary>A dropped file counts once its preview was confirmed; then everybody gets the same figure.</summary>
    public async Task ImportAsync()
    {
        var preview = await admin.DropAsync(File, Encoding.UTF8.GetBytes(In(Deals, Tratos)));
        preview.Says(
            In($"Deals in {File}", $"Oportunidades en {File}"),
            In("Nothing is stored until you confirm.", "No se guarda nada hasta que lo confirmes."),
            "Acme",
            In("Nov 3, 2026", "3 nov 2026")
        );
        (await rep.SayAsync(Revenue)).Says(In("There are no figures yet", "Todavía no hay cifras"));

        var done = await admin.PressAsync(preview, In("Import 3 rows", "Importar 3 filas"));

        done.Says(
            In(
                $"Imported {File}: 3 rows of deals are stored.",
                $"{File} importado: 3 filas de oportunidades guardadas."
            )
        );
        Assert.Equal(done.Words, admin.Chat.Single(message => message.MessageId == preview.MessageId).Words);
        (await rep.SayAsync(Revenue)).Says(In("Total revenue", "Ingresos totales"), In("$60,500", "60.500 €"));
    }

    /// <summary>Subscribed in the channel, the digest comes there next Monday, once, however often the clock is looked at.</summary>
    public async Task DigestAsync()
    {
        (await marketing.MentionAsync(In("digest subscribe monday 9:00", "resumen suscribir lunes 9:00"))).Says(
            In("Mondays at 09:00", "los lunes a las 09:00")
        );
        await TickAsync(NextMonday - BotApp.Start - TimeSpan.FromMinutes(1));
        Assert.Empty(InChannel);

        await TickAsync(TimeSpan.FromMinutes(1));
        await TickAsync(TimeSpan.FromMinutes(1));
        await TickAsync(TimeSpan.FromDays(1));

        var posted = Assert.Single(InChannel);
        Assert.Null(posted.Thread);
        admin
            .See(posted.Id, posted.Card)
            .Says(
                In("Weekly digest", "Resumen semanal"),
                In("Total revenue", "Ingresos totales"),
                In("$48,000", "48.000 €"),
                In("What customers said", "Lo que han dicho los clientes"),
                Heard,
                "Acme",
                In(
                    $"{Title}: “{Headline}” (version 1, signed by {sales.Name} and {marketing.Name})",
                    $"{Title}: «{Headline}» (versión 1, firmada por {sales.Name} y {marketing.Name})"
                )
            );
    }

    /// <summary>A receipt of something said in a channel stands in one's own chat; made public it goes back to the thread where it was said.</summary>
    public async Task PublishAsync()
    {
        var receipt = await rep.MentionAsync(In($"feedback Acme: {Heard}", $"comentario Acme: {Heard}"));
        Assert.Empty(InChannel);

        var answer = await rep.PressAsync(receipt, In("Make public", "Hacer público"));
        await rep.PressAsync(receipt, In("Make public", "Hacer público"));

        answer.Says(
            In("#1 is posted in the channel where you reported it.", "#1 está publicado en el canal donde lo contaste.")
        );
        var posted = Assert.Single(InChannel);
        Assert.Equal("1000", posted.Thread);
        rep.See(posted.Id, posted.Card).Says(In($"{rep.Name} heard this (#1)", $"{rep.Name} ha oído esto (#1)"), Heard);
    }

    // Nine o'clock where the company is.
    private DateTimeOffset NextMonday => new(2026, 11, 23, language == Language.Spanish ? 8 : 9, 0, 0, TimeSpan.Zero);

    private IReadOnlyList<Standing> InChannel =>
        [.. app.Teams.Messages.Where(message => message.Conversation == Channel)];

    private string In(string english, string spanish) => language == Language.Spanish ? spanish : english;

    private TeamsPerson Person(string english, string spanish) =>
        new(app, In(english, spanish), language, In("Europe/London", "Europe/Madrid"));

    private async Task TickAsync(TimeSpan later)
    {
        app.App.Clock.Advance(later);
        await app.App.TickAsync();
    }
}
