using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>Shows or sets the company's thresholds: "settings drift accounts:5 share:25".</summary>
internal sealed class SetDrift(MemberStore members) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var options = command.Arguments.Options;
        if (options.Count == 0)
        {
            return Reply.ToRequester(DriftSettingsTexts.Now(command.Organization.Drift));
        }

        while (true)
        {
            var organization =
                await members.GetOrganizationAsync(command.Organization.Id, cancellationToken) ?? command.Organization;
            var (changed, error) = Read(options, organization.Drift);
            if (changed is null)
            {
                return Reply.ToRequester(error!);
            }

            if (await members.ReplaceOrganizationAsync(organization with { Drift = changed }, cancellationToken))
            {
                return Reply.ToRequester(DriftSettingsTexts.Stored(changed));
            }
        }
    }

    /// <summary>Returns the thresholds with the options applied, or an error that lists valid options.</summary>
    private static (DriftThresholds? Thresholds, LocalizedText? Error) Read(
        IEnumerable<KeyValuePair<string, string>> options,
        DriftThresholds thresholds
    )
    {
        foreach (var (key, value) in options)
        {
            var isAccounts = key is "accounts" or "account" or "cuentas" or "cuenta";
            if (!isAccounts && key is not ("share" or "percent" or "parte" or "porcentaje"))
            {
                return (null, DriftSettingsTexts.NoSuchSetting(key));
            }

            if ((isAccounts ? thresholds.WithAccounts(value) : thresholds.WithShare(value)) is not { } next)
            {
                return (
                    null,
                    isAccounts ? MemberTexts.NoSuchDriftAccounts(value) : MemberTexts.NoSuchDriftShare(value)
                );
            }

            thresholds = next;
        }

        return (thresholds, null);
    }
}
