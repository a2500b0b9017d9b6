using Bot.Core.Assets.Links;

namespace Bot.Links;

public static class LinkRegistration
{
    private const string UserAgent = "Duet-LinkCheck/1.0 (looks once a week whether a shared link still works)";

    /// <summary>Registers the background check of links.</summary>
    public static IServiceCollection AddLinkCheck(this IServiceCollection services)
    {
        services
            .AddHttpClient(
                LinkProbe.Client,
                client =>
                {
                    client.Timeout = Timeout.InfiniteTimeSpan;
                    client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
                }
            )
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => Handler(PublicConnection.Real));
        return services.AddSingleton<ILinkProbe, LinkProbe>().AddHostedService<LinkCheckService>();
    }

    /// <summary>A proxy would connect on Duet's behalf, and to anywhere, so none is used.</summary>
    internal static SocketsHttpHandler Handler(PublicConnection connection) =>
        new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 32,
            MaxConnectionsPerServer = 2,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, token) => connection.OpenAsync(context.DnsEndPoint, token),
        };
}
