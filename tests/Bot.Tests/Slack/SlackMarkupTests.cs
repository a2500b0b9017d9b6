using Bot.Slack;

namespace Bot.Tests.Slack;

public sealed class SlackMarkupTests
{
    [Theory]
    [InlineData("<@U123|tom> and <@W9>", "@tom and @W9")]
    [InlineData("<#C1|general> <#C2>", "#general #C2")]
    [InlineData("<!here> <!channel> <!subteam^S1|@sales>", "@here @channel @sales")]
    [InlineData("<!date^1700000000^{date}|Nov 14>", "Nov 14")]
    [InlineData("<https://acme.com/a?b=1&amp;c=2>", "https://acme.com/a?b=1&c=2")]
    [InlineData("<http://acme.com|acme.com>", "acme.com")]
    [InlineData("<https://acme.com/price|our prices>", "our prices (https://acme.com/price)")]
    [InlineData("<mailto:a@acme.com|a@acme.com>", "a@acme.com")]
    [InlineData("R&amp;D &lt;3 &amp;lt;", "R&D <3 &lt;")]
    [InlineData("plain *bold* _it_ :x:", "plain *bold* _it_ :x:")]
    [InlineData("", "")]
    public void Slacks_markup_becomes_what_the_person_saw(string sent, string seen) =>
        Assert.Equal(seen, SlackMarkup.Decode(sent));

    [Theory]
    [InlineData("<b>R&D</b> <!channel>")]
    [InlineData("a < b")]
    [InlineData("<script>alert(1)</script> <@U1>")]
    [InlineData("AT&T")]
    public void Words_that_Slack_did_not_escape_stay_as_they_are(string typed) =>
        Assert.Equal(typed, SlackMarkup.Decode(typed));

    [Theory]
    [InlineData("<@UBOT> persona", "UBOT", "persona")]
    [InlineData("hey <@UBOT> ask <@U2> now", "UBOT", "ask <@U2> now")]
    [InlineData("<@UBOT|duet> persona", null, "persona")]
    [InlineData("<@UBOT>", "UBOT", "")]
    public void The_mention_of_the_bot_itself_goes(string sent, string? bot, string left) =>
        Assert.Equal(left, SlackMarkup.WithoutMention(sent, bot));
}
