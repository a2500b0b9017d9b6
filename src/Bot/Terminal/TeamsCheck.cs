using Bot.Teams;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace Bot.Terminal;

/// <summary>How Teams is configured, and whether Microsoft gives Duet a token.</summary>
internal sealed class TeamsCheck(IConfiguration configuration, bool isDevelopment, IHttpClientFactory clients)
{
    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        var options = configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() ?? new TeamsOptions();
        var credentials = new (string Key, bool IsThere)[]
        {
            ("Teams:AppId", options.AppId.Length > 0), ("Teams:AppPassword", options.AppPassword.Length > 0), ("Teams:TenantId", options.Tenants.Count > 0),
        };
        var missing = credentials.Where(credential => !credential.IsThere).Select(credential => credential.Key).ToList();
        if (missing.Count is 1 or 2)
        {
            return [Finding.Problem(CheckTexts.TeamsHalf(string.Join(", ", missing)))];
        }

        if (options.AllowLocalEmulator && !isDevelopment)
        {
            return [Finding.Problem(CheckTexts.EmulatorOutside)];
        }

        return [missing.Count == 0 ? await TokenAsync(options) : Finding.Off(options.AllowLocalEmulator ? CheckTexts.TeamsEmulator : CheckTexts.TeamsOff)];
    }

    private async Task<Finding> TokenAsync(TeamsOptions options)
    {
        await using var services = new ServiceCollection().AddSingleton(Options.Create(options)).AddSingleton(clients).BuildServiceProvider();
        try
        {
            await EntraTokens.Create(services)(CancellationToken.None);
            return Finding.Fine(CheckTexts.TeamsConnected);
        }
        catch (MsalServiceException refused)
        {
            return Finding.Problem(CheckTexts.MicrosoftRefused(refused.ErrorCode));
        }
        catch (Exception unreachable) when (unreachable is MsalException or HttpRequestException or IOException or OperationCanceledException)
        {
            return Finding.Problem(CheckTexts.MicrosoftUnreachable);
        }
    }
}
