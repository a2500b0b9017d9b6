using System.Security.Cryptography;
using Bot.Core.Chat;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Teams;

/// <summary>
/// A private answer to what was said in a channel stands in the person's own chat, and its buttons are about the channel all
/// the same ("Stop this digest"). So they carry it, sealed: nobody can make them be about a channel that they are not in.
/// </summary>
internal sealed class SealedChannelReference(IDataProtectionProvider protection)
{
    private const string Purpose = "Duet.Teams.About";

    public string Seal(Address place) => Protector(place.Workspace).Protect($"{place.Conversation}\n{place.Thread}");

    /// <summary>The channel of that tenant; null when there is none or it was not sealed here.</summary>
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
