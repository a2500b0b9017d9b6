using System.Text.Json.Nodes;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messages;
using Bot.Core.Personas;
using Bot.Tests.Agreements;

namespace Bot.Tests.Teams;

/// <summary>What is agreed, found while one writes a message in Teams.</summary>
public sealed class SearchTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TeamsApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Words_find_by_name_first_then_by_text_and_nothing_that_is_only_proposed()
    {
        await StoreAsync(
            new PersonaType(),
            new() { ["name"] = "Warehouse lead", ["pains"] = "Onboarding takes too long" }
        );
        await StoreAsync(new PersonaType(), new() { ["name"] = "Onboarding manager", ["pains"] = "Too many tools" });
        await StoreAsync(new PersonaType(), new() { ["name"] = "Onboarding intern", ["pains"] = "x" }, isAgreed: false);

        Assert.Equal(["Onboarding manager", "Warehouse lead"], Titles(await AskAsync("persona", "onboard")));
        Assert.Equal(["Warehouse lead"], Titles(await AskAsync("persona", "LONG ware")));
        Assert.Equal(["Warehouse lead"], Titles(await AskAsync("persona", "warehuose")));
    }

    [Fact]
    public async Task Without_words_all_of_them_come_in_pages()
    {
        foreach (var i in Enumerable.Range(10, 30))
        {
            await StoreAsync(new PersonaType(), new() { ["name"] = $"Lead {i}" });
        }

        var (first, second) = (Titles(await AskAsync("persona")), Titles(await AskAsync("persona", skip: 25)));

        Assert.Equal(Enumerable.Range(10, 30).Select(i => $"Lead {i}"), [.. first, .. second]);
        Assert.Equal(25, first.Count);
    }

    [Fact]
    public async Task What_is_put_into_the_message_is_the_agreed_card_without_buttons_in_the_readers_language()
    {
        await StoreAsync(
            new MessageType(),
            new()
            {
                ["persona"] = MessageType.Any,
                ["stage"] = MessageType.Any,
                ["headline"] = "Live in <b>a week</b>",
            }
        );

        var hit = Hits(await AskAsync("message", "factura week", locale: "es-ES"));
        Assert.Empty(hit);
        var found = Assert.Single(Hits(await AskAsync("message", "week", locale: "es-ES")));

        var card = found["content"]!.AsObject();
        TeamsRules.AssertKept(card);
        Assert.Contains("Live in <b>a week</b>", TeamsRules.Words(card), StringComparison.Ordinal);
        Assert.Contains("Versión 1", TeamsRules.Words(card), StringComparison.Ordinal);
        Assert.DoesNotContain(
            TeamsRules.Typed(card),
            element => ((string)element["type"]!).StartsWith("Action.", StringComparison.Ordinal)
        );
        Assert.DoesNotContain('<', (string)found["preview"]!["content"]!["text"]!);
    }

    [Theory]
    [InlineData("persona", "", "No persona")]
    [InlineData("persona", "zzz", "zzz")]
    [InlineData("feedback.undo", "x", "help")]
    [InlineData("", "x", "help")]
    public async Task Where_there_is_nothing_a_sentence_says_so(string command, string words, string said)
    {
        var answer = (await AskAsync(command, words))["composeExtension"]!;

        Assert.Equal("message", (string?)answer["type"]);
        Assert.Contains(said, (string)answer["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_organizations_agreements_are_not_found()
    {
        await StoreAsync(new PersonaType(), new() { ["name"] = "Operations lead" }, organization: "another-co");

        Assert.Equal("message", (string?)(await AskAsync("persona", "operations"))["composeExtension"]!["type"]);
    }

    [Fact]
    public async Task Parameters_of_any_shape_are_no_error()
    {
        foreach (
            var value in new JsonNode?[]
            {
                null,
                7,
                new JsonObject
                {
                    ["commandId"] = "persona",
                    ["parameters"] = new JsonArray(null, 7, new JsonObject()),
                    ["queryOptions"] = new JsonObject { ["skip"] = -1, ["count"] = "x" },
                },
            }
        )
        {
            Assert.NotNull((await app.AnswerAsync(Query(value)))["composeExtension"]);
        }
    }

    private async Task StoreAsync(
        IAgreementType type,
        Dictionary<string, string> fields,
        bool isAgreed = true,
        string? organization = null
    )
    {
        var content = AgreementContent.Of(type.Fields, fields.GetValueOrDefault);
        var walk = new Walk(
            type,
            type.Subject(content),
            content,
            content,
            FieldOptions.For(type, new Dictionary<string, IReadOnlyList<FieldOption>>())
        );
        if (organization is null)
        {
            organization =
                (await app.App.Get<MemberStore>().FindOrganizationAsync(Platforms.Teams, TeamsApp.Tenant, None))?.Id
                ?? (
                    await app
                        .App.Get<MemberDirectory>()
                        .WelcomeAsync(new PlatformUser(new(Platforms.Teams, TeamsApp.Tenant, "somebody")), None)
                )
                    .Organization
                    .Id;
        }

        await app
            .App.Get<AgreementStore>()
            .AddAsync(
                (isAgreed ? walk.FirstAgreed : walk.FirstProposed) with
                {
                    Organization = organization,
                    Revision = -1,
                },
                None
            );
    }

    private Task<JsonObject> AskAsync(string command, string words = "", int skip = 0, string locale = "en-US") =>
        app.AnswerAsync(
            Query(
                new JsonObject
                {
                    ["commandId"] = command,
                    ["parameters"] = new JsonArray(
                        words.Length == 0
                            ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
                            : new JsonObject { ["name"] = "words", ["value"] = words }
                    ),
                    ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = 25 },
                },
                locale
            )
        );

    private JsonObject Query(JsonNode? value, string locale = "en-US")
    {
        var activity = app.Said(null, locale);
        (activity["type"], activity["name"], activity["value"]) = ("invoke", "composeExtension/query", value);
        return activity;
    }

    private static IReadOnlyList<JsonNode> Hits(JsonObject answer) =>
        [.. (answer["composeExtension"]!["attachments"]?.AsArray() ?? []).OfType<JsonNode>()];

    private static IReadOnlyList<string?> Titles(JsonObject answer) =>
        [.. Hits(answer).Select(hit => (string?)hit["preview"]!["content"]!["title"])];
}
