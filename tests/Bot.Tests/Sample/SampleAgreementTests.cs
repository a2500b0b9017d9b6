using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messages;
using Bot.Core.Personas;
using Bot.Core.Sample;
using Bot.Hosting;

namespace Bot.Tests.Sample;

/// <summary>The personas, messages, claims and digests that newcomers find, as stored and as asked for.</summary>
public sealed class SampleAgreementTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly BotApp app = new();

    private static Member Lena => SamplePeople.Find("lena");

    private static Member Diego => SamplePeople.Find("diego");

    public async ValueTask InitializeAsync() => await app.Get<SampleCompany>().LoadAsync(None);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory, MemberData(nameof(SampleContentTests.Days), MemberType = typeof(SampleContentTests))]
    public async Task Every_version_is_agreed_by_both_sides_in_the_past_or_waits_for_one(string day)
    {
        var now = new DateTimeOffset(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            new TimeOnly(6, 30),
            TimeSpan.Zero
        );
        await using var host = new BotApp();
        host.Clock.AdjustTime(now);
        await host.Get<SampleCompany>().LoadAsync(None);
        var agreements = await All(host);
        var versions = agreements.SelectMany(agreement => agreement.Versions).ToList();

        Assert.Equal([2, 2], agreements.Select(agreement => agreement.Versions.Count).Where(count => count > 1));
        Assert.All(
            versions,
            version =>
                Assert.True(
                    version.Created < now
                        && version.Signatures.All(signature => version.Created < signature.At && signature.At < now)
                )
        );
        Assert.All(
            versions.Where(version => version.State != AgreementState.Proposed),
            version =>
                Assert.Equal(
                    [Side.Sales, Side.Marketing],
                    version.Signatures.Select(signature => signature.Side).Order()
                )
        );
        var waiting = versions.Where(version => version.State == AgreementState.Proposed).ToList();
        Assert.Equal([Side.Sales, Side.Marketing], waiting.Select(version => Assert.Single(version.Missing)).Order());
        Assert.All(waiting, version => Assert.NotEmpty(version.Evidence));
        Assert.Equal(
            "finance-director",
            Assert.Single(agreements, agreement => agreement.Agreed?.IsDueForReview(now) == true).Subject
        );
    }

    [Fact]
    public async Task Personas_fill_every_field()
    {
        var fields = new PersonaType()
            .Fields.Where(field => field.TranslationOf is null)
            .Select(field => field.Name)
            .ToList();

        foreach (var persona in await app.Get<AgreementStore>().ListAsync("sample", PersonaType.KindKey, None))
        {
            Assert.All(
                persona.Versions,
                version => Assert.Equal(fields, version.Content.Values.Select(value => value.Field))
            );
        }
    }

    [Fact]
    public async Task Words_fit_their_fields_and_choices_are_ones_that_there_are()
    {
        var personas = (await app.Get<AgreementStore>().ListAsync("sample", PersonaType.KindKey, None))
            .Select(persona => persona.Subject)
            .Append(MessageType.Any)
            .ToList();
        foreach (var agreement in await All(app))
        {
            var type = app.Get<AgreementSearch>().Kinds.Single(type => type.Key == agreement.Kind);
            foreach (
                var (field, value) in agreement
                    .Versions.SelectMany(version => version.Content.Values)
                    .Select(value => (type.Fields.Single(field => field.Name == value.Field), value.Words))
            )
            {
                Assert.InRange(value.Length, 1, field.MaxLength);
                var options = field.OptionsOf is null ? [.. field.Options.Select(option => option.Value)] : personas;
                Assert.All(
                    field.Type == FieldType.Choice ? value.Split('\n') : [],
                    chosen => Assert.Contains(chosen, options)
                );
            }
        }
    }

    [Fact]
    public async Task Feedback_speaks_of_personas_that_there_are()
    {
        var names = (await app.Get<AgreementStore>().ListAsync("sample", PersonaType.KindKey, None))
            .Select(persona => persona.Latest!.Content["name"])
            .ToList();

        Assert.All(
            SampleFeedback
                .Reports(SampleCalendar.Of(BotApp.Start))
                .Select(report => report.Details.Persona)
                .OfType<string>(),
            persona => Assert.Contains(persona, names)
        );
    }

    [Fact]
    public async Task Each_person_finds_what_they_look_for_in_their_language()
    {
        Assert.Contains(
            "A go-live date that stands in the contract",
            (await WholeAsync(Lena, "persona ops lead")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Six weeks to go live",
            (await WholeAsync(Diego, "persona responsable de operaciones")).Spanish(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Falta un camión a las cinco",
            (await app.SayAsync(Diego, "mensaje jefatura de tráfico demo")).Spanish(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "See tomorrow's routes",
            (await app.SayAsync(Lena, "message operations lead demo")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Every delivery planned",
            (await app.SayAsync(Lena, "message finance director awareness")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "en un plazo de 30 días desde la firma",
            (await app.SayAsync(Diego, "promesa en marcha en 30 dias")).Spanish(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Planned, not available yet",
            (await app.SayAsync(Lena, "claim sso")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Caducó",
            (await app.SayAsync(Diego, "promesa conexión gratuita")).Spanish(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "IT manager",
            (await app.SayAsync(SamplePeople.Find("tom"), "review")).English(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Operations lead",
            (await app.SayAsync(SamplePeople.Find("sofia"), "revision")).Spanish(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Both_channels_get_the_digest_on_monday_morning_in_their_language()
    {
        var subscriptions = await app.Get<DigestStore>().ListAsync("sample", None);

        Assert.Equal(
            [("sales-marketing", Language.English), ("ventas-marketing", Language.Spanish)],
            subscriptions.Select(subscription => (subscription.Place.Conversation, subscription.Language)).Order()
        );
        Assert.All(
            subscriptions,
            subscription =>
                Assert.Equal(new DigestTime(DayOfWeek.Monday, new TimeOnly(9, 0), "Europe/Madrid"), subscription.When)
        );
    }

    [Fact]
    public async Task The_owner_of_the_persona_that_is_due_is_asked_once()
    {
        await app.Get<DueWork>().TickAsync(None);
        var asked = (await All(app))
            .Where(agreement => agreement.Agreed?.AskedFor is not null)
            .Select(agreement => agreement.Subject);

        Assert.Equal(["finance-director"], asked);
    }

    private static async Task<IReadOnlyList<Agreement>> All(BotApp host) =>
        [
            .. await host.Get<AgreementStore>().ListAsync("sample", PersonaType.KindKey, None),
            .. await host.Get<AgreementStore>().ListAsync("sample", "message", None),
            .. await host.Get<AgreementStore>().ListAsync("sample", ClaimType.KindKey, None),
        ];

    private async Task<Reply> WholeAsync(Member member, string words) =>
        await app.PressAsync(member, (await app.SayAsync(member, words)).Button("persona", "Show all"));
}
