using System.Security.Cryptography;
using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Slack.Api;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Bot.Slack.Installing;

/// <summary>
/// Installs Duet in a workspace by OAuth v2 (docs.slack.dev/authentication/installing-with-oauth). It redirects to
/// Slack with a state that only this browser can return, and exchanges the returned code for a token.
/// </summary>
internal sealed partial class SlackInstallEndpoints(
    SlackHttpClient http,
    SlackInstallations installations,
    MemberDirectory directory,
    Outbox outbox,
    IEnumerable<WelcomeButton> welcomeButtons,
    IDataProtectionProvider protection,
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILogger<SlackInstallEndpoints> logger
)
{
    private const string Cookie = "duet-slack-install";
    private static readonly TimeSpan StateLifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("Duet.Slack.OAuthState.v1");

    public IResult Begin(HttpContext context)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(
            Cookie,
            nonce,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps || options.Value.RedirectUri.Scheme == Uri.UriSchemeHttps,
                SameSite = SameSiteMode.Lax,
                Path = "/slack",
                MaxAge = StateLifetime,
            }
        );
        var query = QueryString.Create(
            new Dictionary<string, string?>
            {
                ["client_id"] = options.Value.ClientId,
                ["scope"] = string.Join(',', SlackAppManifest.Scopes.Select(scope => scope.Name)),
                ["redirect_uri"] = options.Value.RedirectUri.AbsoluteUri,
                ["state"] = protector.Protect($"{nonce} {time.GetUtcNow().ToUnixTimeSeconds()}"),
            }
        );
        return Results.Redirect(new Uri(options.Value.ApiBase, "/oauth/v2/authorize" + query).AbsoluteUri);
    }

    public async Task<IResult> CompleteAsync(HttpContext context)
    {
        var language = Languages.FromLocale(context.Request.Headers.AcceptLanguage.ToString().Split(',')[0]);
        var nonce = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (!IsValidState(context.Request.Query["state"], nonce))
        {
            Log.Refused(logger);
            return SlackInstallPage.Show(InstallTexts.StateWrong, language, StatusCodes.Status400BadRequest);
        }

        if (context.Request.Query["code"] is not [{ Length: > 0 } code])
        {
            return SlackInstallPage.Show(InstallTexts.NotAllowed, language, StatusCodes.Status200OK);
        }

        var answer = await http.CallFormAsync(
            "oauth.v2.access",
            null,
            new Dictionary<string, string>
            {
                ["client_id"] = options.Value.ClientId,
                ["client_secret"] = options.Value.ClientSecret,
                ["code"] = code,
                ["redirect_uri"] = options.Value.RedirectUri.AbsoluteUri,
            },
            CancellationToken.None
        );
        if (SlackOAuth.Read(answer, time.GetUtcNow()) is not { } installation)
        {
            return SlackInstallPage.Show(
                InstallTexts.Failed(answer.Error ?? "no_token"),
                language,
                StatusCodes.Status502BadGateway
            );
        }

        var welcome = await AdmitInstallerAsync(installation, language);
        await installations.SaveAsync(installation, CancellationToken.None);
        if (welcome is not null)
        {
            await outbox.EnqueueAsync([welcome], CancellationToken.None);
        }

        Log.Installed(logger, installation.Workspace);
        return SlackInstallPage.Show(InstallTexts.Done(installation.Name), language, StatusCodes.Status200OK);
    }

    private bool IsValidState(string? state, string? nonce)
    {
        try
        {
            return state is not null
                && nonce is not null
                && protector.Unprotect(state).Split(' ') is [var expected, var issued]
                && CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.UTF8.GetBytes(expected),
                    System.Text.Encoding.UTF8.GetBytes(nonce)
                )
                && time.GetUtcNow()
                    - DateTimeOffset.FromUnixTimeSeconds(
                        long.Parse(issued, System.Globalization.CultureInfo.InvariantCulture)
                    )
                    <= StateLifetime;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // The person who installs becomes the admin. They are admitted before the installation is stored, so that nobody
    // else can be the first. Slack lets no guest install an app, so the roster is not asked. Returns the welcome, which
    // goes out at most once a day, even if they install again.
    private async Task<OutboundMessage?> AdmitInstallerAsync(SlackInstallation installation, Language language)
    {
        var identity = new PlatformIdentity(Platforms.Slack, installation.Workspace, installation.InstalledBy);
        var person = new PlatformUser(identity, Language: language, WorkspaceName: installation.Name)
        {
            Affiliation = Affiliation.Insider,
            IsInstaller = true,
        };
        if (
            installation.InstalledBy.Length == 0
            || await directory.AdmitAsync(person, CancellationToken.None) is not Admission.Admitted admitted
        )
        {
            return null;
        }

        var now = time.GetUtcNow();
        return new OutboundMessage(
            admitted.Organization.Id,
            $"welcome-slack/{identity.Workspace}/{identity.UserId}/{now:yyyyMMdd}",
            identity.Direct(),
            WelcomeCards.Installed(admitted.Organization, welcomeButtons),
            admitted.Member.Language,
            admitted.Member.Zone,
            now
        );
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "Refused the end of an installation: its state is not one that this browser was given"
        )]
        public static partial void Refused(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "Duet was installed in Slack workspace {Workspace}")]
        public static partial void Installed(ILogger logger, string workspace);
    }
}
