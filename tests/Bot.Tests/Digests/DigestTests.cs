using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Tests.Data;
using Bot.Tests.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Digests;

/// <summary>Subscribing, previewing and the weekly post, on a clock that starts at Monday 2026-11-16 09:00 UTC (10:00 in Madrid).</summary>
public abstract class DigestTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakePoster poster = new(Platforms.Playground);
    private readonly TestDatabase database;
    private readonly int nodes;
    private BotApp app;
    private Company company = null!;

    protected DigestTests(Engine engine, int nodes = 1)
    {
        (database, this.nodes) = (new TestDatabase(engine), nodes);
        app = StartApp();
    }

    private List<OutboundMessage> Posted => [.. poster.Calls.Select(call => call.Posting)];

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Fact]
    public async Task A_subscribed_channel_gets_one_digest_each_week_in_its_language()
    {
        await app.SayAsync(company.Tom, "digest subscribe monday 9:00 Europe/Madrid language:es", company.Channel);
        await TickAsync(TimeSpan.Zero);
        Assert.Empty(Posted);

        await app.SayAsync(company.Lena, "feedback Globex: onboarding takes weeks");
        await TickAsync(TimeSpan.FromDays(7));
        await TickAsync(TimeSpan.FromMinutes(1));
        await TickAsync(TimeSpan.FromDays(1));

        var posting = Assert.Single(Posted);
        Assert.Equal((company.Channel, Language.Spanish), (posting.To, posting.Language));
        Assert.Contains("1 voz de 1 cuenta", PlainCard.Words(posting.Card, Language.Spanish), StringComparison.Ordinal);
        Assert.Contains("onboarding takes weeks", PlainCard.Words(posting.Card), StringComparison.Ordinal);

        await TickAsync(TimeSpan.FromDays(7));
        Assert.Equal(2, Posted.Count);
    }

    [Fact]
    public async Task After_a_restart_in_the_middle_nothing_is_lost_and_nothing_doubled()
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.Get<Bot.Hosting.DueWork>().TickAsync(None);
        await RestartAsync(at: TimeSpan.FromDays(7));
        await TickAsync(TimeSpan.Zero);
        await TickAsync(TimeSpan.FromMinutes(1));

        Assert.Single(Posted);
    }

    [Fact]
    public async Task A_digest_that_was_claimed_but_not_handed_on_is_posted_as_it_was_claimed()
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        var subscription = Assert.Single(await app.Get<DigestStore>().ListAsync("acme-co", None));
        var issue = new DigestIssue(
            "acme-co",
            subscription.Id,
            "2026-11-23",
            BotApp.Start.AddDays(7),
            Card.Say(LocalizedText.Invariant("as claimed"))
        );
        await app.Get<IDocumentStore>()
            .CommitAsync("acme-co", transaction => DigestStore.ClaimAsync(transaction, issue), None);
        await TickAsync(TimeSpan.FromDays(7));

        Assert.Equal("as claimed", PlainCard.Words(Assert.Single(Posted).Card));
    }

    [Theory]
    [InlineData(2.0, 1, true)]
    [InlineData(3.5, 0, false)]
    public async Task A_missed_digest_comes_late_once_if_it_is_not_too_old(double daysLate, int posted, bool saysWhy)
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        await RestartAsync(at: TimeSpan.FromDays(21 + daysLate) - TimeSpan.FromHours(1));
        await TickAsync(TimeSpan.Zero);
        await TickAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(posted, Posted.Count);
        Assert.Equal(
            saysWhy,
            Posted.Any(posting => PlainCard.Words(posting.Card).Contains("but I was offline", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_quiet_week_is_one_line()
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        await TickAsync(TimeSpan.FromDays(7) - TimeSpan.FromHours(1));

        Assert.Single(Assert.Single(Posted).Card.Blocks);
    }

    [Fact]
    public async Task Preview_is_for_the_asker_alone_and_now_goes_to_the_channel_once()
    {
        await app.SayAsync(company.Lena, "feedback Globex: onboarding takes weeks");
        var preview = await app.SayAsync(company.Lena, "resumen previa", company.Channel);
        Assert.Equal(Audience.Requester, preview.Audience);
        Assert.Contains("onboarding takes weeks", PlainCard.Words(preview), StringComparison.Ordinal);
        Assert.Contains("It is the next digest as it stands now", PlainCard.Words(preview), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.SayAsync(company.Tom, "digest now", company.Channel, deliveryKey: "same");
        await app.SayAsync(company.Tom, "digest now", company.Channel, deliveryKey: "same");
        await app.DrainAsync();
        Assert.Contains(
            "onboarding takes weeks",
            PlainCard.Words(Assert.Single(Posted).Card),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_digest_that_was_posted_on_request_is_kept_with_its_channel()
    {
        await app.SayAsync(company.Lena, "feedback Globex: onboarding takes weeks");
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.SendAsync(
            app.Command(company.Tom, company.Channel) with
            {
                Text = "digest now",
                PlaceName = "#sales-and-marketing",
            }
        );
        await app.DrainAsync();

        var past = await app.SayAsync(company.Diego, "digest past");
        var read = await app.PressAsync(company.Diego, PlainCard.Button(past, "Nov 23, 2026 · #sales-and-marketing"));

        Assert.Equal(PlainCard.Words(Assert.Single(Posted).Card), PlainCard.Words(read));
    }

    [Theory]
    [InlineData("digest subscribe monday 9:00 EST", "Did you mean America/New_York?")]
    [InlineData("digest subscribe zone:CET", "Did you mean Europe/Madrid?")]
    [InlineData("digest subscribe sections:kpis", "I don't know the option “sections:”")]
    public async Task What_a_schedule_cannot_mean_is_asked_and_not_dropped(string words, string answer)
    {
        var reply = await app.SayAsync(company.Tom, words, company.Channel);

        Assert.Contains(answer, PlainCard.Words(reply), StringComparison.Ordinal);
        Assert.Empty(await app.Get<DigestStore>().ListAsync("acme-co", None));
    }

    [Fact]
    public async Task A_new_schedule_names_one_zone_and_says_what_it_replaces()
    {
        var first = await app.SayAsync(company.Tom, "digest subscribe monday 9:00 Europe/Madrid", company.Channel);
        var second = await app.SayAsync(company.Tom, "digest subscribe friday 16:00", company.Channel);
        var same = await app.SayAsync(company.Tom, "digest subscribe friday 16:00", company.Channel);

        Assert.DoesNotContain("replaces", first.English(), StringComparison.Ordinal);
        Assert.Contains(
            "Fridays at 16:00 (Europe/Madrid), in English. The first one comes on Nov 20, 2026. "
                + "This replaces Mondays at 09:00 (Europe/Madrid), in English.",
            second.English(),
            StringComparison.Ordinal
        );
        Assert.Contains("Sustituye al de los lunes a las 09:00", second.Spanish(), StringComparison.Ordinal);
        Assert.DoesNotContain("replaces", same.English(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sábado", "los sábados a las 21:30")]
    [InlineData("domingo", "los domingos a las 21:30")]
    [InlineData("jueves", "los jueves a las 21:30")]
    public async Task The_weekday_of_a_digest_is_in_the_plural(string day, string words)
    {
        var reply = await app.SayAsync(company.Sofia, $"resumen suscribir {day} 21:30", company.Channel);

        Assert.Contains(words, CardWords.In(reply.Card!, Language.Spanish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest subscribe")]
    [InlineData("digest now")]
    [InlineData("resumen parar")]
    public async Task Members_cannot_decide_what_a_channel_gets(string words)
    {
        var reply = await app.SayAsync(company.Lena, words, company.Channel);

        Assert.Contains("Only approvers and admins", PlainCard.Words(reply), StringComparison.Ordinal);
        Assert.Empty(await app.Get<DigestStore>().ListAsync("acme-co", None));
    }

    [Fact]
    public async Task The_form_changes_the_schedule_and_keeps_what_is_wrong_open()
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        var settings = await app.SayAsync(company.Tom, "digest", company.Channel);
        var form = (await app.PressAsync(company.Tom, PlainCard.Button(settings, "Change"), company.Channel)).Form!;
        var fields = new Dictionary<string, string>
        {
            ["weekday"] = "Friday",
            ["time"] = "25",
            ["zone"] = "Mars/Base",
            ["language"] = "es",
        };
        Assert.Equal(
            ["sections", "time", "zone"],
            (await app.SubmitAsync(company.Tom, form, fields, company.Channel)).Errors.Keys.Order()
        );

        (fields["time"], fields["zone"], fields["sections"]) = ("8:30", "Europe/Madrid", "Feedback\nWaiting");
        await app.SubmitAsync(company.Tom, form, fields, company.Channel);
        var stored = Assert.Single(await app.Get<DigestStore>().ListAsync("acme-co", None));
        Assert.Equal(new DigestTime(DayOfWeek.Friday, new TimeOnly(8, 30), "Europe/Madrid"), stored.When);
        Assert.Equal([FeedbackDigestSection.SectionKey, WaitingDigestSection.SectionKey], stored.Sections);
    }

    [Fact]
    public async Task A_changed_schedule_does_not_make_up_for_the_past()
    {
        await app.SayAsync(company.Tom, "digest subscribe friday", company.Channel);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.SayAsync(company.Tom, "digest subscribe monday 9:00", company.Channel);
        await TickAsync(TimeSpan.Zero);

        Assert.Empty(Posted);
    }

    [Fact]
    public async Task A_failed_delivery_is_told_to_the_owner_and_shown_in_the_settings()
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        poster.Answer = posting =>
            posting.To == company.Channel
                ? new DeliveryResult.Refused(new LocalizedText("The channel is archived.", "El canal está archivado."))
                : null;
        await TickAsync(TimeSpan.FromDays(7));

        Assert.Contains(
            Posted,
            posting =>
                posting.To == company.Tom.Identities[0].Direct()
                && PlainCard.Words(posting.Card).Contains("archived", StringComparison.Ordinal)
        );
        Assert.Contains(
            "archived",
            PlainCard.Words(await app.SayAsync(company.Lena, "digest", company.Channel)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_settings_call_a_channel_as_people_do()
    {
        var slack = new Address(Platforms.Slack, "T1", AddressKind.Channel, "C0123");
        await app.SendAsync(
            app.Command(company.Tom, slack) with
            {
                Text = "digest subscribe",
                PlaceName = "#sales-and-marketing",
            }
        );
        await app.SayAsync(company.Tom, "digest subscribe", slack with { Conversation = "C0999" });

        var settings = PlainCard.Words(await app.SayAsync(company.Lena, "digest"));
        Assert.Contains("#sales-and-marketing: Mondays", settings, StringComparison.Ordinal);
        Assert.Contains("a Slack channel: Mondays", settings, StringComparison.Ordinal);
        Assert.Contains("next Nov 23, 2026, 09:00 ", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("C0", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_digests_are_read_again_exactly_as_posted()
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        await app.SayAsync(company.Lena, "feedback Globex: onboarding takes weeks");
        await TickAsync(TimeSpan.FromDays(7));
        await app.SayAsync(company.Lena, "feedback delete 1");

        var past = await app.SayAsync(company.Diego, "resumen anteriores");
        var read = await app.PressAsync(company.Diego, PlainCard.Button(past, "Nov 23, 2026 · #sales-marketing"));
        Assert.Equal(PlainCard.Words(Posted[0].Card), PlainCard.Words(read));
    }

    [Fact]
    public async Task Stopped_it_comes_no_more()
    {
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        await app.SayAsync(company.Tom, "resumen parar", company.Channel);
        await TickAsync(TimeSpan.FromDays(7));

        Assert.Empty(Posted);
        Assert.Contains(
            "does not get",
            PlainCard.Words(await app.SayAsync(company.Tom, "digest stop", company.Channel)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Organizations_get_their_own_digests_only()
    {
        await app.CompanyAsync("other");
        await app.SayAsync(new Company("other").Lena, "feedback Secret: plan");
        await app.SayAsync(company.Tom, "digest subscribe", company.Channel);
        await TickAsync(TimeSpan.FromDays(7));

        Assert.DoesNotContain("Secret", PlainCard.Words(Assert.Single(Posted).Card), StringComparison.Ordinal);
        Assert.Empty(await app.Get<DigestStore>().IssuesAsync("other", 10, None));
    }

    private async Task TickAsync(TimeSpan later)
    {
        app.Clock.Advance(later);
        await app.TickAsync();
    }

    private async Task RestartAsync(TimeSpan at)
    {
        await app.DisposeAsync();
        app = StartApp();
        app.Clock.Advance(at);
    }

    private BotApp StartApp() =>
        new(
            database: database,
            nodes: nodes,
            replace: services => services.RemoveAll<IChatPoster>().AddSingleton<IChatPoster>(poster)
        );
}

public sealed class DigestOnLiteDbTests() : DigestTests(Engine.LiteDb);

public sealed class DigestOnPostgresTests() : DigestTests(Engine.Postgres);

public sealed class DigestOfTwoNodesTests() : DigestTests(Engine.Postgres, nodes: 2);
