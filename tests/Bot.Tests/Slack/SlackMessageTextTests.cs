using System.Text.Json;
using Bot.Core.Chat;
using Bot.Slack;
using Bot.Slack.Reading;

namespace Bot.Tests.Slack;

/// <summary>What a message says, in the shapes that Slack and other apps give it.</summary>
public sealed class SlackMessageTextTests
{
    private const string Typed = """
        {"text":"Acme &amp; Co: *too slow* :sob: says <@U2>, see <#C1|sales>",
         "blocks":[{"type":"rich_text","elements":[
           {"type":"rich_text_section","elements":[
             {"type":"text","text":"Acme & Co: "},
             {"type":"text","text":"too slow","style":{"bold":true}},
             {"type":"text","text":" "},
             {"type":"emoji","name":"sob","unicode":"1f62d"},
             {"type":"text","text":" says "},
             {"type":"user","user_id":"U2"},
             {"type":"text","text":", see "},
             {"type":"channel","channel_id":"C1"}]}]}]}
        """;

    [Fact]
    public void Rich_text_reads_as_the_person_saw_it() =>
        Assert.Equal("Acme & Co: too slow 😭 says @Tom Reed, see sales", Read(Typed).Words);

    [Fact]
    public void Text_without_blocks_reads_the_same() =>
        Assert.Equal(
            "Acme & Co: too slow 😭 says @Tom Reed, see sales",
            Read("""{"text":"Acme &amp; Co: *too slow* :sob: says <@U2>, see <#C1|sales>"}""").Words
        );

    [Theory]
    [InlineData("2*3*4 and snake_case_name at 10:30:15", "2*3*4 and snake_case_name at 10:30:15")]
    [InlineData("_it_ ~gone~ `code` *b*", "it gone code b")]
    [InlineData(":+1::skin-tone-3: :party-acme:", "👍 :party-acme:")]
    [InlineData("<!here> <!subteam^S1|@sales> <!subteam^S2> <@U9> <#C2>", "@here @sales @a group @someone a channel")]
    [InlineData("<!date^1700000000^{date}|Nov 14>", "Nov 14")]
    public void No_id_and_no_mark_is_left_in_plain_text(string sent, string seen) =>
        Assert.Equal(seen, Read(JsonSerializer.Serialize(new { text = sent })).Words);

    [Theory]
    [InlineData("""{"type":"usergroup","usergroup_id":"S1"}""", "@a group")]
    [InlineData("""{"type":"broadcast","range":"channel"}""", "@channel")]
    [InlineData(
        """{"type":"date","timestamp":1700000000,"format":"{date}","fallback":"Nov 14, 2023"}""",
        "Nov 14, 2023"
    )]
    [InlineData("""{"type":"date","timestamp":1700000000,"format":"{date}"}""", "2023-11-14")]
    [InlineData(
        """{"type":"link","url":"https://acme.com/price","text":"our prices"}""",
        "our prices (https://acme.com/price)"
    )]
    [InlineData("""{"type":"emoji","name":"wave","unicode":"1f44b-1f3fd"}""", "👋🏽")]
    [InlineData("""{"type":"emoji","name":"sob"}""", "😭")]
    [InlineData("""{"type":"user","user_id":"U9"}""", "@someone")]
    public void Each_element_of_rich_text_becomes_words(string element, string seen) =>
        Assert.Equal(seen, Read(Rich(element)).Words);

    [Fact]
    public void Lists_keep_their_bullets_and_numbers() =>
        Assert.Equal(
            "Two:\n1. slow\n2. dear\n  • very",
            Read(
                """
                {"blocks":[{"type":"rich_text","elements":[
                  {"type":"rich_text_section","elements":[{"type":"text","text":"Two:\n"}]},
                  {"type":"rich_text_list","style":"ordered","elements":[
                    {"type":"rich_text_section","elements":[{"type":"text","text":"slow"}]},
                    {"type":"rich_text_section","elements":[{"type":"text","text":"dear"}]}]},
                  {"type":"rich_text_list","style":"bullet","indent":1,"elements":[
                    {"type":"rich_text_section","elements":[{"type":"text","text":"very"}]}]}]}]}
                """
            ).Words
        );

    [Fact]
    public void A_forwarded_message_is_read_with_its_author()
    {
        var read = Read(
            """
            {"user":"U1","text":"<https://acme.slack.com/archives/C9/p1>","attachments":[{
              "is_msg_unfurl":true,"is_share":true,"from_url":"https://acme.slack.com/archives/C9/p1",
              "author_name":"Ana Ruiz","text":"old","fallback":"[Nov 1] ana: old",
              "message_blocks":[{"team":"T1","channel":"C9","ts":"1.1","message":{"blocks":[
                {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
                  {"type":"text","text":"Acme: too slow"}]}]}]}}]}]}
            """
        );

        Assert.Equal(("Acme: too slow", "Ana Ruiz"), read);
    }

