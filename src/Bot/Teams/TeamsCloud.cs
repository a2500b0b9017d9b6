namespace Bot.Teams;

/// <summary>
/// Microsoft's addresses in one of its clouds. GCC signs in and signs requests as the public cloud does; GCC High and
/// DoD have their own login, issuer and signing keys.
/// </summary>
/// <param name="Name">The value of <c>Teams:Cloud</c>.</param>
/// <param name="Login">Where tenants sign in.</param>
/// <param name="Issuer">The issuer of the connector's tokens, and the audience of ours.</param>
/// <param name="OpenIdMetadata">The metadata with the connector's signing keys.</param>
/// <param name="ServiceUrl">The start address for proactive messages.</param>
/// <param name="ServiceHosts">The hosts that may receive answers and our token.</param>
/// <param name="FileHosts">The hosts that may serve files.</param>
/// <param name="TokenExchange">The audience of a managed identity's token that Entra accepts as ours.</param>
internal sealed record TeamsCloud(
    string Name,
    string Login,
    string Issuer,
    string OpenIdMetadata,
    string ServiceUrl,
    IReadOnlyList<string> ServiceHosts,
    IReadOnlyList<string> FileHosts,
    string TokenExchange
)
{
    private const string PublicMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private const string GovernmentMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    public static readonly TeamsCloud Public = new(
        "Public",
        "https://login.microsoftonline.com",
        "https://api.botframework.com",
        PublicMetadata,
        "https://smba.trafficmanager.net/teams/",
        ["smba.trafficmanager.net", "*.botframework.com"],
        ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us", "*.sharepoint.cn"],
        "api://AzureADTokenExchange"
    );

    public static IReadOnlyList<TeamsCloud> All { get; } =
    [
        Public,
        Public with
        {
            Name = "GCC",
            ServiceUrl = "https://smba.infra.gcc.teams.microsoft.com/teams/",
            ServiceHosts = ["smba.infra.gcc.teams.microsoft.com", .. Public.ServiceHosts],
            FileHosts = ["*.sharepoint.com"],
        },
        Government("GCCHigh", "smba.infra.gov.teams.microsoft.us", "*.sharepoint.us"),
        Government("DoD", "smba.infra.dod.teams.microsoft.us", "*.sharepoint-mil.us", "*.dps.mil"),
    ];

    public static TeamsCloud? Named(string name) =>
        All.FirstOrDefault(cloud => cloud.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static TeamsCloud Government(string name, string host, params IReadOnlyList<string> fileHosts) =>
        new(
            name,
            "https://login.microsoftonline.us",
            "https://api.botframework.us",
            GovernmentMetadata,
            $"https://{host}/teams/",
            [host, "*.botframework.azure.us"],
            fileHosts,
            "api://AzureADTokenExchangeUSGov"
        );
}
