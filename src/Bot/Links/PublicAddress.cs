using System.Net;
using System.Net.Sockets;

namespace Bot.Links;

/// <summary>
/// Tells addresses of the public internet from all others: this machine, private networks, link-local addresses such as
/// the metadata service of clouds (169.254.169.254), and ranges for special purposes (IANA's registries for IPv4 and
/// IPv6). Pure.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Others =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain))
            && !Others.Any(network => network.Contains(plain));
    }

    /// <summary>
    /// Whether a link may be looked at at all: http or https on its standard port, without a password.
    /// </summary>
    public static bool MayLookAt(Uri address) =>
        address is { IsAbsoluteUri: true, IsDefaultPort: true, UserInfo: "", Host.Length: > 0 }
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}

/// <summary>The link leads to where Duet never looks.</summary>
internal sealed class PrivateAddressException(string message) : Exception(message);
