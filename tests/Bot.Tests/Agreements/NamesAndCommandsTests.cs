using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Agreements;

/// <summary>Names that begin like a command: looking one up never does what the command does.</summary>
public sealed class NamesAndCommandsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync() => loop = await StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("claim", "Sign up in one step", "claim sign up in one step")]
    [InlineData("claim", "Sign up in one step", "claim sign up")]
    [InlineData("claim", "Sign up in one step", "Claims: SIGN UP in one st")]
    [InlineData("claim", "Reject spam calls", "claim reject spam calls.")]
    [InlineData("claim", "Withdraw at any cash desk", "claim withdraw at any cash desk")]
    [InlineData("claim", "Withdraw at any cash-desk & shop", "claim withdraw at any cash desk shop")]
    [InlineData("claim", "Firmar desde el móvil", "promesa firmar desde el movil")]
    [InlineData("claim", "Rechazar llamadas", "promesa rechazar llamadas")]
    [InlineData("claim", "Retirar en cualquier caja", "promesas retirar en cualquier caja")]
    [InlineData("claim", "Sign", "claim sign")]
    [InlineData("persona", "Sign painter", "persona sign painter")]
    [InlineData("persona", "Firmar, S. A.", "persona firmar s.a.")]
    public async Task Looking_up_a_name_that_begins_like_a_decision_shows_it_and_changes_nothing(
        string kind,
        string name,
        string words
    )
    {
        await ProposeAsync(kind, name);
        var before = await StoredAsync(kind);

        foreach (var member in new[] { Company.Tom, Company.Sofia, Company.Maya })
        {
            var shown = await App.SayAsync(member, words);

            Assert.Equal(kind, shown.Understood!.Commands[0]);
            Assert.StartsWith($"{name}\nNot agreed yet", Words(shown), StringComparison.Ordinal);
            Assert.DoesNotContain(shown.ButtonsOf(), button => button.Action == RunTypedLine.Name);
        }

        Assert.Equal(before, await StoredAsync(kind));
    }

    [Theory]
    [InlineData("Sign up in one step", "claim sign", "Which one?")]
    [InlineData("Sign up in one step", "claim sign step", "Nothing is signed yet")]
    [InlineData("Firmar desde el móvil", "promesa firmar móvil", "Nothing is signed yet")]
    public async Task Words_that_are_not_the_beginning_of_a_name_stay_a_command(
        string name,
        string words,
        string answer
    )
    {
        await ProposeAsync("claim", name);

        Assert.Contains(answer, Words(await App.SayAsync(Company.Tom, words)));
    }

    [Theory]
    [InlineData("Used by 500 companies", "claim used by 500 companies", "claims.used")]
    [InlineData("Check in 5 minutes", "claim check in 5 min", "claims.check")]
    [InlineData("Ask us anything", "claim ask us anything", "claims.ask")]
    [InlineData("Kept in the EU", "claim kept in the EU", "claims.kept")]
    [InlineData("Propose a time online", "claim propose a time online", "claim.propose")]
    [InlineData("Usada por 500 empresas", "promesa usada por 500 empresas", "claims.used")]
    [InlineData("Comprobar en 5 minutos", "promesa comprobar en 5 minutos", "claims.check")]
    [InlineData("Preguntar es gratis", "promesa preguntar es gratis", "claims.ask")]
    [InlineData("Cumplidas en la UE", "promesas cumplidas en la ue", "claims.kept")]
    public async Task A_name_that_begins_like_a_command_with_free_words_is_shown_and_the_command_is_offered(
        string name,
        string words,
        string command
    )
    {
        await ProposeAsync("claim", name);

        var shown = await App.SayAsync(Company.Lena, words);
        var run = await App.PressAsync(Company.Lena, shown.Button(RunTypedLine.Name));

        Assert.StartsWith($"{name}\nNot agreed yet", Words(shown), StringComparison.Ordinal);
        Assert.Equal(["claim", command], shown.Understood!.Commands);
        Assert.Equal([command], run.Understood!.Commands);
    }

    [Fact]
    public async Task The_command_is_offered_only_if_it_finds_something_else_by_the_rest_of_the_words()
    {
        await ProposeAsync("claim", "History of every route");
        var alone = await App.SayAsync(Company.Lena, "claim history of every route");
        Assert.DoesNotContain(alone.ButtonsOf(), button => button.Action == RunTypedLine.Name);

        await ProposeAsync("claim", "Map of every route");
        var both = await App.SayAsync(Company.Lena, "claim history of every route");

        Assert.StartsWith("History of every route\n", Words(both), StringComparison.Ordinal);
        Golden.Card("router", "or-command", both.Card!);
        Assert.Contains(
            "Map of every route",
            Words(await App.PressAsync(Company.Lena, both.Button(RunTypedLine.Name)))
        );
    }

    [Fact]
    public async Task A_message_to_a_persona_whose_name_begins_like_a_command_is_looked_up()
    {
        await ProposeAsync("persona", "Sign painter");
        await loop.ProposeAsync(
            Company.Maya,
            "message propose",
            new()
            {
                ["persona"] = "sign-painter",
                ["stage"] = "*",
                ["headline"] = "Paint in an hour",
            }
        );

        var shown = await App.SayAsync(Company.Tom, "message sign painter demo");

        Assert.Equal("message", shown.Understood!.Commands[0]);
        Assert.DoesNotContain(shown.ButtonsOf(), button => button.Action == "message.sign");
        Assert.Contains("Paint in an hour", Words(await App.SayAsync(Company.Tom, "mensaje sign painter")));
    }

    [Fact]
    public async Task A_name_of_another_organization_takes_no_command()
    {
        await ProposeAsync("claim", "Sign up in one step");
        var other = await App.CompanyAsync("other-co");

        Assert.Contains("I can't find anything called “up in one step”", Words(await SayAsync(other.Tom)));

        Task<Reply> SayAsync(Member member) => App.SayAsync(member, "claim sign up in one step");
    }

    private Task<Reply> ProposeAsync(string kind, string name) =>
        loop.ProposeAsync(
            Company.Maya,
            $"{kind} propose",
            kind == "claim"
                ? new()
                {
                    ["name"] = name,
                    ["wording"] = "In these very words.",
                    ["state"] = "available",
                }
                : new() { ["name"] = name }
        );

    private async Task<(int Revision, AgreementState State, int Signatures)> StoredAsync(string kind)
    {
        var stored = Assert.Single(await App.Get<AgreementStore>().ListAsync("acme-co", kind, None));
        return (stored.Revision, stored.Latest!.State, stored.Latest.Signatures.Count);
    }
}
