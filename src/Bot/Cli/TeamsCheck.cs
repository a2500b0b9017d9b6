using Bot.Teams;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace Bot.Cli;

/// <summary>How Teams is configured, and whether Microsoft gives Duet a token.</summary>
internal sealed class TeamsCheck(IConfiguration configuration, bool isDevelopment, IHttpClientFactory clients)
{
    public async Task<IReadOnlyList<Diagnostic>> RunAsync()
    {
        var options = configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>() ?? new TeamsOptions();
        if (options.IsHalf)
        {
            return [Diagnostic.Problem(CheckTexts.TeamsHalf(string.Join(", ", options.Missing)))];
        }

        if (options.WaysToSignIn.Count > 1)
        {
            return [Diagnostic.Problem(CheckTexts.TeamsTwoWays(string.Join(", ", options.WaysToSignIn)))];
        }

        if (TeamsCertificate.Problem(options, TimeProvider.System.GetUtcNow()) is { } problem)
        {
            return [Diagnostic.Problem(problem)];
        }

        if (options.AllowLocalEmulator && !isDevelopment)
        {
            return [Diagnostic.Problem(CheckTexts.EmulatorOutside)];
        }

        return
        [
            options.Missing.Count == 0
                ? await TokenAsync(options)
                : Diagnostic.Off(options.AllowLocalEmulator ? CheckTexts.TeamsEmulator : CheckTexts.TeamsOff),
        ];
    }

    private async Task<Diagnostic> TokenAsync(TeamsOptions options)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(Options.Create(options))
            .AddSingleton(clients)
            .BuildServiceProvider();
        try
        {
            await EntraTokens.Create(services)(null, CancellationToken.None);
            return Diagnostic.Fine(
                options.AppPassword.Length > 0
                    ? CheckTexts.TeamsConnected
                    : CheckTexts.TeamsConnectedBy(options.WaysToSignIn[0])
            );
        }
        catch (MsalServiceException refused)
        {
            return Diagnostic.Problem(CheckTexts.MicrosoftRefused(refused.ErrorCode));
        }
        catch (Exception unreachable)
            when (unreachable is MsalException or HttpRequestException or IOException or OperationCanceledException)
        {
            return Diagnostic.Problem(CheckTexts.MicrosoftUnreachable);
        }
    }
}
