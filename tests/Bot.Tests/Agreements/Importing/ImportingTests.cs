using System.Text;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Tests.Agreements.Importing;

/// <summary>Tables of personas, messages and claims from the dropped file to proposals. It is Monday, November 16, 2026.</summary>
public sealed class ImportingTests : IAsyncLifetime
{
    private const string Claims = """
        Claim;Approved wording;Status;Valid until;Regions;Notes
        Live in a week;Customers go live within seven days.;Available;2027-03-31;Spain;ask Tom
        Single sign-on;SSO is part of Business.;roadmap;;;
        """;

    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Dropped_claims_are_previewed_and_nothing_is_proposed_before_the_confirm()
    {
        var preview = await DropAsync(Company.Maya, "claims.csv", Claims);

        Assert.Contains("# Claims in claims.csv\nNew: 2\nChanges: 0", preview.English(), StringComparison.Ordinal);
        Assert.Contains(
            "Exact wording | Approved wording | Customers go live",
            preview.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("(Not used: Notes)", preview.English(), StringComparison.Ordinal);
        Assert.Contains(
            "3 | Single sign-on | SSO is part of Business. | previsto | nueva",
            preview.Spanish(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no claims yet",
            (await App.SayAsync(Company.Maya, "claim")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Confirmed_they_wait_for_both_sides_like_every_proposal()
    {
        var done = await ImportAsync(Company.Maya, "claims.csv", Claims);

        Assert.True(done.UpdatesSource);
        Assert.Contains("2 new proposals from claims.csv.", done.English(), StringComparison.Ordinal);
        Assert.Contains("2 propuestas nuevas de claims.csv.", done.Spanish(), StringComparison.Ordinal);
        Assert.Contains(
            "Maya proposed this",
            (await App.SayAsync(Company.Lena, "claim live in a week")).English(),
            StringComparison.Ordinal
        );
        await App.DecideAsync(Company.Tom, "claim sign live in a week");
        await App.DecideAsync(Company.Sofia, "promesa firmar live in a week");
        var agreed = (await App.SayAsync(Company.Lena, "claim live in a week")).English();
        Assert.Contains("agreed by Tom (sales) and Sofia (marketing)", agreed, StringComparison.Ordinal);
        Assert.Contains("Mar 31, 2027", agreed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approvers_get_one_message_each_and_channels_none()
    {
        await App.PressAsync(
            Company.Tom,
            (await DropAsync(Company.Tom, "many.csv", Many(60), "import claims")).Button("agreements.import.confirm"),
            Company.Channel
        );
        await App.TickAsync();

        var posted = Assert.Single(loop.Posted).Posting;
        Assert.Equal(Company.Sofia.Identities[0].Direct(), posted.To);
        Assert.Contains(
            "60 propuestas importadas por Tom esperan tu firma.\n[Revisar]",
            CardWords.In(posted.Card, Language.Spanish),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Waiting for your signature",
            (await App.SayAsync(Company.Sofia, "review")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task They_are_reminded_of_at_once_after_three_days()
    {
        await ImportAsync(Company.Maya, "claims.csv", Claims);
        await App.DecideAsync(Company.Tom, "claim sign single sign-on");
        App.Clock.Advance(TimeSpan.FromDays(3));
        await App.TickAsync();
        await App.TickAsync();

        var reminders = loop
            .Posted.Select(call => call.Posting)
            .Where(posting => posting.Key.Contains("-remind-", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, reminders.Count);
        Assert.Contains(
            "One proposal imported by Maya has been waiting for your signature since Nov 16, 2026.",
            reminders.Select(posting => CardWords.In(posting.Card, Language.English).Split('\n')[0])
        );
        App.Clock.Advance(TimeSpan.FromDays(30));
        await App.TickAsync();
        Assert.Equal(2, loop.Posted.Count(call => call.Posting.Key.Contains("-remind-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_file_again_has_nothing_to_propose()
    {
        await ImportAsync(Company.Maya, "claims.csv", Claims);

        var again = await DropAsync(Company.Maya, "claims.csv", Claims);

        Assert.Contains("Unchanged: 2", again.English(), StringComparison.Ordinal);
        Assert.Contains("No hay nada que proponer", again.Spanish(), StringComparison.Ordinal);
        Assert.Empty(again.ButtonsOf());
    }

    [Fact]
    public async Task Confirmed_twice_nothing_is_proposed_twice()
    {
        var preview = await DropAsync(Company.Maya, "claims.csv", Claims);

        var first = await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"));
        var second = await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"));

        Assert.Equal(first.English(), second.English());
        Assert.Single((await StoredAsync("claim", "live-in-a-week"))!.Versions);
    }

    [Fact]
    public async Task A_duplicate_is_offered_as_an_edit_that_says_what_changes_and_keeps_the_rest()
    {
        await ImportAsync(Company.Maya, "claims.csv", Claims);
        await AgreeAsync("live in a week");

        var preview = await DropAsync(
            Company.Lena,
            "new.md",
            "| Name | Wording | State |\n|---|---|---|\n| LIVE in a week! | Customers go live within ten days. | GA |\n| Offline | It works offline. | beta |\n"
        );
        Assert.Contains(
            "line 3, LIVE in a week!: Name: Live in a week → LIVE in a week!; Exact wording: Customers go live within seven days. → Customers go live within ten days.",
            preview.English(),
            StringComparison.Ordinal
        );

        await App.PressAsync(Company.Lena, preview.Button("agreements.import.confirm", "Propose 1 new and 1 changed"));
        var version = (await StoredAsync("claim", "live-in-a-week"))!.Pending!;
        Assert.Equal(
            (2, "lena", "maya", "Spain"),
            (version.Number, version.Author, version.Owner, version.Content["region"])
        );
    }

    [Fact]
    public async Task Only_the_new_ones_can_be_proposed()
    {
        await ImportAsync(Company.Maya, "claims.csv", Claims);
        await AgreeAsync("live in a week");
        var preview = await DropAsync(
            Company.Lena,
            "new.csv",
            "Name,Wording,State\nLive in a week,Other words.,beta\nOffline,It works offline.,beta\n"
        );

        var done = await App.PressAsync(Company.Lena, preview.Button("agreements.import.confirm", "Only the new one"));

        Assert.Contains("One new proposal from new.csv.", done.English(), StringComparison.Ordinal);
        Assert.Null((await StoredAsync("claim", "live-in-a-week"))!.Pending);
    }

    [Fact]
    public async Task Anothers_proposal_that_waits_is_left_alone_and_the_own_one_is_changed()
    {
        await ImportAsync(Company.Maya, "claims.csv", Claims);
        await App.DecideAsync(Company.Tom, "claim sign live in a week");
        const string Other = "Name,Wording,State\nLive in a week,Other words.,beta\n";

        var tom = await DropAsync(Company.Tom, "other.csv", Other);
        var maya = await DropAsync(Company.Maya, "other.csv", Other);

        Assert.Contains(
            "line 2, Live in a week: version 1 by Maya is pending with other wording",
            tom.English(),
            StringComparison.Ordinal
        );
        Assert.Empty(tom.ButtonsOf());
        Assert.Contains("esto anula la firma de Tom", maya.Spanish(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_between_preview_and_confirm_is_shown_before_anything_is_proposed()
    {
        var preview = await DropAsync(Company.Maya, "claims.csv", Claims);
        await loop.ProposeAsync(
            Company.Lena,
            "claim propose",
            new()
            {
                ["name"] = "Live in a week",
                ["wording"] = "Mine.",
                ["state"] = "beta",
            }
        );

        var again = await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"));

        Assert.Contains("Something changed in the meantime", again.English(), StringComparison.Ordinal);
        Assert.Contains("version 1 by Lena is pending with other wording", again.English(), StringComparison.Ordinal);
        Assert.Null(await StoredAsync("claim", "single-sign-on"));
        await App.PressAsync(Company.Maya, again.Button("agreements.import.confirm"));
        Assert.NotNull(await StoredAsync("claim", "single-sign-on"));
    }

    [Fact]
    public async Task An_import_is_taken_back_at_once_but_for_what_somebody_signed()
    {
        var done = await ImportAsync(Company.Maya, "claims.csv", Claims);
        await App.DecideAsync(Company.Tom, "claim sign live in a week");

        Assert.Contains(
            "nothing left to withdraw",
            (await App.PressAsync(Company.Lena, done.Button("agreements.import.withdraw"))).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "One proposal is withdrawn",
            (await App.PressAsync(Company.Maya, done.Button("agreements.import.withdraw"))).English(),
            StringComparison.Ordinal
        );
        Assert.NotNull((await StoredAsync("claim", "live-in-a-week"))!.Pending);
        Assert.Contains(
            "New: 1",
            (await DropAsync(Company.Maya, "claims.csv", Claims)).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_rejected_in_these_words_does_not_come_back_by_the_same_file()
    {
        await ImportAsync(Company.Maya, "claims.csv", Claims);
        var form = (await App.DecideAsync(Company.Tom, "claim reject single sign-on")).Form!;
        await App.SubmitAsync(Company.Tom, form, new() { ["reason"] = "Not before spring." });

        var again = await DropAsync(Company.Maya, "claims.csv", Claims);

        Assert.Contains("Rejected before: 1", again.English(), StringComparison.Ordinal);
        Assert.Empty(again.ButtonsOf());
    }

    [Fact]
    public async Task Only_who_dropped_it_confirms_it()
    {
        var preview = await DropAsync(Company.Maya, "claims.csv", Claims);

        foreach (
            var action in new[]
            {
                "agreements.import.confirm",
                "agreements.import.preview",
                "agreements.import.cancel",
                "agreements.import.rows",
            }
        )
        {
            Assert.Contains(
                "no longer have this file",
                (
                    await App.PressAsync(
                        Company.Tom,
                        preview.Button("agreements.import.confirm") with
                        {
                            Action = action,
                        }
                    )
                ).English(),
                StringComparison.Ordinal
            );
        }

        await App.PressAsync(
            Company.Maya,
            preview.Button("agreements.import.confirm") with
            {
                Action = "agreements.import.cancel",
            }
        );
        Assert.Contains(
            "no longer have this file",
            (await App.PressAsync(Company.Maya, preview.Button("agreements.import.confirm"))).English(),
            StringComparison.Ordinal
        );
        Assert.Null(await StoredAsync("claim", "live-in-a-week"));
    }

    private static string Many(int count) =>
        "Name,Wording,State\n"
        + string.Concat(Enumerable.Range(1, count).Select(i => $"Claim {i},We do thing {i}.,available\n"));

    private async Task<Reply> ImportAsync(Member member, string name, string content) =>
        await App.PressAsync(member, (await DropAsync(member, name, content)).Button("agreements.import.confirm"));

    private async Task AgreeAsync(string claim)
    {
        await App.DecideAsync(Company.Tom, $"claim sign {claim}");
        await App.DecideAsync(Company.Sofia, $"claim sign {claim}");
    }

    private Task<Agreement?> StoredAsync(string kind, string subject) =>
        App.Get<AgreementStore>().GetAsync("acme-co", kind, subject, CancellationToken.None);

    private Task<Reply> DropAsync(Member member, string name, string content, string words = "") =>
        App.SendAsync(
            App.Command(member) with
            {
                Text = words,
                IsSpoken = true,
                File = new Attachment(name, Encoding.UTF8.GetBytes(content)),
            }
        );
}