    [Fact]
    public void A_comment_on_a_forwarded_message_comes_first_and_is_its_senders() =>
        Assert.Equal(
            ("please log this\nAcme: too slow", null),
            Read(
                """
                {"text":"please log this","attachments":[
                  {"is_share":true,"author_name":"Ana Ruiz","text":"Acme: *too slow*"}]}
                """
            )
        );

    [Theory]
    [InlineData(
        """[{"type":"header","text":{"type":"plain_text","text":"New answer"}},{"type":"section","text":{"type":"mrkdwn","text":"*Acme*: too slow"},"fields":[{"type":"mrkdwn","text":"Score: 3"}]},{"type":"context","elements":[{"type":"image","alt_text":"x"},{"type":"mrkdwn","text":"by Ana"}]},{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Open"}}]}]""",
        "New answer\nAcme: too slow\nScore: 3\nby Ana"
    )]
    [InlineData(
        """[{"type":"table","rows":[[{"type":"raw_text","text":"Account"},{"type":"raw_text","text":"Says"}],[{"type":"raw_text","text":"Acme"},{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"too slow"}]}]}]]}]""",
        "Account · Says\nAcme · too slow"
    )]
    [InlineData("""[{"type":"markdown","text":"Acme: too slow"}]""", "Acme: too slow")]
    [InlineData(
        """[{"type":"container","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Acme: too slow"}}]}]""",
        "Acme: too slow"
    )]
    public void A_message_of_another_app_is_read_from_its_blocks(string blocks, string words) =>
        Assert.Equal(words, Read($$"""{"text":"","bot_id":"B1","blocks":{{blocks}}}""").Words);

    [Theory]
    [InlineData(
        """{"pretext":"New ticket","title":"Acme","title_link":"https://x.example","text":"too *slow*","fields":[{"title":"Plan","value":"Team"}],"fallback":"no"}""",
        "New ticket\nAcme\ntoo slow\nPlan: Team"
    )]
    [InlineData("""{"fallback":"Acme: too slow"}""", "Acme: too slow")]
    [InlineData(
        """{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Acme: too slow"}}],"fallback":"[no preview]"}""",
        "Acme: too slow"
    )]
    public void An_attachment_of_another_app_is_read(string attachment, string words) =>
        Assert.Equal(words, Read($$"""{"text":"","bot_id":"B1","attachments":[{{attachment}}]}""").Words);

    [Fact]
    public void The_preview_of_a_web_page_is_not_what_the_person_said() =>
        Assert.Equal(
            "Acme compares us with them: https://rival.example",
            Read(
                """
                {"text":"Acme compares us with them: <https://rival.example>","attachments":[
                  {"from_url":"https://rival.example","title":"Rival","text":"The best of all"}]}
                """
            ).Words
        );

    [Theory]
    [InlineData(
        """{"transcription":{"status":"complete","preview":{"content":"Acme: too slow","has_more":false}}}""",
        "Acme: too slow"
    )]
    [InlineData(
        """{"transcription":{"status":"complete","preview":{"content":"Acme: too slow","has_more":true}}}""",
        "Acme: too slow …"
    )]
    [InlineData("""{"transcript":"Acme: too slow"}""", "Acme: too slow")]
    [InlineData("""{"transcript":false,"name":"a.mp4"}""", "")]
    public void A_voice_clip_says_its_transcript(string file, string words) =>
        Assert.Equal(words, Read($$"""{"text":"","files":[{{file}}]}""").Words);

    [Theory]
    [InlineData("""{"text":"Acme: too slow","blocks":[{"type":"rich_text"}],"attachments":{}}""")]
    [InlineData(
        """{"text":"Acme: too slow","blocks":[1,null,{"type":3},{"type":"table","rows":[[]]}],"attachments":[null,7]}"""
    )]
    [InlineData("""{"text":"Acme: too slow","blocks":{"type":"rich_text"}}""")]
    public void A_shape_that_Slack_does_not_have_leaves_the_text(string message) =>
        Assert.Equal("Acme: too slow", Read(message).Words);

    private static string Rich(string element) =>
        $$"""{"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{{element}}]}]}]}""";

    private static (string Words, string? Author) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var names = new SlackNames(new Dictionary<string, string> { ["U2"] = "Tom Reed" }, Language.English);
        return new SlackMessageText(names).Read(SlackPayloads.Read<SlackMessage>(document.RootElement)!);
    }
}
