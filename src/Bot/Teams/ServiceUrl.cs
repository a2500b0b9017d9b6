namespace Bot.Teams;

/// <summary>Host names. "*.example.com" matches every subdomain of example.com, but not example.com itself.</summary>
internal sealed record HostList(IReadOnlyList<string> Names)
{
    public bool Contains(Uri address) =>
        Names.Any(name =>
            name.StartsWith("*.", StringComparison.Ordinal)
                ? address.IdnHost.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
                : address.IdnHost.Equals(name, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>
/// The address that the connector names for answers. It comes with each activity, so Duet checks it before sending
/// anything there.
/// </summary>
internal static class ServiceUrl
{
    /// <summary>
    /// Allows https to a listed host. Plain http is allowed only to this machine, for the local emulator or if the list
    /// names it.
    /// </summary>
    public static bool Allows(this TeamsOptions options, string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            return false;
        }

        return address.Scheme == Uri.UriSchemeHttps
            ? options.ServiceHosts.Contains(address)
            : IsLocal(address) && (options.AllowLocalEmulator || options.ServiceHosts.Contains(address));
    }

    /// <summary>Plain http to this machine. Tokens are never sent there.</summary>
    public static bool IsLocal(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    public static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || IsLocal(address));

    /// <summary>Compares addresses ignoring case and one trailing slash.</summary>
    public static bool Same(string first, string second) =>
        string.Equals(WithoutSlash(first), WithoutSlash(second), StringComparison.OrdinalIgnoreCase);

    private static string WithoutSlash(string url) => url.EndsWith('/') ? url[..^1] : url;
}
