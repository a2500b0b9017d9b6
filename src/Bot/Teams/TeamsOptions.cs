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

    /// <summary>The client secret of that registration: the first of three ways to sign in, of which one is to be set.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The second way: a PFX file, or a PEM file with certificate and key, whose certificate the registration knows.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The password of that file, if it has one.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>The third way, without any secret: the client id of a managed identity that is a federated credential of the registration.</summary>
    public string ManagedIdentityClientId { get; set; } = "";

    /// <summary>The tenants that may talk to Duet, separated by commas; the first is the one that the bot is registered in.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>
    /// Where we sign in; empty: at the first tenant, which is right for every bot that can be created today, also when it
    /// serves other tenants. An old multi-tenant bot signs in at https://login.microsoftonline.com/botframework.com.
    /// </summary>
    public string Authority { get; set; } = "";

    /// <summary>Where the Bot Connector says how it signs.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Lets Microsoft's local Agents Playground in without a token: in Development only, from this machine only.</summary>
    public bool AllowLocalEmulator { get; set; }

    /// <summary>
    /// Private answers in a channel or group stand there, where only who asked sees them, and not in their own chat. Off, because
    /// Microsoft calls it a preview; where Teams does not take one, the own chat has it.
    /// </summary>
    public bool TargetedMessages { get; set; }

    /// <summary>Hosts that answers and our token may go to, separated by commas; "*." stands for any names below.</summary>
    public string AllowedServiceHosts { get; set; } = "smba.trafficmanager.net,*.botframework.com";

    /// <summary>Hosts that dropped files may be fetched from, in the same form.</summary>
    public string AllowedFileHosts { get; set; } =
        "*.sharepoint.com,*.sharepoint.us,*.sharepoint-mil.us,*.sharepoint.cn";

    public bool IsOn => AppId.Length > 0 || AllowLocalEmulator;

    internal IReadOnlyList<string> Tenants => List(TenantId);

    internal string SignsInAt => Authority.Length > 0 ? Authority : $"https://login.microsoftonline.com/{Tenants[0]}";

    /// <summary>The settings that sign us in and are set: exactly one should be.</summary>
    internal IReadOnlyList<string> WaysToSignIn =>
        Named(
            true,
            ("Teams:AppPassword", AppPassword),
            ("Teams:CertificatePath", CertificatePath),
            ("Teams:ManagedIdentityClientId", ManagedIdentityClientId)
        );

    /// <summary>What Teams needs and is not set: none of it, or all three when Teams is off.</summary>
    internal IReadOnlyList<string> Missing =>
        Named(
            false,
            ("Teams:AppId", AppId),
            ("Teams:AppPassword", string.Concat(WaysToSignIn)),
            ("Teams:TenantId", string.Concat(Tenants))
        );

    /// <summary>Some of it is set and some is not.</summary>
    internal bool IsHalf => Missing.Count is 1 or 2;

    internal HostList ServiceHosts => new(List(AllowedServiceHosts));

    internal HostList FileHosts => new(List(AllowedFileHosts));

    private static string[] Named(bool isSet, params IEnumerable<(string Key, string Value)> settings) =>
        [.. settings.Where(setting => setting.Value.Length > 0 == isSet).Select(setting => setting.Key)];

    private static string[] List(string names) =>
        names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Half configured is refused at the start: a door that is half built stands open or never opens.</summary>
internal sealed class TeamsOptionsValidation(IHostEnvironment environment, TimeProvider time)
    : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private string? Problem(TeamsOptions options) =>
        options.IsHalf
            ? $"Teams is half configured: set {string.Join(" and ", options.Missing)} too, or leave AppId, AppPassword and TenantId empty to switch Teams off."
                + " Instead of Teams:AppPassword it can be Teams:CertificatePath or Teams:ManagedIdentityClientId."
        : options.WaysToSignIn.Count > 1
            ? $"Teams has more than one way to sign in: keep one of {string.Join(" and ", options.WaysToSignIn)}, and remove the rest."
        : TeamsCertificate.Problem(options, time.GetUtcNow()) is { } problem ? problem.English.ToString()
        : options.AllowLocalEmulator && !environment.IsDevelopment()
            ? "Teams:AllowLocalEmulator lets requests in without a token and works in the Development environment only: remove it."
        : options.Authority.Length > 0 && !options.Authority.StartsWith("https://", StringComparison.Ordinal)
            ? "Teams:Authority must be an https address, such as https://login.microsoftonline.com/botframework.com; leave it empty to sign in at the first tenant."
        : !ServiceUrl.IsSafe(options.OpenIdMetadataUrl)
            ? "Teams:OpenIdMetadataUrl must be an https address (http only on this machine)."
        : null;
}
