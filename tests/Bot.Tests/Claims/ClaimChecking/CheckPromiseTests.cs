using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Facts;
using Bot.Core.Inquiries.Requests;
using Bot.Tests.Agreements;
using Bot.Tests.Facts;
using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>Asking whether something can be said: in words, with the form, about a message; and what comes back.</summary>
public sealed class CheckPromiseTests : IAsyncLifetime
{
    private Loop loop = null!;

    private Company Company => loop.Company;

    private BotApp App => loop.App;

    public async ValueTask InitializeAsync()
    {
        loop = await StartAsync();
        await AgreeAsync(
            new()
            {
                ["name"] = "Live in a week",
                ["wording"] = "New customers go live within seven days of signing.",
                ["otherWays"] = "En marcha en siete días desde la firma.",
                ["state"] = "available",
                ["proof"] = "38 of the last 40 customers",
                ["forbidden"] = "Live the next day",
                ["instead"] = "Most customers need about a week.",
            }
        );
        await AgreeAsync(
            new()
            {
                ["name"] = "On-premise",
                ["wording"] = "It can be installed on your own servers.",
                ["state"] = "not-offered",
                ["instead"] = "It is a cloud service.",
            }
        );
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Theory]
    [InlineData("claim can we say new customers are live within seven days of signing")]
    [InlineData("claim can we say that new customers are live within seven days of signing?")]
    [InlineData("can we promise “New customers are live within seven days of signing”?")]
    [InlineData("claim check new customers are live within seven days of signing")]
    [InlineData("promesa podemos decir que estáis en marcha en siete días desde la firma")]
    [InlineData("¿podemos decir que estáis en marcha en 7 días desde la firma?")]
    [InlineData("puedo prometer estar en marcha en una semana desde la firma")]
    public async Task What_is_signed_can_be_said_however_it_is_asked(string words)
    {
        var answer = Words(await App.SayAsync(Company.Lena, words));

        Assert.Contains("Yes, you can say this", answer);
        Assert.Contains("New customers go live within seven days of signing.", answer);
        Assert.Contains("38 of the last 40 customers", answer);
    }

    [Theory]
    [InlineData("Your price stays the same for 12 months.", "claim can we say {0}")]
    [InlineData("Your price stays the same for 12 months.", "can we tell Acme that {0}?")]
    [InlineData("Tu precio sigue igual durante 12 meses", "¿podemos decir que {0}?")]
    [InlineData("Nothing is billed. You pay when it works.", "claim can we say {0}")]
    public async Task Signed_words_asked_back_can_be_said(string wording, string question)
    {
        await AgreeAsync(
            new()
            {
                ["name"] = "Asked back",
                ["wording"] = wording,
                ["state"] = "available",
            }
        );

        var answer = Words(await App.SayAsync(Company.Lena, string.Format(null, question, wording)));

        Assert.Contains("Yes, you can say this", answer);
    }

    [Fact]
    public async Task What_is_more_than_signed_is_answered_with_what_to_say_instead()
    {
        var answer = await App.SayAsync(Company.Lena, "promesa podemos decir que en dos días estáis en marcha");

        Assert.Contains("No, no lo prometas", Words(answer, Language.Spanish));
        Assert.Contains("Most customers need about a week.", Words(answer, Language.Spanish));
        Assert.Contains(Buttons(answer), button => button.Action == ClaimActions.Ask);
    }

    [Fact]
    public async Task What_nobody_signed_is_unknown_and_asked_in_one_click_with_the_account()
    {
        var answer = await App.SayAsync(
            Company.Lena,
            "claim can we say we plant a tree for every customer account:\"Acme Corp\""
        );
        var ask = Assert.Single(Buttons(answer), button => button.Action == ClaimActions.Ask);

        Assert.Equal(new RequestAsk("we plant a tree for every customer", "Acme Corp"), RequestAsk.Read(ask.Value));
        Assert.Contains("Request 1", Words(await App.PressAsync(Company.Lena, ask)));
    }

    [Fact]
    public async Task A_draft_is_answered_sentence_by_sentence_the_worst_first()
    {
        var draft =
            "Hi Marta,\nthanks for the call. You will be live within seven days of signing. It can be installed on your own servers. We plant a tree for you. Can you send me the contract?";

        var words = Words(
            await App.SendAsync(
                App.Command(Company.Lena) with
                {
                    Action = ClaimActions.Check,
                    Quoted = new QuotedMessage("k", draft, "Lena", null),
                }
            )
        );

        Assert.Contains("1 of 3 promises are fine as written", words);
        Assert.True(
            words.IndexOf("Don’t promise (1)", StringComparison.Ordinal)
                < words.IndexOf("Unknown, ask first (1)", StringComparison.Ordinal)
        );
        Assert.True(
            words.IndexOf("Unknown, ask first (1)", StringComparison.Ordinal)
                < words.IndexOf("You can say (1)", StringComparison.Ordinal)
        );
        Assert.Contains("3 other sentences make no promise.", words);
    }

