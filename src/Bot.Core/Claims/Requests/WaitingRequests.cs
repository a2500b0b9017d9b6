using Bot.Core.Chat;
using Bot.Core.Home;
using Bot.Core.Inquiries.Requests;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// One line on the home page for any number of requests; the linked list ranks them. Only open requests count: those in
/// progress wait for signatures, not for an answer.
/// </summary>
internal sealed class WaitingRequests(RequestStore requests) : IWaitingItems
{
    private static readonly LocalizedText List = new("Claim requests", "Solicitudes de promesas");

    public int Order => 10;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        if (!ClaimRequestType.IsForMarketing(reader.Member))
        {
            return [];
        }

        var open = (
            await requests.OpenAsync(reader.Organization.Id, ClaimRequestType.TypeKey, cancellationToken)
        ).Count(request => request.State == RequestState.Open);
        return open == 0 ? [] : [new WaitingItem(Waiting(open), new Button(List, ClaimRequestType.Actions.List, ""))];
    }

    private static LocalizedText Waiting(int count) =>
        count == 1
            ? new("One claim request needs an answer", "Una solicitud de promesa espera respuesta")
            : new($"{count} claim requests need an answer", $"{count} solicitudes de promesas esperan respuesta");
}
