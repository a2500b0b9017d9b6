using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Stores the company's name, language, zone and currency.</summary>
internal sealed class SaveCompany(IMemberStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var changed = organization with
        {
            Name = command.Field("name")?.Trim() ?? organization.Name,
            Language = command.Field("language") is { } language ? Languages.FromLocale(language) : organization.Language,
            Zone = command.Field("zone")?.Trim() ?? organization.Zone,
            Currency = command.Field("currency")?.Trim().ToUpperInvariant() ?? organization.Currency,
        };
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(changed.Zone, out _))
        {
            return Reply.Invalid("zone", MemberTexts.NoSuchZone(changed.Zone));
        }

        if (changed.Currency.Length != 3 || !changed.Currency.All(char.IsAsciiLetterUpper))
        {
            return Reply.Invalid("currency", MemberTexts.NoSuchCurrency(changed.Currency));
        }

        return await store.ReplaceOrganizationAsync(changed, cancellationToken)
            ? Reply.ToAsker(MemberCards.CompanyChanged(changed))
            : Reply.ToAsker(MemberTexts.SomebodyElse);
    }
}
