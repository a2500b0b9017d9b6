using Bot.Core.Agreements;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Agreements;

/// <summary>Signing, rejecting and withdrawing by typed words: nothing changes until the member has seen what it is.</summary>
public sealed class TypedDecisionTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("tom", "persona sign operations lead", "Nothing is signed yet. Read this, then press Sign.")]
    [InlineData("sofia", "persona firmar ops lead", "Todavía no se ha firmado nada. Léelo y pulsa Firmar.")]
    [InlineData("tom", "persona reject operations lead", "Nothing is rejected yet. Read this, then press Reject.")]
    [InlineData("sofia", "persona rechazar ops lead", "Todavía no se ha rechazado nada. Léelo y pulsa Rechazar.")]
    [InlineData("maya", "persona withdraw operations lead", "Nothing is withdrawn yet.")]
    [InlineData("ana", "persona retirar operations lead", "Nothing is withdrawn yet.")]
    public async Task A_typed_decision_shows_what_it_is_about_and_only_its_button_decides(
        string who,
        string words,
        string sentence
    )
    {
        await loop.ProposePersonaAsync(Company.Maya);
        var before = await StoredAsync();
        var member = new[] { Company.Tom, Company.Sofia, Company.Maya, Company.Ana }.Single(one => one.Id == who);

        var asked = await App.SayAsync(member, words);

        Assert.StartsWith(sentence, Words(asked, member.Language), StringComparison.Ordinal);
        Assert.Contains("Onboarding takes too long", Words(asked));
        Assert.Equal(before.Revision, (await StoredAsync()).Revision);

        var pressed = await App.PressAsync(member, asked.Button(asked.Understood!.Commands[0]));
        Assert.True(pressed.Form is not null || (await StoredAsync()).Revision > before.Revision);
    }

    [Fact]
    public async Task A_typed_decision_that_was_not_confirmed_before_the_text_changed_is_refused()
    {
        await loop.ProposePersonaAsync(Company.Maya);
        var asked = await App.SayAsync(Company.Tom, "persona sign operations lead");
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose operations lead",
            new() { ["pains"] = "Too many tools" }
        );

        var late = await App.PressAsync(Company.Tom, asked.Button("persona.sign"));

        Assert.Contains("Maya changed the text in the meantime", Words(late));
        Assert.Empty((await StoredAsync()).Pending!.Signatures);
    }

    private Task<Agreement> StoredAsync() =>
        App.Get<AgreementStore>().GetAsync("acme-co", "persona", "operations-lead", None)!;
}
