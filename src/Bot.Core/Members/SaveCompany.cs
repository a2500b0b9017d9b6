using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Stores the company's name, language, zone, currency, what a reaction does and from when on personas drift.</summary>
internal sealed class SaveCompany(MemberStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var (accounts, share) = (command.Field("driftAccounts"), command.Field("driftShare"));
        var drift = accounts is null ? organization.Drift : organization.Drift.WithAccounts(accounts);
        if (drift is null)
        {
            return Reply.Invalid("driftAccounts", MemberTexts.NoSuchDriftAccounts(accounts!));
        }

        drift = share is null ? drift : drift.WithShare(share);
        if (drift is null)
        {
            return Reply.Invalid("driftShare", MemberTexts.NoSuchDriftShare(share!));
        }

        var megabytes = organization.ImportMegabytes;
        if (
            command.Field("importMegabytes") is { } size
            && !(int.TryParse(size, CultureInfo.InvariantCulture, out megabytes) && megabytes is >= 1 and <= 2000)
        )
        {
            return Reply.Invalid("importMegabytes", MemberTexts.NoSuchImportSize(size));
        }

        var changed = organization with
        {
            ImportMegabytes = megabytes,
            Name = command.Field("name")?.Trim() ?? organization.Name,
            Language = command.Field("language") is { } language
                ? Languages.FromLocale(language)
                : organization.Language,
            Zone = command.Field("zone")?.Trim() ?? organization.Zone,
            Currency = command.Field("currency")?.Trim().ToUpperInvariant() ?? organization.Currency,
            Reaction = (command.Field("reaction") ?? "").Trim().Trim(':').ToLowerInvariant(),
            FiscalMonth =
                int.TryParse(command.Field("fiscalMonth"), CultureInfo.InvariantCulture, out var month)
                && month is >= 1 and <= 12
                    ? month
                    : organization.FiscalMonth,
            Plans = command.Field("plans")?.Trim() ?? organization.Plans,
            ChecksLinks = command.Field("checkLinks") is { } check
                ? check == MemberForms.Yes
                : organization.ChecksLinks,
            Drift = drift,
        };
        return Refusal(changed)
            ?? (
                await store.ReplaceOrganizationAsync(changed, cancellationToken)
                    ? Reply.ToRequester(MemberCards.CompanyChanged(changed))
                    : Reply.ToRequester(MemberTexts.SomebodyElse)
            );
    }

    private static Reply? Refusal(Organization changed)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(changed.Zone, out _))
        {
            return Reply.Invalid("zone", MemberTexts.NoSuchZone(changed.Zone));
        }

        if (changed.Currency.Length != 3 || !changed.Currency.All(char.IsAsciiLetterUpper))
        {
            return Reply.Invalid("currency", MemberTexts.NoSuchCurrency(changed.Currency));
        }

        return changed.Reaction.All(IsOfEmojiName)
            ? null
            : Reply.Invalid("reaction", MemberTexts.NoSuchReaction(changed.Reaction));
    }

    // Emoji names consist of letters of any script, digits and a few symbols. An emoji itself is not a name.
    private static bool IsOfEmojiName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '\'';
}
