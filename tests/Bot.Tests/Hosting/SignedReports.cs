using System.Globalization;
using System.Text;
using Bot.Slack;
using Bot.Tests.Slack;

namespace Bot.Tests.Hosting;

/// <summary>Numbered reports as signed Slack requests. A report has the same keys whenever it is sent.</summary>
internal static class SignedReports
{
    /// <summary>How often tests kill: DUET_KILLS, else as often as is usual for the test.</summary>
    public static int Kills(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("DUET_KILLS"), CultureInfo.InvariantCulture, out var kills)
            ? kills
            : usual;

    public static string Text(int report) => $"thing {report} takes too long";

    /// <summary>
    /// Sends <c>/feedback</c> and returns when it was answered with a receipt. A host that has just started on a busy
    /// machine may not reach its database or Slack in time: it says so and asks to try again, which is done so many times.
    /// </summary>
    public static async Task CommandAsync(HttpClient client, Uri host, int report, int attempts)
    {
        var body = SlackVisit.Form(
            new()
            {
                ["team_id"] = "T1",
                ["channel_id"] = "C1",
                ["user_id"] = "U1",
                ["user_name"] = "lena",
                ["command"] = "/feedback",
                ["text"] = $"Acme: {Text(report)}",
                ["trigger_id"] = $"trigger-{report}",
                ["response_url"] = SlackVisit.ResponseUrl,
            }
        );
        var answer = await SendAsync(client, host, "commands", body, SlackRequestVerifier.FormType);
        for (var attempt = 1; attempt < attempts && IsAskedAgain(answer); attempt++)
        {
            answer = await SendAsync(client, host, "commands", body, SlackRequestVerifier.FormType);
        }

        Assert.Contains("Saved as #", answer, StringComparison.Ordinal);
    }

    /// <summary>Says it to Duet in the user's own chat, and returns when it was acknowledged; the receipt is posted.</summary>
    public static Task EventAsync(HttpClient client, Uri host, int report, string user)
    {
        var said = SlackVisit.Message($"feedback Acme: {Text(report)}", $"Ev{report}", user: user);
        said["event"]!["channel"] = $"D{user}";
        return SendAsync(client, host, "events", said.ToJsonString(), SlackRequestVerifier.JsonType);
    }

    private static bool IsAskedAgain(string answer) => answer.Contains("Please try again", StringComparison.Ordinal);

    private static async Task<string> SendAsync(HttpClient client, Uri host, string endpoint, string body, string type)
    {
        // The host is a process of its own and lives by the real clock, so the signature has to.
        using var request = SlackVisit.Signed(
            endpoint,
            Encoding.UTF8.GetBytes(body),
            TimeProvider.System.GetUtcNow(),
            type
        );
        request.RequestUri = new Uri(host, request.RequestUri!);
        using var response = await client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return answer;
    }
}
