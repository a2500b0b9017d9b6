using System.Net;
using System.Net.Sockets;

namespace Bot.Links;

/// <summary>
/// Connects to servers on the public internet only. A name is resolved once, all its addresses are checked, and the
/// connection goes to one of those very addresses: a name that is resolved a second time may mean another machine.
/// </summary>
internal sealed class PublicConnection(
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPEndPoint, CancellationToken, ValueTask<Stream>> connect
)
{
    public static PublicConnection Real { get; } = new(Dns.GetHostAddressesAsync, ConnectAsync);

    public async ValueTask<Stream> OpenAsync(DnsEndPoint server, CancellationToken cancellationToken)
    {
        if (server.Port is not (80 or 443))
        {
            throw new PrivateAddressException("Not a port of the web");
        }

        var addresses = IPAddress.TryParse(server.Host, out var typed)
            ? [typed]
            : await resolve(server.Host, cancellationToken);
        if (addresses.Any(address => !PublicAddress.Is(address)))
        {
            throw new PrivateAddressException("Not an address of the public internet");
        }

        Exception failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses)
        {
            try
            {
                return await connect(new IPEndPoint(address, server.Port), cancellationToken);
            }
            catch (SocketException exception)
            {
                failure = exception;
            }
        }

        throw failure;
    }

    private static async ValueTask<Stream> ConnectAsync(IPEndPoint server, CancellationToken cancellationToken)
    {
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
