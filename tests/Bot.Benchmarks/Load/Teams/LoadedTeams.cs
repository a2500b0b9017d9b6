using System.Net.Http.Headers;
using Bot.Core.Chat;

namespace Bot.Benchmarks.Load.Teams;

/// <summary>A busy Teams tenant.</summary>
internal sealed class LoadedTeams(FakeConnectorServer server) : LoadedPlatform
{
    private readonly Lazy<string> token = new(() => server.Token(TeamsPlan.AppId, server.Address.ToString()));

    public override string Name => Platforms.Teams;

    public override string Workspace => TeamsPlan.Tenant;

    public override int Messages => server.PerConversation.Values.Sum();

    public override int Conversations => server.PerConversation.Count;

    public override Dictionary<string, string> Settings =>
        new()
        {
            ["Teams__AppId"] = TeamsPlan.AppId,
            ["Teams__AppPassword"] = "load",
            ["Teams__TenantId"] = TeamsPlan.Tenant,
            ["Teams__OpenIdMetadataUrl"] = new Uri(server.Address, "/metadata").ToString(),
            ["Teams__AllowedServiceHosts"] = server.Address.Host,
        };

    public override IReadOnlyList<LoadRequest> Plan(LoadSettings settings) => TeamsPlan.Make(settings, server.Address);

    public override HttpRequestMessage Signed(LoadRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new ByteArrayContent(request.Body),
        };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.Type);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        return message;
    }

    public override ValueTask DisposeAsync() => server.DisposeAsync();
}
