using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Personas;
using Bot.Core.Personas.Drift;
using Bot.Core.Understanding;
using Bot.Tests.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Personas.Drift;

/// <summary>From feedback over weeks to the question and what comes of it, through the whole app.</summary>
public sealed class DriftTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Reports =
    [
        "every report ends in a pivot table",
        "reports are built by hand",
        "los informes se hacen a mano",
        "no saben sacar un informe por cliente",
    ];
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync()
    {
        loop = await StartAsync();
        await loop.AgreePersonaAsync();
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task A_shift_is_asked_about_once_and_one_click_proposes_it_to_both_sides()
    {
        await ShiftAsync();

        var asked = Assert.Single(Asked());
        Assert.Equal(Company.Maya.Identities[0].Direct(), asked.To);
        var words = Words(asked.Card);
        Assert.Contains("Is “Operations lead” still right?", words, StringComparison.Ordinal);
        Assert.Contains(
            "is not in the persona. In the last two weeks, 8 of 20 accounts named it; in the eight weeks before, none of 20 accounts.",
            words,
            StringComparison.Ordinal
        );
        Assert.Equal(3, asked.Card.Blocks.OfType<Quote>().Count());
        Assert.Contains("Account 7, feedback #", words, StringComparison.Ordinal);

        Assert.Contains(
            "I asked the owner about it on",
            Words(await App.SayAsync(Company.Lena, "persona drift")),
            StringComparison.Ordinal
        );

        var reply = await App.PressAsync(Company.Maya, Button(asked.Card, "persona.drift.propose"));

        Assert.Contains("Maya proposed version 2 from this.", Words(reply), StringComparison.Ordinal);
        var waiting = (await PersonaAsync()).Pending!;
        Assert.Equal(["Onboarding takes too long", "Reports are built by hand"], DriftDraft.Pains(waiting.Content));
        Assert.Equal("Head of operations\nCOO", waiting.Content["titles"]);
        Assert.Equal(("maya", "maya", 2), (waiting.Author, waiting.Owner, waiting.Missing.Count));
        Assert.Equal(8, waiting.Evidence.Count);
        Assert.Contains(
            "New: Reports are built by hand. In the last two weeks, 8 of 20 accounts named it",
            waiting.Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "waiting for",
            Words(await loop.StandsAtAsync(Company.Tom.Identities[0].Direct())),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Maya proposed version 2",
            Words(await loop.StandsAtAsync(Company.Maya.Identities[0].Direct())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Once_both_sides_signed_the_pain_is_agreed_and_nothing_is_asked_any_more()
    {
        await ShiftAsync();
        await PressAsync("persona.drift.propose");
        await App.DecideAsync(Company.Tom, "persona sign operations lead");
        await App.DecideAsync(Company.Sofia, "persona firmar operations lead");
        for (var week = 0; week < 12; week++)
        {
            await ReportsAsync(8, Reports);
            await WeekAsync();
        }

        Assert.Equal(2, (await PersonaAsync()).Agreed!.Number);
        Assert.Single(Asked());
    }

    [Fact]
    public async Task Nothing_is_asked_under_the_thresholds_or_while_nothing_changes()
    {
        for (var week = 0; week < 20; week++)
        {
            await ListedAsync(20);
            await ReportsAsync(4, Reports);
            await WeekAsync();
        }

        Assert.Empty(Asked());
    }

    [Fact]
    public async Task A_run_that_broke_off_is_done_again_and_a_restart_asks_nothing_twice()
    {
        await ShiftAsync(ticks: false);
        var watch = new DriftWatch("acme-co", "operations-lead", []);
        await App.TickAsync();
        var store = App.Get<DriftStore>();
        var run = await store.LastRunAsync("acme-co", None);

        await store.MarkRunAsync("acme-co", "2026-01-05", None);
        await App.TickAsync();
        await App.TickAsync();

        Assert.Equal(run, await store.LastRunAsync("acme-co", None));
        Assert.Single(Asked());
        Assert.Single((await store.GetAsync("acme-co", watch.Persona, None))!.Questions);
    }

    [Fact]
    public async Task Not_now_is_quiet_for_eight_weeks_and_then_asks_again()
    {
        await ShiftAsync();
        Assert.Contains(
            "Maya said not now. I'll ask again after",
            Words(await PressAsync("persona.drift.later")),
            StringComparison.Ordinal
        );

        await GoOnAsync(weeks: 8);
        Assert.Single(Asked());
        await GoOnAsync(weeks: 1);

        Assert.Equal(2, Asked().Count);
    }

    [Fact]
    public async Task Not_our_persona_is_remembered_until_twice_as_many_accounts_name_it()
    {
        await ShiftAsync();
        Assert.Contains(
            "Maya left the persona as it is.",
            Words(await PressAsync("persona.drift.dismiss")),
            StringComparison.Ordinal
        );

        await GoOnAsync(weeks: 20);
        Assert.Single(Asked());
        await ReportsAsync(16, Reports);
        await WeekAsync();

        Assert.Equal(2, Asked().Count);
    }

    [Fact]
    public async Task A_declined_draft_is_left_alone_for_eight_weeks()
    {
        await ShiftAsync();
        await PressAsync("persona.drift.propose");
        await GoOnAsync(weeks: 3);
        await App.DecideAsync(Company.Maya, "persona withdraw operations lead");

        await GoOnAsync(weeks: 8);
        Assert.Single(Asked());
        await GoOnAsync(weeks: 1);

        Assert.Equal(2, Asked().Count);
    }

    [Fact]
    public async Task While_a_version_waits_nothing_is_said()
    {
        await loop.ProposeAsync(Company.Tom, "persona propose operations lead", new() { ["pains"] = "Too many tools" });
        await ShiftAsync();

        Assert.Empty(Asked());
        Assert.Contains(
            "A new version is waiting for signatures",
            Words(await App.SayAsync(Company.Lena, "persona drift")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_the_owner_has_left_the_approvers_of_marketing_are_asked_in_their_language()
    {
        await loop.ProposeAsync(Company.Maya, "persona propose operations lead", new() { ["titles"] = "COO" });
        await App.DecideAsync(Company.Tom, "persona sign operations lead");
        await App.DecideAsync(Company.Sofia, "persona firmar operations lead");
        var store = App.Get<AgreementStore>();
        var persona = await PersonaAsync();
        await store.ReplaceAsync(persona.With(persona.Agreed! with { Owner = "gone" }), None);
        await ShiftAsync();

        var asked = Assert.Single(Asked());
        Assert.Equal((Company.Sofia.Identities[0].Direct(), Language.Spanish), (asked.To, asked.Language));
        Assert.Contains(
            "no está en el perfil. En las últimas dos semanas, lo mencionaron 8 de 20 cuentas; en las ocho semanas anteriores, ninguna de 20 cuentas.",
            Words(asked.Card, Language.Spanish),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Editing_first_opens_the_form_with_the_draft_its_reason_and_its_evidence()
    {
        await ShiftAsync();

        var form = (await PressAsync("persona.drift.edit")).Form!;

        Assert.Equal("Onboarding takes too long\nReports are built by hand", Value(form, "pains"));
        Assert.StartsWith("New: Reports are", Value(form, "why"), StringComparison.Ordinal);
        Assert.Equal(8, Value(form, "evidence").Split(", ").Length);
        await loop.SubmitAsync(
            Company.Maya,
            form,
            new() { ["pains"] = "Onboarding takes too long\nReports are manual work" }
        );
        Assert.Equal(8, (await PersonaAsync()).Pending!.Evidence.Count);
        await GoOnAsync(weeks: 4);
        Assert.Single(Asked());
    }

    [Fact]
    public async Task A_button_pressed_late_twice_or_by_somebody_else_changes_nothing()
    {
        await ShiftAsync();
        var propose = Button(Asked()[0].Card, "persona.drift.propose");
        Assert.Contains(
            "Only the persona's owner, an approver or an admin",
            Words(await App.PressAsync(Company.Lena, propose)),
            StringComparison.Ordinal
        );

        await loop.ProposeAsync(Company.Tom, "persona propose operations lead", new() { ["pains"] = "Too many tools" });
        Assert.Contains(
            "Version 2 arrived in the meantime, so I proposed nothing.",
            Words(await App.PressAsync(Company.Maya, propose)),
            StringComparison.Ordinal
        );
        await App.DecideAsync(Company.Tom, "persona withdraw operations lead");
        Assert.Contains("Maya said not now", Words(await PressAsync("persona.drift.later")), StringComparison.Ordinal);
        Assert.Contains(
            "Maya said not now",
            Words(await App.PressAsync(Company.Tom, propose)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no longer exists",
            Words(await App.PressAsync(Company.Maya, propose with { Value = "operations-lead/2020-01-06" })),
            StringComparison.Ordinal
        );
        Assert.Null((await PersonaAsync()).Pending);
    }

    [Fact]
    public async Task Anybody_sees_how_things_stand_at_any_time()
    {
        Assert.Contains(
            "Nobody has logged a pain point for this persona",
            Words(await App.SayAsync(Company.Lena, "persona drift operations lead")),
            StringComparison.Ordinal
        );
        await ReportsAsync(3, Reports);
        await App.SayAsync(Company.Lena, "feedback Acme: onboarding drags on persona:COO kind:pain");
        await App.SayAsync(Company.Lena, "feedback Acme: too many clicks persona:\"Somebody else\"");

        var english = await App.SayAsync(Company.Lena, "persona drift");
        var spanish = await App.SayAsync(Company.Diego, "personas deriva operations");

        Assert.Contains(
            "4 accounts named pain points of this persona; in the eight weeks before, 0 accounts.",
            Words(english),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "4 accounts is too few to go by: I look for a pain point on at least 5.",
            Words(english),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "4 cuentas es muy poco para decidir",
            Words(spanish, Language.Spanish),
            StringComparison.Ordinal
        );
        var table = Assert.Single(english.Card!.Blocks.OfType<Table>());
        Assert.Equal("Onboarding takes too long|yes|1|1|0", Row(table.Rows[0]));
        Assert.EndsWith("|no|3|3|0", Row(table.Rows[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_no_persona_belongs_to_the_primary_one()
    {
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new() { ["name"] = "Buyer", ["pains"] = "Too many tools" }
        );
        await App.DecideAsync(Company.Tom, "persona sign buyer");
        await App.DecideAsync(Company.Sofia, "persona firmar buyer");
        await ReportsAsync(6, Reports);
        Assert.Contains(
            "Which one?",
            Words(await App.SayAsync(Company.Lena, "persona drift")),
            StringComparison.Ordinal
        );

        await loop.ProposeAsync(Company.Maya, "persona primary propose", new() { ["persona"] = "buyer" });
        await App.DecideAsync(Company.Tom, "persona primary sign");
        await App.DecideAsync(Company.Sofia, "persona principal firmar");

        Assert.Contains(
            "Buyer: what is agreed and what customers say\nSince Sep 21, 2026, 6 accounts",
            Words(await App.SayAsync(Company.Lena, "persona drift")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nobody has logged a pain",
            Words(await App.SayAsync(Company.Lena, "persona drift operations lead")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_threshold_that_is_higher_keeps_it_quiet()
    {
        await App.SayAsync(Company.Ana, "settings drift accounts:9");
        await ShiftAsync();

        Assert.Empty(Asked());
    }

    private async Task<Reply> PressAsync(string action) =>
        await App.PressAsync(Company.Maya, Button(Asked()[^1].Card, action));

    private async Task<Agreement> PersonaAsync() =>
        (await App.Get<AgreementStore>().GetAsync("acme-co", PersonaType.KindKey, "operations-lead", None))!;

    private static string Row(IReadOnlyList<LocalizedText> cells) =>
        string.Join('|', cells.Select(cell => cell.English.ToString()));

    private static string Value(Form form, string input) =>
        form.Inputs.OfType<TextInput>().Single(text => text.Name == input).Value;

    private List<OutboundMessage> Asked() =>
        [
            .. loop
                .Posted.Select(call => call.Posting)
                .Where(posting =>
                    posting.Key.StartsWith("drift-", StringComparison.Ordinal) && posting.Replaces is null
                ),
        ];

    // Ten weeks of what is agreed on twenty accounts, then eight of them begin to speak of reports.
    private async Task ShiftAsync(bool ticks = true)
    {
        for (var week = 0; week < 10; week++)
        {
            await ListedAsync(20);
            await WeekAsync(ticks);
        }

        await ReportsAsync(8, Reports);
        await WeekAsync(ticks);
    }

    private async Task GoOnAsync(int weeks)
    {
        for (var week = 0; week < weeks; week++)
        {
            await ListedAsync(20);
            await ReportsAsync(8, Reports);
            await WeekAsync();
        }
    }

    private Task<IReadOnlyList<CaptureResult>> ListedAsync(int accounts) =>
        ReportsAsync(accounts, ["onboarding drags on"]);

    private Task<IReadOnlyList<CaptureResult>> ReportsAsync(int accounts, string[] words) =>
        App.Get<FeedbackStore>()
            .AddAllAsync(
                [
                    .. Enumerable
                        .Range(0, accounts)
                        .Select(account => new FeedbackReport(
                            "acme-co",
                            FeedbackParser.Parse(
                                $"account:\"Account {account}\" {words[account % words.Length]} kind:pain",
                                "USD",
                                Vocabulary.Empty
                            ),
                            new Voice(
                                "lena",
                                "",
                                App.Clock.GetUtcNow(),
                                App.NextDelivery(),
                                Company.Lena.Identities[0].Direct()
                            )
                        )),
                ],
                None
            );

    private async Task WeekAsync(bool ticks = true)
    {
        App.Clock.Advance(TimeSpan.FromDays(7));
        await (ticks ? App.TickAsync() : Task.CompletedTask);
    }
}
