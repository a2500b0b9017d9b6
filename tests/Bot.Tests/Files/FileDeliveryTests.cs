using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Tests.Playground;
using Bot.Tests.Slack;
using Bot.Tests.Teams;

namespace Bot.Tests.Files;

/// <summary>A file that somebody asked for reaches them, and nobody else, on every surface.</summary>
public sealed class FileDeliveryTests
{
    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string Upload = "https://contoso-my.sharepoint.com/upload?guid=1";

    [Fact]
    public async Task In_Slack_it_comes_once_in_the_persons_own_chat()
    {
        await using var visit = new SlackVisit();
        var slack = visit.Enter();
        await visit.CommandAsync("/feedback", "Acme: onboarding takes too long");
        await LaterAsync(visit.App);

        var answer = await visit.CommandAsync("/duet", "export what Acme said");
        await visit.App.DrainAsync();

        Assert.Contains("in your own chat with me", (string)answer!["text"]!, StringComparison.Ordinal);
        var (channel, name, bytes) = Assert.Single(slack.Files.Shared);
        Assert.Equal(("D1", "feedback-account-acme.csv"), (channel, name));
        Assert.Contains("Acme,onboarding takes too long", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("1 row", (string)slack.Messages.In("D1")[^1].Body["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_grants_no_files_the_text_comes_with_the_reason()
    {
        await using var visit = new SlackVisit();
        var slack = visit.Enter();
        slack.Scopes.Remove("files:write");
        await visit.CommandAsync("/feedback", "Acme: onboarding takes too long");
        await LaterAsync(visit.App);

        await visit.CommandAsync("/duet", "feedback export");
        await visit.App.DrainAsync();

        var body = slack.Messages.In("D1")[^1].Body.ToJsonString();
        Assert.Contains("files:write", body, StringComparison.Ordinal);
        Assert.Contains("onboarding takes too long", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Teams_the_person_allows_it_and_gets_it_as_it_is_then()
    {
        await using var app = new TeamsApp();
        app.Teams.Uploads[Upload] = [];
        await app.SentAsync(app.Said("feedback Acme: onboarding takes too long"));
        await LaterAsync(app.App);
        var asked = Asked(await app.SentAsync(app.Said("export what Acme said")));
        await app.SentAsync(app.Said("feedback Acme: too expensive"));

        Assert.Equal("feedback-account-acme.csv", (string?)asked["name"]);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(Consent(app, asked, "accept"))).StatusCode);

        Assert.Contains("too expensive", Encoding.UTF8.GetString(app.Teams.Uploads[Upload]), StringComparison.Ordinal);
        var info = app.Teams.Calls.Last().Body!["attachments"]![0]!;
        Assert.Equal(
            ("application/vnd.microsoft.teams.card.file.info", "https://contoso-my.sharepoint.com/x.csv", "csv"),
            ((string?)info["contentType"], (string?)info["contentUrl"], (string?)info["content"]!["fileType"])
        );
    }

    [Theory]
    [InlineData("decline", Upload, "I won't save the file")]
    [InlineData("accept", "https://evil.example/upload", "here it is as text")]
    [InlineData("accept", "http://contoso-my.sharepoint.com/upload", "here it is as text")]
    public async Task In_Teams_nothing_is_uploaded_without_consent_or_elsewhere(string action, string to, string said)
    {
        await using var app = new TeamsApp();
        app.Teams.Uploads[Upload] = [];
        await app.SentAsync(app.Said("feedback Acme: onboarding takes too long"));
        await LaterAsync(app.App);
        var asked = Asked(await app.SentAsync(app.Said("feedback export")));

        var calls = await app.SentAsync(Consent(app, asked, action, to));

        Assert.Contains(said, calls[^1].Body!.ToJsonString().Replace("\\u0027", "'"), StringComparison.Ordinal);
        Assert.Empty(app.Teams.Uploads[Upload]);
    }

    [Fact]
    public async Task In_the_playground_it_is_downloaded_under_its_name()
    {
        await using var app = PlaygroundVisit.App();
        await app.CompanyAsync("sample");
        await app.SayAsync("diego", "comentario Acme: la integración tarda demasiado");
        await LaterAsync(app);

        var answer = await app.SayAsync("diego", "descarga lo que dijo Acme");
        var download = await app.CreateClient().GetAsync((string)answer["download"]!["url"]!);

        Assert.Equal("comentarios-account-acme.csv", download.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("text/csv", download.Content.Headers.ContentType!.MediaType);
        var csv = Encoding.UTF8.GetString(await download.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("\uFEFFN.º,Guardado el,Cuenta,", csv, StringComparison.Ordinal);
        Assert.Contains("la integración tarda demasiado", csv, StringComparison.Ordinal);
        Assert.NotNull((await app.SeenAsync("diego"))[^1]!["download"]);
    }

    [Fact]
    public async Task Somebody_who_left_before_it_was_sent_gets_no_file()
    {
        await using var visit = new SlackVisit();
        var slack = visit.Enter();
        await visit.CommandAsync("/feedback", "Acme: onboarding takes too long");
        await visit.CommandAsync("/duet", "feedback export");
        var members = visit.App.Get<MemberStore>();
        var organization = await members.FindOrganizationAsync(Platforms.Slack, "T1", CancellationToken.None);
        var lena = Assert.Single(await members.ListAsync(organization!.Id, CancellationToken.None));
        await members.ChangeAsync(lena, member => member with { LeftAt = BotApp.Start }, CancellationToken.None);

        await visit.App.DrainAsync();

        Assert.Empty(slack.Files.Shared);
    }

    // Names of accounts are known a moment after they were reported.
    private static Task LaterAsync(BotApp app)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(3));
        return app.DrainAsync();
    }

    private static JsonNode Asked(IEnumerable<Call> calls) =>
        calls
            .Select(call => call.Body!["attachments"]![0]!)
            .Single(attachment => (string?)attachment["contentType"] == ConsentType);

    private static JsonObject Consent(TeamsApp app, JsonNode asked, string action, string to = Upload)
    {
        var activity = app.Said(null);
        activity["type"] = "invoke";
        activity["name"] = "fileConsent/invoke";
        activity["replyToId"] = app
            .Teams.Messages.Last(message => (string?)message.Activity["attachments"]![0]!["contentType"] == ConsentType)
            .Id;
        activity["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = asked["content"]![$"{action}Context"]!.DeepClone(),
            ["uploadInfo"] =
                action == "decline"
                    ? null
                    : new JsonObject
                    {
                        ["uploadUrl"] = to,
                        ["contentUrl"] = "https://contoso-my.sharepoint.com/x.csv",
                        ["name"] = "x.csv",
                        ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C8C",
                        ["fileType"] = "csv",
                    },
        };
        return activity;
    }
}
