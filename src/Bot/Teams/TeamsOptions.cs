using Microsoft.Extensions.Options;

namespace Bot.Teams;

/// <summary>
/// Section <c>Teams</c>. Without an app id (and without the local emulator) Teams is off and its endpoint does not
/// exist.
/// </summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's app id from its Azure registration.</summary>
    public string AppId { get; set; } = "";

    /// <summary>
    /// The client secret of the registration. Set exactly one of three ways to sign in; this is the first.
    /// </summary>
    public string AppPassword { get; set; } = "";

    /// <summary>
    /// The second way: a PFX file, or a PEM file with certificate and key. The registration must have the certificate.
    /// </summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The password of that file, if it has one.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>
    /// The third way, without a secret: the client id of a managed identity that is a federated credential of the
    /// registration.
    /// </summary>
    public string ManagedIdentityClientId { get; set; } = "";

    /// <summary>The tenants that may use Duet, separated by commas. The bot is registered in the first one.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>
    /// Microsoft's cloud in which the tenants are: Public, GCC, GCCHigh or DoD. It sets the addresses of sign-in, signing
    /// keys, services and files; the settings below override single ones.
    /// </summary>
    public string Cloud { get; set; } = TeamsCloud.Public.Name;

    /// <summary>
    /// Where Duet signs in. Empty means the first tenant, which is right for every bot that can be created today, even
    /// if it serves other tenants. An old multi-tenant bot signs in at
    /// https://login.microsoftonline.com/botframework.com.
    /// </summary>
    public string Authority { get; set; } = "";

    /// <summary>The OpenID metadata with the Bot Connector's signing keys. Empty means the cloud's.</summary>
    public string OpenIdMetadataUrl { get; set; } = "";

    /// <summary>
    /// Accepts Microsoft's local Agents Playground without a token, in Development and from this machine only.
    /// </summary>
    public bool AllowLocalEmulator { get; set; }

    /// <summary>
    /// Shows private answers in the channel or group, visible only to the person who asked, instead of in their own
    /// chat. Off, because Microsoft calls this feature a preview. If Teams rejects such a message, it goes to the
    /// person's chat.
    /// </summary>
    public bool TargetedMessages { get; set; }

    /// <summary>
    /// Hosts that may receive answers and our token, separated by commas. "*." matches any subdomain. Empty means the
    /// cloud's.
    /// </summary>
    public string AllowedServiceHosts { get; set; } = "";

    /// <summary>Hosts that may serve files, in the same format. Empty means the cloud's.</summary>
    public string AllowedFileHosts { get; set; } = "";

    public bool IsOn => AppId.Length > 0 || AllowLocalEmulator;

    internal IReadOnlyList<string> Tenants => List(TenantId);

    internal TeamsCloud InCloud => TeamsCloud.Named(Cloud) ?? TeamsCloud.Public;

    internal string SignsInAt => Authority.Length > 0 ? Authority : $"{InCloud.Login}/{Tenants[0]}";

    internal string KeysAt => OpenIdMetadataUrl.Length > 0 ? OpenIdMetadataUrl : InCloud.OpenIdMetadata;

    /// <summary>The sign-in settings that are set. There should be exactly one.</summary>
    internal IReadOnlyList<string> WaysToSignIn =>
        Named(
            true,
            ("Teams:AppPassword", AppPassword),
            ("Teams:CertificatePath", CertificatePath),
            ("Teams:ManagedIdentityClientId", ManagedIdentityClientId)
        );

    /// <summary>The required settings that are missing: none, or all three if Teams is off.</summary>
    internal IReadOnlyList<string> Missing =>
        Named(
            false,
            ("Teams:AppId", AppId),
            ("Teams:AppPassword", string.Concat(WaysToSignIn)),
            ("Teams:TenantId", string.Concat(Tenants))
        );

    /// <summary>Whether only some of the required settings are set.</summary>
    internal bool IsHalf => Missing.Count is 1 or 2;

    internal HostList ServiceHosts =>
        new(AllowedServiceHosts.Length > 0 ? List(AllowedServiceHosts) : InCloud.ServiceHosts);

    internal HostList FileHosts => new(AllowedFileHosts.Length > 0 ? List(AllowedFileHosts) : InCloud.FileHosts);

    private static string[] Named(bool isSet, params IEnumerable<(string Key, string Value)> settings) =>
        [.. settings.Where(setting => setting.Value.Length > 0 == isSet).Select(setting => setting.Key)];

    private static string[] List(string names) =>
        names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>
/// Rejects an incomplete configuration at startup, because an incomplete check lets either everyone in or no one.
/// </summary>
internal sealed class TeamsOptionsValidation(IHostEnvironment environment, TimeProvider time)
    : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private string? Problem(TeamsOptions options)
    {
        if (options.IsHalf)
        {
            return $"Teams is half configured: set {string.Join(" and ", options.Missing)} too, or "
                + "leave AppId, AppPassword and TenantId empty to switch Teams off."
                + " Instead of Teams:AppPassword it can be Teams:CertificatePath or Teams:ManagedIdentityClientId.";
        }

        if (options.WaysToSignIn.Count > 1)
        {
            return "Teams has more than one way to sign in: keep one of "
                + $"{string.Join(" and ", options.WaysToSignIn)}, and remove the rest.";
        }

        return TeamsCertificate.Problem(options, time.GetUtcNow())?.English.ToString()
            ?? EmulatorProblem(options)
            ?? AddressProblem(options);
    }

    private string? EmulatorProblem(TeamsOptions options) =>
        options.AllowLocalEmulator && !environment.IsDevelopment()
            ? "Teams:AllowLocalEmulator lets requests in without a token and works "
                + "in the Development environment only: remove it."
            : null;

    private static string? AddressProblem(TeamsOptions options)
    {
        if (TeamsCloud.Named(options.Cloud) is null)
        {
            return $"Teams:Cloud must be one of {string.Join(", ", TeamsCloud.All.Select(cloud => cloud.Name))}.";
        }

        if (options.Authority.Length > 0 && !options.Authority.StartsWith("https://", StringComparison.Ordinal))
        {
            return "Teams:Authority must be an https address, such as "
                + "https://login.microsoftonline.com/botframework.com; leave it empty to sign in at the first tenant.";
        }

        return ServiceUrl.IsSafe(options.KeysAt)
            ? null
            : "Teams:OpenIdMetadataUrl must be an https address (http only on this machine).";
    }
}
