using System.Security.Cryptography;
using Bot.Core.Chat;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Teams;

/// <summary>
/// A private answer to a question from a channel goes to the person's own chat, but its buttons still act on the
/// channel ("Stop this digest"). The buttons carry the channel sealed, so that nobody can point them at a channel that
/// they are not in.
/// </summary>
internal sealed class SealedChannelReference(IDataProtectionProvider protection)
{
    private const string Purpose = "Duet.Teams.About";

    public string Seal(Address place) => Protector(place.Workspace).Protect($"{place.Conversation}\n{place.Thread}");

    /// <summary>The channel of that tenant; null if there is no seal or the seal is not ours.</summary>
    public Address? Open(string? seal, string tenant)
    {
        if (seal is null)
        {
            return null;
        }

        try
        {
            return Protector(tenant).Unprotect(seal).Split('\n') is [var conversation, var thread]
                ? new Address(
                    Platforms.Teams,
                    tenant,
                    AddressKind.Channel,
                    conversation,
                    thread.Length > 0 ? thread : null
                )
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string tenant) => protection.CreateProtector(Purpose, tenant);
}
