using Bot.Core.Agreements;
using Bot.Core.Agreements.Importing;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Sample;

/// <summary>`settings reset sample`: asked, confirmed, done once, by admins of the sample only.</summary>
public sealed class SampleResetTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();

    private static Member Ana => SamplePeople.Find("ana");

    public async ValueTask InitializeAsync() => await app.Get<SampleCompany>().LoadAsync(None);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("settings reset sample")]
    [InlineData("ajustes restablecer muestra")]
    [InlineData("Ajustes reiniciar muestra")]
    public async Task A_reset_brings_everything_back_after_changes(string words)
    {
        var before = await Contents();
        await app.SayAsync(SamplePeople.Find("lena"), "feedback Harbor Foods: wants a pilot");
        await app.PressAsync(
            SamplePeople.Find("tom"),
            new Button(LocalizedText.Invariant("x"), "persona.sign", "it-manager\n1")
        );
        foreach (var subscription in await app.Get<DigestStore>().ListAsync("sample", None))
        {
            await app.Get<DigestStore>().RemoveAsync("sample", subscription.Id, None);
        }

        await app.SayAsync(Ana, "settings Tom side:marketing role:admin language:es");
        await app.Get<FactStore>()
            .UpsertAsync(
                "sample",
                "mine",
                new FactRows([], [new Lead("mine", new DateOnly(2026, 11, 1), null, Labels.None)], []),
                None
            );
        Assert.NotEqual(before, await Contents());

        var question = await app.SayAsync(Ana, words);
        Assert.NotEqual(before, await Contents());
        var done = await app.PressAsync(Ana, question.Button(SampleActions.Reset));

        Assert.Contains("Feedback: 60", done.English(), StringComparison.Ordinal);
        Assert.Contains("Comentarios: 60", done.Spanish(), StringComparison.Ordinal);
        Assert.Equal(before, await Contents());
        Assert.Equal(
            1,
            (await app.Get<FeedbackStore>().ListAsync("sample", new FeedbackFilter(), 59, 1, None)).Single().Number
        );
    }

    [Fact]
    public async Task An_import_that_was_confirmed_and_not_yet_proposed_is_forgotten()
    {
        var import = new ProposalImport(
            "sample",
            "i1",
            "claim",
            "maya",
            "c.csv",
            [new ImportedProposal(2, "fast", new AgreementContent([new("name", "Fast")]), null, false)],
            app.Clock.GetUtcNow()
        );
        await app.Get<ProposalImportStore>().AddAsync(import, None);

        await app.PressAsync(Ana, (await app.SayAsync(Ana, "settings reset sample")).Button(SampleActions.Reset));
        await app.TickAsync();

        Assert.Null(await app.Get<AgreementStore>().GetAsync("sample", "claim", "fast", None));
    }

    [Fact]
    public async Task A_reset_leaves_of_every_kind_what_a_fresh_load_has()
    {
        var before = await CountsAsync();
        await app.SayAsync(SamplePeople.Find("lena"), "claim ask we deliver on Sundays");
        await app.SayAsync(SamplePeople.Find("lena"), "can we say Live in 30 days? account:Acme");
        await app.SayAsync(Ana, "kpi");
        await app.SendAsync(
            app.Command(Ana) with
            {
                File = new Attachment("d.csv", "lead id,created\na,2026-10-01\n"u8.ToArray()),
            }
        );
        Assert.NotEqual(before, await CountsAsync());

        await app.PressAsync(Ana, (await app.SayAsync(Ana, "settings reset sample")).Button(SampleActions.Reset));

        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task A_second_press_deletes_nothing()
    {
        var button = (await app.SayAsync(Ana, "settings reset sample")).Button(SampleActions.Reset);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.PressAsync(Ana, button);
        await app.SayAsync(SamplePeople.Find("lena"), "feedback Harbor Foods: wants a pilot");
        var after = await Contents();

        var again = await app.PressAsync(Ana, button);

        Assert.Contains("nothing was deleted", again.English(), StringComparison.Ordinal);
        Assert.Equal(after, await Contents());
    }

    [Fact]
    public async Task Only_admins_reset_the_sample()
    {
        var before = await Contents();
        var reply = await app.SayAsync(SamplePeople.Find("tom"), "settings reset sample");
        var pressed = await app.PressAsync(
            SamplePeople.Find("tom"),
            new Button(
                LocalizedText.Invariant("x"),
                SampleActions.Reset,
                await app.Get<SampleCompany>().StampAsync(None)
            )
        );

        Assert.DoesNotContain(reply.ButtonsOf(), button => button.Action == SampleActions.Reset);
        Assert.Contains("admin", pressed.English(), StringComparison.Ordinal);
        Assert.Equal(before, await Contents());
    }

    [Fact]
    public async Task Another_organization_is_neither_reset_nor_touched()
    {
        var acme = await app.CompanyAsync();
        await app.SayAsync(acme.Lena, "feedback Globex: onboarding takes too long");
        await app.Get<FactStore>()
            .UpsertAsync(
                "acme-co",
                "mine",
                new FactRows([], [new Lead("mine", new DateOnly(2026, 11, 1), null, Labels.None)], []),
                None
            );
        var before = await Contents("acme-co");

        var refusal = await app.SayAsync(acme.Ana, "settings reset sample");
        Assert.Contains("Only the sample company can be reset", refusal.English(), StringComparison.Ordinal);
        var forged = await app.PressAsync(
            acme.Ana,
            new Button(
                LocalizedText.Invariant("x"),
                SampleActions.Reset,
                await app.Get<SampleCompany>().StampAsync(None)
            )
        );
        Assert.Contains("Solo se puede restablecer", forged.Spanish(), StringComparison.Ordinal);
        await app.PressAsync(Ana, (await app.SayAsync(Ana, "settings reset sample")).Button(SampleActions.Reset));

        Assert.Equal(before, await Contents("acme-co"));
    }

    [Fact]
    public async Task Cards_are_as_reviewed()
    {
        Golden.Card("sample", "ask", SampleCards.Ask("638988000000000000"));
        Golden.Card(
            "sample",
            "done",
            SampleCards.Done([
                .. (await app.Get<SampleCompany>().RenewAsync(None)).Zip(
                    new[] { 6, 60, 5, 9, 404, 2_500, 1_800 },
                    (count, number) => count with { Count = number }
                ),
            ])
        );
        Golden.Card("sample", "reset-since", Card.Say(SampleTexts.ResetSince));
        Golden.Card("sample", "not-the-sample", Card.Say(SampleTexts.NotTheSample("Acme <b>")));
    }

    // Numbers go on, and the schedule is that of the next day.
    private async Task<string> CountsAsync() =>
        string.Join(
            ", ",
            (await app.Get<IDocumentStore>().CountsAsync("sample", None))
                .Where(count => count.Key is not ("counters" or "organizationSchedules"))
                .Select(count => $"{count.Key} {count.Value.Count}")
        );

    // Everything that a reset touches, as one text; versions count on and are left out.
    private async Task<string> Contents(string organization = "sample")
    {
        var entries = await app.Get<FeedbackStore>().ListAsync(organization, new FeedbackFilter(), 0, 1_000, None);
        var members = await app.Get<MemberStore>().ListAsync(organization, None);
        var facts = (await app.Get<FactStore>().LoadAsync(organization, None)).Rows;
        var personas = await app.Get<AgreementStore>().ListAsync(organization, "persona", None);
        var messages = await app.Get<AgreementStore>().ListAsync(organization, "message", None);
        var digests = await app.Get<DigestStore>().ListAsync(organization, None);
        return System.Text.Json.JsonSerializer.Serialize(
            new
            {
                entries,
                personas,
                messages,
                digests,
                members = members.Select(member => member with { Version = 0 }),
                facts,
            }
        );
    }
}
