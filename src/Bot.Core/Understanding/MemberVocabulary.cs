using System.Globalization;
using Bot.Core.Members;

namespace Bot.Core.Understanding;

/// <summary>The names of the organization's members. A new member is known within a minute.</summary>
internal sealed class MemberVocabulary(MemberStore members, TimeProvider time) : IVocabularySource
{
    public Task<string> StampAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult((time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute).ToString(CultureInfo.InvariantCulture));

    public async Task<IReadOnlyList<IMentionReader>> ReadersAsync(
        string organization,
        CancellationToken cancellationToken
    )
    {
        var names = await members.ListAsync(organization, cancellationToken);
        return [new NameReader(MentionKinds.Person, names.Select(member => (member.Name, (IReadOnlyList<string>)[])))];
    }
}
