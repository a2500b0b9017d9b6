using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Section <c>Teams</c>. Without an app id (and without the local emulator) Teams is off: its endpoint does not exist.
/// </summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's app id from its Azure registration.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The client secret of that registration.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The tenants that may talk to Duet, separated by commas; the first is the one that the bot is registered in.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Where the Bot Connector says how it signs.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Lets Microsoft's local Agents Playground in without a token: in Development only, from this machine only.</summary>
    public bool AllowLocalEmulator { get; set; }

    /// <summary>Hosts that answers and our token may go to, separated by commas; "*." stands for any names below.</summary>
    public string AllowedServiceHosts { get; set; } = "smba.trafficmanager.net,*.botframework.com";

    /// <summary>Hosts that dropped files may be fetched from, in the same form.</summary>
    public string AllowedFileHosts { get; set; } = "*.sharepoint.com,*.sharepoint.us,*.sharepoint-mil.us,*.sharepoint.cn";

    public bool IsOn => AppId.Length > 0 || AllowLocalEmulator;

    internal IReadOnlyList<string> Tenants => List(TenantId);

    internal HostList ServiceHosts => new(List(AllowedServiceHosts));

    internal HostList FileHosts => new(List(AllowedFileHosts));

    private static string[] List(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Half configured is refused at the start: a door that is half built stands open or never opens.</summary>
internal sealed class TeamsOptionsValidation(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var credentials = new (string Key, string Value)[]
        {
            ("Teams:AppId", options.AppId), ("Teams:AppPassword", options.AppPassword), ("Teams:TenantId", string.Join(',', options.Tenants)),
        };
        var missing = credentials.Where(setting => setting.Value.Length == 0).Select(setting => setting.Key).ToList();
        if (missing.Count is not (0 or 3))
        {
            return ValidateOptionsResult.Fail($"Teams is half configured: set {string.Join(" and ", missing)} too, or leave AppId, AppPassword and TenantId empty to switch Teams off.");
        }

        if (options.AllowLocalEmulator && !environment.IsDevelopment())
        {
            return ValidateOptionsResult.Fail("Teams:AllowLocalEmulator lets requests in without a token and works in the Development environment only: remove it.");
        }

        return ServiceUrl.IsSafe(options.OpenIdMetadataUrl)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Teams:OpenIdMetadataUrl must be an https address (http only on this machine).");
    }
}
