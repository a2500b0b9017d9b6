using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;

namespace Bot.Tests.Agreements;

/// <summary>Texts in both languages, signed together.</summary>
public sealed class TranslationTests : IAsyncLifetime
{
    private const string English = "New customers go live within seven days of signing.";
    private const string Spanish = "Los clientes nuevos arrancan a los siete días de firmar.";
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync() => loop = await Loop.StartAsync();

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Each_reader_gets_the_text_in_their_language_and_no_mark()
    {
        await SignAsync(Spanish);

        var card = (await App.SayAsync(Company.Lena, "claim live in a week")).Card!;

        var (english, spanish) = (In(card, Language.English), In(card, Language.Spanish));
        Assert.Contains(English, english, StringComparison.Ordinal);
        Assert.DoesNotContain(Spanish, english, StringComparison.Ordinal);
        Assert.Contains(Spanish, spanish, StringComparison.Ordinal);
        Assert.DoesNotContain(English, spanish, StringComparison.Ordinal);
        Assert.DoesNotContain("inglés", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_it_the_other_readers_see_which_language_was_signed()
    {
        await SignAsync(null);

        var spanish = In((await App.SayAsync(Company.Lena, "claim live in a week")).Card!, Language.Spanish);

        Assert.Contains(English, spanish, StringComparison.Ordinal);
        Assert.Contains("en inglés", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_sees_both_and_one_hash_covers_both()
    {
        await loop.ProposeAsync(Company.Maya, "claim propose", Content(Spanish));
        var review = In((await App.SayAsync(Company.Tom, "claim sign live in a week")).Card!, Language.English);
        Assert.Contains(English, review, StringComparison.Ordinal);
        Assert.Contains(Spanish, review, StringComparison.Ordinal);

        var type = new ClaimType();
        string HashOf(string other) =>
            AgreementContent
                .Of(type.Fields, name => Content(other).GetValueOrDefault(name))
                .Hash(ClaimType.KindKey, "live-in-a-week");
        Assert.NotEqual(HashOf(Spanish), HashOf(Spanish + "."));
    }

    [Fact]
    public async Task A_promise_in_the_other_language_is_covered_by_what_was_signed_in_it()
    {
        await SignAsync(Spanish);

        var reply = await App.SayAsync(
            Company.Diego,
            "¿podemos decir que los clientes nuevos arrancan a los siete días de firmar?"
        );

        Assert.Contains(Spanish, In(reply.Card!, Language.Spanish), StringComparison.Ordinal);
        Assert.Contains("Sí", In(reply.Card!, Language.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_are_read_line_by_line_in_the_readers_language()
    {
        await loop.ProposeAsync(
            Company.Maya,
            "persona propose",
            new()
            {
                ["name"] = "Operations lead",
                ["titles"] = "Head of operations",
                ["pains"] = "Setup takes months\nNobody answers on Fridays",
                ["painsOther"] = "La puesta en marcha tarda meses",
            }
        );
        await App.DecideAsync(Company.Tom, "persona sign operations lead");
        await App.DecideAsync(Company.Sofia, "persona sign operations lead");

        var card = (await App.SayAsync(Company.Lena, "persona operations lead")).Card!;

        var (english, spanish) = (In(card, Language.English), In(card, Language.Spanish));
        Assert.Contains("Setup takes months", english, StringComparison.Ordinal);
        Assert.DoesNotContain("tarda meses", english, StringComparison.Ordinal);
        Assert.Contains("La puesta en marcha tarda meses", spanish, StringComparison.Ordinal);
        Assert.DoesNotContain("Setup takes months", spanish, StringComparison.Ordinal);
        Assert.Contains("Nobody answers on Fridays", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_an_objection_is_in_the_readers_language()
    {
        const string Answer = "It pays for itself within a quarter.";
        const string Respuesta = "Se amortiza en un trimestre.";
        await loop.ProposeAsync(
            Company.Maya,
            "objection propose You are too expensive",
            new()
            {
                ["family"] = "no-budget",
                ["answer"] = Answer,
                ["answerOther"] = Respuesta,
                ["language"] = "en",
            }
        );
        await App.DecideAsync(Company.Tom, "objection sign you are too expensive");
        await App.DecideAsync(Company.Sofia, "objection sign you are too expensive");

        var card = (await App.SayAsync(Company.Lena, "objection too expensive")).Card!;

        Assert.Contains(Answer, In(card, Language.English), StringComparison.Ordinal);
        Assert.DoesNotContain(Respuesta, In(card, Language.English), StringComparison.Ordinal);
        Assert.Contains(Respuesta, In(card, Language.Spanish), StringComparison.Ordinal);
    }

    private async Task SignAsync(string? other)
    {
        await loop.ProposeAsync(Company.Maya, "claim propose", Content(other));
        await App.DecideAsync(Company.Tom, "claim sign live in a week");
        await App.DecideAsync(Company.Sofia, "claim sign live in a week");
    }

    private static Dictionary<string, string> Content(string? other)
    {
        var content = new Dictionary<string, string>
        {
            ["name"] = "Live in a week",
            ["wording"] = English,
            ["state"] = "available",
            ["language"] = "en",
        };
        if (other is not null)
        {
            content["wordingOther"] = other;
        }

        return content;
    }

    private static string In(Card card, Language language) => CardWords.In(card, language);
}
