using Bot.Teams;

namespace Bot.Tests.Teams;

/// <summary>One setting moves every address to a government cloud.</summary>
public sealed class TeamsCloudTests
{
    [Theory]
    [InlineData(
        "gcchigh",
        "https://login.microsoftonline.us/contoso",
        "https://api.botframework.us",
        "https://smba.infra.gov.teams.microsoft.us/gcch/x",
        "https://contoso.sharepoint.us/x"
    )]
    [InlineData(
        "DoD",
        "https://login.microsoftonline.us/contoso",
        "https://api.botframework.us",
        "https://smba.infra.dod.teams.microsoft.us/teams/",
        "https://contoso.dps.mil/x"
    )]
    [InlineData(
        "GCC",
        "https://login.microsoftonline.com/contoso",
        "https://api.botframework.com",
        "https://smba.infra.gcc.teams.microsoft.com/teams",
        "https://contoso.sharepoint.com/x"
    )]
    public void Sign_in_issuer_and_hosts_are_those_of_the_cloud(
        string cloud,
        string login,
        string issuer,
        string service,
        string file
    )
    {
        var options = new TeamsOptions { Cloud = cloud, TenantId = "contoso" };

        Assert.Equal((login, issuer), (options.SignsInAt, options.InCloud.Issuer));
        Assert.True(options.Allows(service));
        Assert.True(options.Allows(options.InCloud.ServiceUrl));
        Assert.True(options.FileHosts.Contains(new Uri(file)));
        Assert.Equal(cloud != "GCC", options.KeysAt.Contains("azure.us", StringComparison.Ordinal));
        Assert.Equal(cloud == "GCC", options.Allows("https://smba.trafficmanager.net/teams/"));
        Assert.False(new TeamsOptions().Allows(service));
    }

    [Fact]
    public void A_single_address_can_be_set_apart_from_its_cloud()
    {
        var options = new TeamsOptions
        {
            Cloud = "DoD",
            TenantId = "contoso",
            OpenIdMetadataUrl = "https://keys.example/metadata",
            AllowedServiceHosts = "smba.example",
            AllowedFileHosts = "files.example",
        };

        Assert.Equal("https://keys.example/metadata", options.KeysAt);
        Assert.True(options.Allows("https://smba.example/teams"));
        Assert.False(options.FileHosts.Contains(new Uri("https://contoso.dps.mil/x")));
    }
}
