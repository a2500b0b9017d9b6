using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Leavers;

/// <summary>Everything that a member is responsible for, in all slices.</summary>
internal sealed class LeaverDuties(IEnumerable<IDuty> duties)
{
    public Task<IReadOnlyList<LocalizedText>> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) => DescribeAsync(reader, member, member.HasLeft ? member.RolesHeld : member.Roles, cancellationToken);

    /// <summary>Like the other overload, with these roles.</summary>
    public async Task<IReadOnlyList<LocalizedText>> DescribeAsync(
        IDocumentReader reader,
        Member member,
        Roles roles,
        CancellationToken cancellationToken
    )
    {
        var found = new List<LocalizedText>();
        if (roles != Roles.None)
        {
            found.Add(LeaverTexts.Role(roles, member.Side));
        }

        foreach (var duty in duties)
        {
            if (await duty.DescribeAsync(reader, member, cancellationToken) is { } described)
            {
                found.Add(described);
            }
        }

        return found;
    }

    public async Task HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        foreach (var duty in duties)
        {
            await duty.HandOverAsync(transaction, from, to);
        }
    }
}
