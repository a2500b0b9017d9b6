using System.Text;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Files;
using Bot.Core.Members;
using Bot.Core.Sample;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Files;

/// <summary>What stands in the files behind cards. It is Monday, November 16, 2026.</summary>
public sealed class FileTests : IAsyncDisposable
{
    private readonly BotApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The text of the file that a reply's button offers, without its mark; empty if there is none.</summary>
    public static async Task<string> MadeAsync(BotApp app, Member member, Reply reply)
    {
        var offer = reply.Button("file.send").Value.Split(' ', 2);
        var (file, _) = await app.Get<FileMaker>()
            .MakeAsync(
                Company.For(member.Organization),
                member,
                new FileOffer(offer[0], offer[1]),
                CancellationToken.None
            );
        return file is null ? "" : Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF');
    }

    [Fact]
    public async Task A_figure_leads_to_its_rows_and_to_those_left_out_with_the_reason()
    {
        var company = await app.CompanyAsync();
        var facts = Of([
            Won("d1", "=Acme", 4_000, "2026-10-01", "2026-10-05", "Web"),
            Won("d2", "Bolt", null, "2026-10-01", "2026-10-06", "Web"),
            Lost("d3", "Cord", "2026-10-01", "2026-10-21", "Fair"),
        ]);
        await app.Get<FactStore>().UpsertAsync(company.Organization.Id, "test", facts, CancellationToken.None);
        var figure = await app.SayAsync(company.Lena, "kpi revenue october");

        var why = await app.PressAsync(company.Lena, figure.Button("kpi.why"));

        Assert.Equal(
            """
            Day,Name,What,Amount,Currency,Counts,Why not
            2026-10-05,'=Acme,won,4000,USD,yes,
            2026-10-06,Bolt,won,,,no,no amount
            2026-10-21,Cord,lost,,,no,lost

            """,
            (await MadeAsync(app, company.Lena, why)).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Accounts_at_risk_are_listed_in_their_order_with_their_reasons()
    {
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        var lena = SamplePeople.Find("lena");
        var list = await app.SayAsync(lena, "accounts at risk");

        var csv = (await MadeAsync(app, lena, list)).Split("\r\n");

        Assert.Equal("Account,Per month,Currency,Why,Owner", csv[0]);
        Assert.StartsWith(
            list.ButtonsOf().First().Label.English.ToString(),
            csv[1].Trim('"'),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("kpi.rows", "zzzzzzzz")]
    [InlineData("import.problems", "x")]
    [InlineData("plan.export", "the pricing")]
    [InlineData("feedback.export", "since:yesterday")]
    public async Task A_file_that_cannot_be_made_is_answered_by_a_sentence(string producer, string argument)
    {
        var company = await app.CompanyAsync();
        var reply = await app.SendAsync(
            app.Command(company.Ana) with
            {
                Action = "file.send",
                Value = $"{producer} {argument}",
            }
        );

        Assert.Null(reply.File);
        Assert.NotEmpty(reply.English());
    }

    [Theory]
    [InlineData("export what Acme said", "account:\"Acme\"")]
    [InlineData("download everything Acme has said about pricing", "account:\"Acme\" pricing")]
    [InlineData("can you export all feedback?", "")]
    [InlineData("export the pain points", "kind:pain")]
    [InlineData("give me the comments about onboarding as a csv file", "onboarding")]
    [InlineData("descarga los comentarios de precios", "precios")]
    [InlineData("exporta lo que dijo Acme", "account:\"Acme\"")]
    [InlineData("¿puedes exportar todos los comentarios?", "")]
    public async Task Feedback_is_exported_in_plain_words(string words, string argument)
    {
        var company = await app.CompanyAsync();
        await app.SayAsync(company.Lena, "feedback Acme: onboarding takes too long");
        await app.SayAsync(company.Lena, "feedback Acme: los precios and the pricing are a pain");
        await app.SayAsync(company.Lena, "feedback Bolt: kind:pain it is slow");
        app.Clock.Advance(TimeSpan.FromSeconds(3));
        await app.DrainAsync();

        var reply = await app.SayAsync(company.Lena, words);

        Assert.Equal(["feedback.export"], reply.Understood!.Commands);
        var typed = $"feedback export {argument}".Trim();
        Assert.Contains($"{typed})", reply.English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Export to Excel takes too long, says Acme")]
    [InlineData("Acme said the export is broken")]
    public async Task What_customers_say_about_exports_is_no_order(string words)
    {
        var company = await app.CompanyAsync();

        Assert.DoesNotContain("feedback.export", (await app.SayAsync(company.Lena, words)).Understood!.Commands);
    }
}
