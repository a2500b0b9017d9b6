using System.Text;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Agreements.Importing;

/// <summary>What an import looks like, in both languages and every surface.</summary>
public sealed class ImportCardsTests : IAsyncLifetime
{
    private const string Claims = """
        Name;Wording;State;Valid until;Proof;Notes
        Live in a week;Customers go live within ten days.;available;2027-06-30;40 of 42 customers;ask Tom
        Offline;It works offline on phones and tablets.;roadmap;;;
        Encrypted;All data is encrypted.;available;;Audit 2026;
        Uptime;We are up 99.9 % of the time.;beta;;;
        Roaming;It works abroad.;soon;;;
        ;Nameless.;beta;;;
        Backups;Backups are taken every hour.;available;someday;;
        """;

    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Every_card_of_an_import_looks_as_agreed()
    {
        await ProposeAsync(
            Company.Maya,
            new()
            {
                ["name"] = "Live in a week",
                ["wording"] = "Customers go live within seven days.",
                ["state"] = "available",
                ["expiry"] = "2026-12-31",
            }
        );
        await App.DecideAsync(Company.Tom, "claim sign live in a week");
        await App.DecideAsync(Company.Sofia, "claim sign live in a week");
        await ProposeAsync(
            Company.Lena,
            new()
            {
                ["name"] = "Uptime",
                ["wording"] = "We are always up.",
                ["state"] = "beta",
            }
        );
        await ProposeAsync(
            Company.Maya,
            new()
            {
                ["name"] = "Encrypted",
                ["wording"] = "All data is encrypted.",
                ["state"] = "available",
                ["proof"] = "Audit 2026",
            }
        );

        var preview = await DropAsync("claims.csv", Claims);
        Golden.Card("importing", "preview", preview.Card!);
        Golden.Card(
            "importing",
            "done",
            (await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"))).Card!
        );
        await App.TickAsync();
        Golden.Card(
            "importing",
            "asked",
            loop.Posted.Last(call => call.Posting.Key.Contains("-asked-", StringComparison.Ordinal)).Posting.Card
        );
        Golden.Card("importing", "nothing-new", (await DropAsync("claims.csv", Claims)).Card!);
    }

    [Fact]
    public async Task The_form_the_questions_and_the_list_of_rows_look_as_agreed()
    {
        var rows = string.Concat(Enumerable.Range(1, 25).Select(i => $"| Claim {i} | We do thing {i}. | beta |\n"));
        Golden.Form("importing", "form", (await App.SayAsync(Company.Maya, "import claims")).Form!);
        Golden.Card(
            "importing",
            "asks-kind",
            (
                await DropAsync(
                    "all.md",
                    "| Name | Goals |\n|--|--|\n| A | b |\n\n| Name | Wording | State |\n|--|--|--|\n| C | D | beta |\n"
                )
            ).Card!
        );
        Golden.Card(
            "importing",
            "asks-days",
            (await DropAsync("c.csv", "Name,Wording,State,Valid until\nA,B,beta,03/04/2027\n")).Card!
        );
        Golden.Card(
            "importing",
            "cannot",
            (await DropAsync("c.md", "| Name | Wording |\n|--|--|\n| A | B |\n", "import claims")).Card!
        );
        var preview = await DropAsync("many.md", $"| Name | Wording | State |\n|--|--|--|\n{rows}");
        Golden.Card(
            "importing",
            "rows",
            (await App.PressAsync(Company.Maya, preview.Button("agreements.import.rows"))).Card!
        );
    }

    private Task<Reply> ProposeAsync(Member member, Dictionary<string, string> fields) =>
        loop.ProposeAsync(member, "claim propose", fields);

    private Task<Reply> DropAsync(string name, string content, string words = "") =>
        App.SendAsync(
            App.Command(Company.Maya) with
            {
                Text = words,
                IsSpoken = true,
                File = new Attachment(name, Encoding.UTF8.GetBytes(content)),
            }
        );
}
