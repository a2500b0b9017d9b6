using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Stores the company's name, language, zone, currency and what a reaction does.</summary>
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
            Reaction = (command.Field("reaction") ?? "").Trim().Trim(':').ToLowerInvariant(),
            GuestsMayReact = command.Field("guests") is { } guests ? guests == "yes" : organization.GuestsMayReact,
        };
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(changed.Zone, out _))
        {
            return Reply.Invalid("zone", MemberTexts.NoSuchZone(changed.Zone));
        }

        if (changed.Currency.Length != 3 || !changed.Currency.All(char.IsAsciiLetterUpper))
        {
            return Reply.Invalid("currency", MemberTexts.NoSuchCurrency(changed.Currency));
        }

        if (!changed.Reaction.All(IsOfEmojiName))
        {
            return Reply.Invalid("reaction", MemberTexts.NoSuchReaction(changed.Reaction));
        }

        return await store.ReplaceOrganizationAsync(changed, cancellationToken)
            ? Reply.ToAsker(MemberCards.CompanyChanged(changed))
            : Reply.ToAsker(MemberTexts.SomebodyElse);
    }

    // Emoji are named in letters of any script, digits and a few signs; a picture in place of its name is none.
    private static bool IsOfEmojiName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '\'';
}
