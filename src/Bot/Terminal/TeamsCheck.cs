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
        if (options.IsHalf)
        {
            return [Finding.Problem(CheckTexts.TeamsHalf(string.Join(", ", options.Missing)))];
        }

        if (options.WaysToSignIn.Count > 1)
        {
            return [Finding.Problem(CheckTexts.TeamsTwoWays(string.Join(", ", options.WaysToSignIn)))];
        }

        if (TeamsCertificate.Problem(options, TimeProvider.System.GetUtcNow()) is { } problem)
        {
            return [Finding.Problem(problem)];
        }

        if (options.AllowLocalEmulator && !isDevelopment)
        {
            return [Finding.Problem(CheckTexts.EmulatorOutside)];
        }

        return
        [
            options.Missing.Count == 0
                ? await TokenAsync(options)
                : Finding.Off(options.AllowLocalEmulator ? CheckTexts.TeamsEmulator : CheckTexts.TeamsOff),
        ];
    }

    private async Task<Finding> TokenAsync(TeamsOptions options)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(Options.Create(options))
            .AddSingleton(clients)
            .BuildServiceProvider();
        try
        {
            await EntraTokens.Create(services)(null, CancellationToken.None);
            return Finding.Fine(
                options.AppPassword.Length > 0
                    ? CheckTexts.TeamsConnected
                    : CheckTexts.TeamsConnectedBy(options.WaysToSignIn[0])
            );
        }
        catch (MsalServiceException refused)
        {
            return Finding.Problem(CheckTexts.MicrosoftRefused(refused.ErrorCode));
        }
        catch (Exception unreachable)
            when (unreachable is MsalException or HttpRequestException or IOException or OperationCanceledException)
        {
            return Finding.Problem(CheckTexts.MicrosoftUnreachable);
        }
    }
}
