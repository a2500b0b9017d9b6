namespace Bot.Teams;

/// <summary>Names of hosts; "*.example.com" stands for every name below example.com, not for it.</summary>
internal sealed record HostList(IReadOnlyList<string> Names)
{
    public bool Contains(Uri address) =>
        Names.Any(name =>
            name.StartsWith("*.", StringComparison.Ordinal)
                ? address.IdnHost.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
                : address.IdnHost.Equals(name, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>Where the connector says that answers go. It comes with each activity, so it is checked before anything is sent there.</summary>
internal static class ServiceUrl
{
    /// <summary>
    /// https to a host of the list. Plain http only to this machine, for the local emulator or where the list names it.
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

    /// <summary>Plain http to this machine: no token ever goes there.</summary>
    public static bool IsLocal(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    public static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || IsLocal(address));

    /// <summary>The same address whatever the case and with or without one slash at the end.</summary>
    public static bool Same(string one, string other) =>
        string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string url) => url.EndsWith('/') ? url[..^1] : url;
}
