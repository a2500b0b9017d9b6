using System.Text.Json.Nodes;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>What a person wrote in Teams, and what only its formatting wrote.</summary>
public sealed class MessageWordsTests : IAsyncDisposable
{
    private const string Reply = """
        <blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700000000001">
        <strong itemprop="mri" itemid="8:orgid:x">Otto</strong><span itemprop="time" itemid="1700000000001">9:00</span>
        <p itemprop="preview">Acme says onboarding takes too long</p></blockquote>
        """;
    private readonly TeamsApp app = new(replace: services => services.AddTestCommands());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(
        "<table><tbody><tr><td><p>Account</p></td><td>Feedback</td></tr>"
            + "<tr><td>Acme</td><td>too<br>slow</td></tr><tr><td></td><td>7&nbsp;%</td></tr></tbody></table>",
        "Account\tFeedback\nAcme\ttoo slow\n\t7 %"
    )]
    [InlineData(
        "<p>Notes</p><ul><li><p>too slow</p></li><li>too dear<ul><li>twice</li></ul></li></ul><ol><li>a</li><li>b</li></ol>",
        "Notes\n- too slow\n- too dear\n- twice\n1. a\n2. b"
    )]
    [InlineData("""see <a href="https://acme.example/x" title="x">the offer</a>&nbsp;now""", "see the offer now")]
    [InlineData("""<p>look <img alt="image" src="x" width="9"> there<o:p></o:p></p>""", "look there")]
    [InlineData(
        """<span title="Smile"><img itemscope itemtype="http://schema.skype.com/Emoji" alt="😀" src="x"></span> fine""",
        "😀 fine"
    )]
    [InlineData("<style>p{color:red}</style><!--StartFragment--><p>one\n two</p><!--EndFragment-->", "one two")]
    [InlineData("<pre>a  b\n  c\td</pre>", "a  b\nc\td")]
    [InlineData("<p>3 > 2 &amp; <unknown>4</unknown></p>", "3 > 2 & 4")]
    public void Html_becomes_the_words_that_it_shows(string html, string words) =>
        Assert.Equal(words, MessageHtml.Plain(html));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>x")]
    [InlineData("<img alt=\"a\" alt=\"b\">x")]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Reply\">x")]
    public void Tags_that_never_close_cost_no_more_than_words(string piece)
    {
        // Quadratic, each of these would take minutes.
        var content = MessageHtml.Read(string.Concat(Enumerable.Repeat(piece, 50_000)), _ => false);

        Assert.Equal(piece.EndsWith('x'), content.Words.Length > 0 || content.Quote is not null);
    }

    [Fact]
    public async Task A_reply_is_its_own_words_without_the_quoted_ones()
    {
        var said = WithHtml(
            app.SaidInChannel("Otto Acme says onboarding takes too long announce lunch"),
            Reply,
            "lunch"
        );

        var call = Assert.Single(await app.SentAsync(said));

        Assert.StartsWith("to all: lunch", TeamsRules.Words(call.Card), StringComparison.Ordinal);
        Assert.DoesNotContain("onboarding", TeamsRules.Words(call.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entity")]
    [InlineData("attachment")]
    [InlineData("html")]
    public async Task A_quote_without_words_of_its_own_opens_the_form_and_keeps_the_author(string form)
    {
        var said = app.Said(form == "entity" ? """<quoted messageId="1700000000001"/>""" : "");
        switch (form)
        {
            case "entity":
                said["entities"]!.AsArray().Add(QuotedReply("29:otto"));
                break;
            case "attachment":
                said["attachments"] = new JsonArray(
                    new JsonObject
                    {
                        ["contentType"] = "messageReference",
                        ["content"] = """
                        {"messageId":"1700000000001","messagePreview":"Acme says onboarding takes too long",
                        "messageSender":{"user":{"id":"x","displayName":"Otto"}}}
                        """,
                    }
                );
                break;
            default:
                said["attachments"] = new JsonArray(
                    new JsonObject { ["contentType"] = "text/html", ["content"] = Reply }
                );
                break;
        }

        var card = Assert.Single(await app.SentAsync(said)).Card;
        Assert.Contains("Otto", TeamsRules.Words(card), StringComparison.Ordinal);
        await app.AnswerAsync(
            app.Pressed(
                TeamsRules.Button(card, "Save")!,
                new() { ["one_text"] = "onboarding takes too long", ["one_kind"] = "Pain" }
            )
        );

        var voice = Assert.Single(Assert.Single(await EntriesAsync()).Voices);
        Assert.Equal(("teams/a:lena/1700000000001", "Otto"), (voice.Source!.Key, voice.Source.Author));
    }

    [Fact]
    public async Task The_command_without_words_takes_the_quote_and_with_words_its_own()
    {
        var empty = app.Said("feedback");
        empty["entities"]!.AsArray().Add(QuotedReply("29:otto"));
        var full = app.Said("feedback Acme: too dear");
        full["entities"]!.AsArray().Add(QuotedReply("29:otto"));

        Assert.Contains("Otto", TeamsRules.Words((await app.SentAsync(empty))[0].Card), StringComparison.Ordinal);
        await app.SentAsync(full);

        Assert.Equal("too dear", Assert.Single(await EntriesAsync()).Text);
    }

    [Fact]
    public async Task An_answer_of_Duet_that_is_quoted_is_nobodys_words()
    {
        var said = app.Said("");
        said["entities"]!.AsArray().Add(QuotedReply(TeamsApp.Bot));

        Assert.Empty(await app.SentAsync(said));
    }

    [Theory]
    [InlineData("<at id=\"0\">Duet</at>&nbsp;announce lunch", null)]
    [InlineData("<at>Duet</at> announce lunch", null)]
    [InlineData("<at id=\"0\">Duet</at>, announce lunch", "<at>Duet</at>")]
    public async Task Our_mention_goes_with_attributes_and_without_a_text_of_its_own(string text, string? mention)
    {
        var said = app.SaidInChannel("");
        said["text"] = text;
        said["entities"]!.AsArray()[^1]!["text"] = mention;

        Assert.StartsWith("to all: lunch", await AnsweredAsync(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_in_the_html_are_ours_or_names()
    {
        var said = app.SaidInChannel("x");
        said["entities"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>Ana María</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "29:ana", ["name"] = "Ana María" },
                }
            );
        said["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "text/html",
                ["content"] =
                    """<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Duet</span>&nbsp;announce """
                    + """<at id="1">Ana María</at> &amp; <b>all</b></p>""",
            }
        );

        Assert.StartsWith("to all: Ana María & all", await AnsweredAsync(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**announce** lunch")]
    [InlineData("```\nannounce lunch\n```")]
    [InlineData("`announce` lunch")]
    [InlineData("_announce lunch_")]
    public async Task A_command_may_stand_in_bold_or_in_a_code_fence(string text) =>
        Assert.StartsWith("to all: lunch", await AnsweredAsync(app.Said(text)), StringComparison.Ordinal);

    [Fact]
    public async Task A_pasted_table_keeps_its_cells()
    {
        var said = app.Said("feedback Account Feedback Acme too slow Globex too dear");
        said["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "text/html",
                ["content"] =
                    "<p>feedback</p><table><tr><td>Account</td><td>Feedback</td></tr>"
                    + "<tr><td>Acme</td><td>too slow</td></tr><tr><td>Globex</td><td>too dear</td></tr></table>",
            }
        );

        var words = await AnsweredAsync(said);

        Assert.Contains("Globex", words, StringComparison.Ordinal);
        Assert.Contains("too dear", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme too slow Globex", words, StringComparison.Ordinal);
    }

    private static JsonObject QuotedReply(string sender) =>
        new()
        {
            ["type"] = "quotedReply",
            ["quotedReply"] = new JsonObject
            {
                ["messageId"] = "1700000000001",
                ["senderId"] = sender,
                ["senderName"] = "Otto",
                ["preview"] = "Acme says onboarding takes too long",
            },
        };

    private static JsonObject WithHtml(JsonObject said, string quote, string words)
    {
        said["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "text/html",
                ["content"] = $"""<div>{quote}<p><at id="0">Duet</at>&nbsp;announce {words}</p></div>""",
            }
        );
        return said;
    }

    private async Task<string> AnsweredAsync(JsonObject said) =>
        TeamsRules.Words(Assert.Single(await app.SentAsync(said)).Card);

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync()
    {
        var organization = await app
            .App.Get<MemberStore>()
            .FindOrganizationAsync(Core.Chat.Platforms.Teams, TeamsApp.Tenant, CancellationToken.None);
        return organization is null
            ? []
            : await app
                .App.Get<FeedbackStore>()
                .ListAsync(organization.Id, new FeedbackFilter(), 0, 99, CancellationToken.None);
    }
}