    [Fact]
    public async Task All_sentences_of_a_long_draft_are_checked_and_the_worst_are_shown()
    {
        var draft = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"We plant {i + 100} trees for you."));
        draft += " It can be installed on your own servers.";

        var words = Words(
            await App.SendAsync(
                App.Command(Company.Lena) with
                {
                    Action = ClaimActions.Check,
                    Quoted = new QuotedMessage("k", draft, "Lena", null),
                }
            )
        );

        Assert.Contains("Don’t promise (1)", words);
        Assert.Contains("“It can be installed on your own servers.”", words);
        Assert.Contains("Unknown, ask first (60)", words);
        Assert.Contains("“We plant 149 trees for you.”", words);
        Assert.Contains("11 more are no worse.", words);
    }

    [Fact]
    public async Task Without_words_the_form_opens_and_an_empty_one_says_what_to_write()
    {
        Assert.Equal("draft", (await App.SayAsync(Company.Lena, "claim check")).Form!.Inputs[0].Name);
        Assert.Contains("draft", (
                await App.SendAsync(
                    App.Command(Company.Lena) with
                    {
                        Action = ClaimActions.Check,
                        Fields = new Dictionary<string, string> { ["account"] = "Acme" },
                    }
                )
            ).Errors.Keys);
    }

    [Fact]
    public async Task A_claim_that_expires_or_changes_is_seen_at_once()
    {
        Assert.Contains(
            "Yes, you can say this",
            Words(await App.SayAsync(Company.Lena, "claim check customers go live within seven days of signing"))
        );
        await loop.ProposeAsync(
            Company.Maya,
            "claim propose live in a week",
            new() { ["wording"] = "New customers go live within thirty days of signing.", ["otherWays"] = "" }
        );
        await SignAsync("live in a week");

        Assert.Contains(
            "No, don’t promise this",
            Words(await App.SayAsync(Company.Lena, "claim check customers go live within seven days of signing"))
        );
    }

    [Fact]
    public async Task What_was_asked_for_an_account_and_may_be_said_is_remembered_for_its_deal()
    {
        await App.SayAsync(
            Company.Lena,
            "claim can we say customers go live within seven days of signing account:Acme deal:D-17"
        );
        await App.SayAsync(Company.Lena, "claim can we say it can be installed on your own servers account:Acme");

        var asked = Assert.Single(
            await App.Get<AskedClaimStore>().AskedAsync("acme-co", "ACME", "D-17", CancellationToken.None)
        );
        Assert.Equal(["live-in-a-week"], asked.Claims);
    }

    [Fact]
    public async Task An_account_that_the_facts_know_is_to_whom_it_is_promised_and_no_promise()
    {
        const string Sentence = "claim check Harbor Foods will go live within seven days of signing";
        Assert.Contains("Unknown", Words(await App.SayAsync(Company.Lena, Sentence)));
        await App.Get<FactStore>()
            .UpsertAsync(
                "acme-co",
                "import",
                Rows.Of([Rows.Won("D-1", "Harbor Foods", 900, "2026-10-01", "2026-11-01")]),
                CancellationToken.None
            );

        Assert.Contains("Yes, you can say this", Words(await App.SayAsync(Company.Lena, Sentence)));
    }

    [Fact]
    public async Task A_verdict_is_explained_slot_by_slot_from_its_button_and_in_words()
    {
        const string Sentence = "new customers go live within three days of signing";
        var button = Assert.Single(
            Buttons(await App.SayAsync(Company.Lena, $"claim check {Sentence}")),
            button => button.Action == ClaimActions.Explain
        );

        Assert.Equal(
            Words(await App.SayAsync(Company.Lena, $"claim explain {Sentence}")),
            Words(await App.PressAsync(Company.Lena, button))
        );
        var table = Assert.Single(
            (await App.SayAsync(Company.Lena, $"promesa explicar {Sentence}")).Card!.Blocks.OfType<Table>()
        );
        var amount = Assert.Single(
            table.Rows,
            row => row[0].English.ToString().StartsWith("How much (decides)", StringComparison.Ordinal)
        );
        Assert.Equal("three days (at most)", amount[1].English.ToString());
        Assert.Equal("seven days (at most)", amount[2].English.ToString());
    }

    [Theory]
    [InlineData("new customers go live within seven days of signing", "supported", "live-in-a-week", "what")]
    [InlineData("new customers go live within three days of signing", "notToBePromised", "live-in-a-week", "amount")]
    [InlineData("it cannot be installed on your own servers", "trueNoPromise", "on-premise", "polarity")]
    [InlineData("maybe new customers go live within seven days of signing", "unknown", "live-in-a-week", "modality")]
    [InlineData("we plant a tree for every customer", "unknown", null, null)]
    [InlineData("hello Marta", "unknown", null, null)]
    public async Task Programs_read_verdict_claim_and_slot(string sentence, string verdict, string? claim, string? slot)
    {
        var reply = await App.SayAsync(Company.Lena, $"claim check {sentence}");

        Assert.Equal([new SentenceVerdict(sentence, verdict, claim, slot)], reply.Verdicts!);
    }

    [Fact]
    public async Task Another_organization_is_answered_from_its_own_claims()
    {
        var other = await App.CompanyAsync("other");

        Assert.Contains(
            "No claim is signed yet",
            Words(await App.SayAsync(other.Lena, "claim check customers go live within seven days of signing"))
        );
    }

    private static IReadOnlyList<Button> Buttons(Reply reply) =>
        [.. reply.Card!.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Items)];

    private async Task AgreeAsync(Dictionary<string, string> content)
    {
        await loop.ProposeAsync(Company.Maya, "claim propose", content);
        await SignAsync(content["name"]);
    }

    private async Task SignAsync(string name)
    {
        await App.DecideAsync(Company.Tom, $"claim sign {name}");
        await App.DecideAsync(Company.Sofia, $"claim sign {name}");
    }
}
