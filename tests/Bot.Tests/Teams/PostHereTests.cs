using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Personas;
using Bot.Tests.Agreements;

namespace Bot.Tests.Teams;

/// <summary>A private answer that its reader shows to the channel.</summary>
public sealed class PostHereTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_agreed_persona_is_posted_in_the_thread_where_it_was_asked_for()
    {
        await AgreeAsync("Warehouse lead");
        var asked = await app.SentAsync(app.SaidInChannel("persona warehouse"));
        var button = TeamsRules.Button(asked[^1].Card, "Post in the channel")!;

        app.Teams.Calls.Clear();
        await app.AnswerAsync(app.Pressed(button));

        var posted = Assert.Single(await app.DeliveredAsync());
        Assert.EndsWith(";messageid=1000/activities", posted.Path, StringComparison.Ordinal);
        Assert.Contains("Warehouse lead", TeamsRules.Words(posted.Card), StringComparison.Ordinal);
        Assert.DoesNotContain("Post in the channel", posted.Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_one_person_is_not_posted_even_with_a_button_of_ones_own()
    {
        await AgreeAsync("Warehouse lead");
        var asked = await app.SentAsync(app.SaidInChannel("persona warehouse"));
        var button = TeamsRules.Button(asked[^1].Card, "Post in the channel")!;
        button["data"]!["value"] = "feedback mine";

        app.Teams.Calls.Clear();
        await app.AnswerAsync(app.Pressed(button));

        Assert.DoesNotContain(
            await app.DeliveredAsync(),
            call => call.Path.Contains("19:general", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            "Post in the channel",
            (await app.SentAsync(app.SaidInChannel("feedback Acme: too slow")))[^1].Card.ToJsonString(),
            StringComparison.Ordinal
        );
    }

    private async Task AgreeAsync(string name)
    {
        await app.SentAsync(app.Said("help"));
        var type = new PersonaType();
        var content = AgreementContent.Of(
            type.Fields,
            new Dictionary<string, string>
            {
                ["name"] = name,
                ["pains"] = "Onboarding takes too long",
            }.GetValueOrDefault
        );
        var walk = new Walk(
            type,
            type.Subject(content),
            content,
            content,
            FieldOptions.For(type, new Dictionary<string, IReadOnlyList<FieldOption>>())
        );
        var organization = await app
            .App.Get<MemberStore>()
            .FindOrganizationAsync(Platforms.Teams, TeamsApp.Tenant, None);
        await app
            .App.Get<AgreementStore>()
            .AddAsync(walk.FirstAgreed with { Organization = organization!.Id, Revision = -1 }, None);
    }
}
