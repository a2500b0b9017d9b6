using System.Text;
using Bot.Slack;

namespace Bot.Tests.Slack;

public sealed class SlackSignatureTests
{
    // The vector of Slack's own documentation, reproduced with Bolt's verifier.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const long Sent = 1531420618;

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
        + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
        + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(600, false)]
    public void Slacks_own_example_is_valid_for_five_minutes_both_ways(int secondsLater, bool valid) =>
        Assert.Equal(valid, IsValid(at: Sent + secondsLater));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("v0=")]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("V0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503 ")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504")]
    public void Another_signature_is_not(string? signature) => Assert.False(IsValid(signature: signature));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1531420618")]
    [InlineData("+1531420618")]
    [InlineData("-1531420618")]
    [InlineData("1531420618.0")]
    [InlineData("0x5b47a00a")]
    [InlineData("99999999999999999999999")]
    [InlineData("now")]
    public void Another_timestamp_is_not(string? timestamp) => Assert.False(IsValid(timestamp: timestamp));

    [Fact]
    public void Another_secret_or_another_body_is_not()
    {
        Assert.False(IsValid(secret: "8f742231b10e8888abcd99yyyzzz85a6"));
        Assert.False(IsValid(body: Body + "&"));
        Assert.False(
            IsValid(
                secret: Secret,
                signature: SlackSignature.Sign("another", "1531420618", Encoding.UTF8.GetBytes(Body))
            )
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Without_a_secret_nothing_is_valid(string secret) =>
        Assert.False(
            IsValid(secret: secret, signature: SlackSignature.Sign(secret, "1531420618", Encoding.UTF8.GetBytes(Body)))
        );

    private static bool IsValid(
        string secret = Secret,
        string? timestamp = "1531420618",
        string? signature = Signature,
        string body = Body,
        long at = Sent
    ) =>
        SlackSignature.IsValid(
            secret,
            timestamp,
            signature,
            Encoding.UTF8.GetBytes(body),
            DateTimeOffset.FromUnixTimeSeconds(at)
        );
}
