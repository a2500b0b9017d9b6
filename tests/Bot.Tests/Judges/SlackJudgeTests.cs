using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Slack;
using Bot.Tests.CardFiles;
using Bot.Tests.Slack.SocketMode;

namespace Bot.Tests.Judges;

/// <summary>What Slack's own packages say of our signatures, of every Block Kit that Duet sends, and of the server that our sockets are tested with.</summary>
public sealed class SlackJudgeTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const long Now = 1_531_420_618;
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("token=x&text=¿Podemos prometerlo? 😀");

    [Fact]
    public async Task Bolt_accepts_what_Duet_signs_and_both_refuse_the_same_forgeries()
    {
        var signature = SlackSignature.Sign(Secret, $"{Now}", Body);
        (string Case, string Secret, long At, string Signature, byte[] Body, bool IsGood)[] cases =
        [
            ("as signed", Secret, Now, signature, Body, true),
            ("five minutes old", Secret, Now - 300, SlackSignature.Sign(Secret, $"{Now - 300}", Body), Body, true),
            ("a second older", Secret, Now - 301, SlackSignature.Sign(Secret, $"{Now - 301}", Body), Body, false),
            ("another body", Secret, Now, signature, [.. Body, (byte)'!'], false),
            ("another time", Secret, Now - 1, signature, Body, false),
            ("another secret", "no" + Secret, Now, signature, Body, false),
            ("capital letters", Secret, Now, "v0=" + signature[3..].ToUpperInvariant(), Body, false),
            ("another version", Secret, Now, "v1=" + signature[3..], Body, false),
            ("cut", Secret, Now, signature[..^1], Body, false),
        ];

        var (said, _) = await Judge.AskAsync(
            "verify.cjs",
            cases.Select(one =>
                new JsonObject
                {
                    ["secret"] = one.Secret,
                    ["timestamp"] = one.At,
                    ["signature"] = one.Signature,
                    ["body"] = Convert.ToBase64String(one.Body),
                    ["now"] = Now,
                }.ToJsonString()
            )
        );

        var ours = cases.Select(one =>
            SlackSignature.IsValid(
                one.Secret,
                one.At.ToString(CultureInfo.InvariantCulture),
                one.Signature,
                one.Body,
                DateTimeOffset.FromUnixTimeSeconds(Now)
            )
        );
        var bolts = said.Trim().Split('\n').Select(word => word == "accept");
        Assert.Equal(
            cases.Select(one => (one.Case, one.IsGood, one.IsGood)),
            cases.Zip(ours, bolts).Select(all => (all.First.Case, all.Second, all.Third))
        );
    }

    [Fact]
    public async Task A_time_in_the_future_is_where_Duet_is_stricter_than_Bolt()
    {
        var ahead = Now + 600;
        var signature = SlackSignature.Sign(Secret, $"{ahead}", Body);

        var (said, _) = await Judge.AskAsync(
            "verify.cjs",
            [
                new JsonObject
                {
                    ["secret"] = Secret,
                    ["timestamp"] = ahead,
                    ["signature"] = signature,
                    ["body"] = Convert.ToBase64String(Body),
                    ["now"] = Now,
                }.ToJsonString(),
            ]
        );

        Assert.Equal(
            ("accept", false),
            (
                said.Trim(),
                SlackSignature.IsValid(Secret, $"{ahead}", signature, Body, DateTimeOffset.FromUnixTimeSeconds(Now))
            )
        );
    }

    [Fact]
    public async Task Every_golden_message_and_form_fits_Slacks_types()
    {
        var (said, code) = await Judge.AskAsync("blocks.mjs", [], RenderedCards.Folder);

        Assert.True(code == 0, said);
        Assert.Equal($"{RenderedCards.Count(".slack.json")} files fit", said.Trim());
    }

    [Theory]
    [InlineData("blocks.mjs")]
    [InlineData("cards.mjs")]
    public async Task A_judge_that_has_nothing_to_judge_fails(string judge)
    {
        var folder = Directory.CreateTempSubdirectory("duet-golden-");

        var (said, code) = await Judge.AskAsync(judge, [], folder.FullName);
        folder.Delete(recursive: true);

        Assert.NotEqual(0, code);
        Assert.StartsWith("No files", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_judge_of_blocks_says_which_file_does_not_fit()
    {
        var folder = Directory.CreateTempSubdirectory("duet-golden-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "bad.slack.json"),
            """{"blocks":[{"type":"header","text":{"type":"mrkdwn","text":"no"}}]}"""
        );

        var (said, code) = await Judge.AskAsync("blocks.mjs", [], folder.FullName);
        folder.Delete(recursive: true);

        Assert.NotEqual(0, code);
        Assert.Contains("bad.slack.json", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_own_socket_client_gets_along_with_our_fake_server()
    {
        await using var server = await SlackSocketServer.StartAsync();
        using var client = Judge.Start("socket.cjs", server.ApiBase.AbsoluteUri);
        try
        {
            await server.ConnectedAsync();
            await server.SendAsync(
                "events_api",
                new JsonObject
                {
                    ["type"] = "event_callback",
                    ["event"] = new JsonObject { ["type"] = "app_mention" },
                },
                "e1"
            );
            Assert.Equal("e1", (string?)(await server.AcknowledgedAsync())["envelope_id"]);
            await server.SendAsync("slash_commands", new JsonObject { ["text"] = "help" }, "e2");
            Assert.Equal("heard help", (string?)(await server.AcknowledgedAsync())["payload"]!["text"]);

            await server.DisconnectAsync("refresh_requested");
            Assert.Equal(2, await server.ConnectedAsync());
            await server.SendAsync(
                "interactive",
                new JsonObject { ["type"] = "shortcut", ["text"] = "bye" },
                "e3",
                to: 2
            );
            Assert.Equal("e3", (string?)(await server.AcknowledgedAsync())["envelope_id"]);
            await Judge.EndAsync(client);
            Assert.Equal(0, client.ExitCode);
        }
        finally
        {
            client.Kill();
        }
    }
}
