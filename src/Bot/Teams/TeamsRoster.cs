using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Teams;

/// <summary>
/// Asks Teams who a person is: GET /v3/conversations/{id}/members/{id}, in the conversation where they act, else in
/// their own chat with Duet.
/// </summary>
internal sealed class TeamsRoster(TeamsConnector connector, ConversationStore conversations, TimeProvider time)
    : IRoster
{
    // Entra's name for an account that belongs to another tenant contains this.
    private const string External = "#EXT#";

    public string Platform => Platforms.Teams;

    public async Task<RosterAnswer> FindAsync(PlatformUser person, CancellationToken cancellationToken)
    {
        var direct = await conversations.FindAsync(person.Identity.Direct(), cancellationToken);
        if (Uri.TryCreate((person.Via ?? direct)?.ServiceUrl, UriKind.Absolute, out var url) && ServiceUrl.IsLocal(url))
        {
            // The local emulator, which only Development allows, has one person.
            return new RosterAnswer.Found(Profile(person, Affiliation.Insider));
        }

        RosterAnswer? answer = null;
        if (person.Via is { ConversationId: not null } here)
        {
            answer = await AskAsync(person, here, cancellationToken);
        }

        return answer is RosterAnswer.Found ? answer
            : await OwnChatAsync(person, direct, cancellationToken) is { } own
                ? await AskAsync(person, own, cancellationToken)
            : answer ?? new RosterAnswer.Unreachable();
    }

    // An extension acts in conversations without Duet, whose roster it may not read. The person's own chat can be opened
    // without writing into it.
    private async Task<ConversationReference?> OwnChatAsync(
        PlatformUser person,
        ConversationReference? direct,
        CancellationToken cancellationToken
    )
    {
        if (direct is { ConversationId: not null })
        {
            return direct.ConversationId == person.Via?.ConversationId ? null : direct;
        }

        var unopened = direct ?? person.Via;
        if (unopened is not { UserId: not null } || person.Via?.At.Kind == AddressKind.Direct)
        {
            return null;
        }

        var own = unopened with { At = person.Identity.Direct(), ConversationId = null };
        return (await connector.OpenAsync(own, cancellationToken)).Id is { } id
            ? own with
            {
                ConversationId = id,
            }
            : null;
    }

    private async Task<RosterAnswer> AskAsync(
        PlatformUser person,
        ConversationReference conversation,
        CancellationToken cancellationToken
    )
    {
        var answer = await connector.GetMemberAsync(
            conversation,
            conversation.UserId ?? person.Identity.UserId,
            cancellationToken
        );
        return answer switch
        {
            { Body: { } body } when Read(person, body) is { } profile => new RosterAnswer.Found(profile),

            // Who is missing from a channel may still work here; nobody is missing from their own chat but leavers.
            { Fault: ConnectorFault.NoSuchMember } => conversation.At.Kind == AddressKind.Direct
                ? new RosterAnswer.Found(Profile(person, Affiliation.Deactivated))
                : new RosterAnswer.Unknown(),
            { Problem: DeliveryResult.TryLater later } => new RosterAnswer.Unreachable(later.After),
            { Problem: DeliveryResult.Paced paced } => new RosterAnswer.Unreachable(paced.After),
            _ => new RosterAnswer.Unreachable(),
        };
    }

    private PlatformProfile? Read(PlatformUser person, string body)
    {
        JsonElement member;
        try
        {
            using var document = JsonDocument.Parse(body);
            member = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }

        var principal = ActivityExtensions.Text(member, "userPrincipalName");
        var email = ActivityExtensions.Text(member, "email");
        return Profile(person, AffiliationOf(person.Identity, member, principal)) with
        {
            Name = ActivityExtensions.Text(member, "name"),
            Handles =
            [
                .. new[] { principal?.Split('@')[0], principal, email, ActivityExtensions.Text(member, "id") }
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
        };
    }

    private static Affiliation AffiliationOf(PlatformIdentity person, JsonElement member, string? principal)
    {
        var tenant = ActivityExtensions.Text(member, "tenantId");
        var id = ActivityExtensions.Text(member, "aadObjectId") ?? ActivityExtensions.Text(member, "objectId");
        return id is null || !id.Equals(person.UserId, StringComparison.OrdinalIgnoreCase) ? Affiliation.Outsider
            : tenant is not null && !tenant.Equals(person.Workspace, StringComparison.OrdinalIgnoreCase)
                ? Affiliation.Outsider
            : principal?.Contains(External, StringComparison.OrdinalIgnoreCase) == true ? Affiliation.Guest
            : ActivityExtensions.Text(member, "userRole")?.ToLowerInvariant() switch
            {
                null or "user" or "owner" or "member" => Affiliation.Insider,
                "guest" => Affiliation.Guest,
                _ => Affiliation.Outsider,
            };
    }

    private PlatformProfile Profile(PlatformUser person, Affiliation affiliation) =>
        new(person.Identity, null, null, person.Zone, affiliation, null, time.GetUtcNow());
}
