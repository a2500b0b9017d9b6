using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Slack.World;

/// <summary>Files: uploaded in three steps and readable a while later; dropped by people and given to who has the token.</summary>
internal sealed class SlackWorldFiles(SlackWorld world)
{
    private const string Uploads = "https://files.slack.com/upload/v1/";

    // By id: nothing uploaded, bytes there, completed; completed ones become ready after some looks.
    private readonly Dictionary<string, (byte[]? Bytes, bool IsComplete, int Looks)> files = [];
    private readonly Dictionary<string, string> dropped = [];

    /// <summary>How often files.info says that the file is not read yet.</summary>
    public int LooksUntilReady { get; set; } = 1;

    /// <summary>The files that stand in a channel, oldest first: their name and content.</summary>
    public List<(string Channel, string Name, byte[] Bytes)> Shared { get; } = [];

    public byte[]? Bytes(string id) => files[id].Bytes;

    public bool IsReady(string id) =>
        files.TryGetValue(id, out var file) && file.IsComplete && file.Looks > LooksUntilReady;

    /// <summary>Somebody drops a file; its address.</summary>
    public string Drop(string name, string content)
    {
        var address = $"https://files.slack.com/files-pri/T1-F{dropped.Count + 1}/download/{name}";
        dropped[address] = content;
        return address;
    }

    /// <summary>Bytes up or down; null for anything else.</summary>
    public HttpResponseMessage? Take(SlackCall call)
    {
        if (dropped.TryGetValue(call.Method, out var content))
        {
            return call.Token == $"Bearer {SlackWorld.Token}" && world.Scopes.Contains("files:read")
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(content) }
                : new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent("<html>Sign in</html>", System.Text.Encoding.UTF8, "text/html"),
                };
        }

        if (!call.Method.StartsWith(Uploads, StringComparison.Ordinal))
        {
            return null;
        }

        var id = call.Method[Uploads.Length..];
        files[id] = files[id] with { Bytes = Convert.FromBase64String((string)call.Body["bytes"]!) };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("OK - 1") };
    }

    public HttpResponseMessage Begin()
    {
        var id = $"F{files.Count + 1:00000000}";
        files[id] = default;
        return SlackWorld.Ok(new() { ["file_id"] = id, ["upload_url"] = Uploads + id });
    }

    public HttpResponseMessage Complete(JsonObject body)
    {
        var id = (string)body["files"]![0]!["id"]!;
        if (!files.TryGetValue(id, out var file) || file.Bytes is null)
        {
            return SlackWorld.No("file_not_found");
        }

        if ((string?)body["channel_id"] is { } channel)
        {
            // A person's id is no channel here.
            if (channel[0] is not ('C' or 'D' or 'G'))
            {
                return SlackWorld.No("channel_not_found");
            }

            Shared.Add((channel, (string)body["files"]![0]!["title"]!, file.Bytes));
        }

        files[id] = file with { IsComplete = true };
        return SlackWorld.Ok();
    }

    public HttpResponseMessage Info(JsonObject body)
    {
        var id = (string)body["file"]!;
        if (!files.TryGetValue(id, out var file))
        {
            return SlackWorld.No("file_not_found");
        }

        files[id] = file with { Looks = file.Looks + 1 };
        return SlackWorld.Ok(
            new()
            {
                ["file"] = new JsonObject { ["id"] = id, ["mimetype"] = IsReady(id) ? "image/png" : "" },
            }
        );
    }
}
