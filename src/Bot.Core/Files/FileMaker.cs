using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Files;

/// <summary>Makes files for those who asked for them. People who left get none.</summary>
public sealed class FileMaker(IEnumerable<IFileProducer> producers, MemberStore members, TimeProvider time)
{
    private readonly Dictionary<string, IFileProducer> producers = producers.ToDictionary(producer => producer.Key);

    /// <summary>Makes the file of a message, for its owner as they are now.</summary>
    public async Task<FileResult> MakeAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        message is { OwnerMember: { } owner, File: { } file }
        && await members.FindActiveAsync(message.Organization, cancellationToken) is { } organization
        && await members.GetAsync(message.Organization, owner, cancellationToken) is { } member
            ? await MakeAsync(organization, member, file.Offer, cancellationToken)
            : FileResult.None(FileTexts.Gone);

    public async Task<FileResult> MakeAsync(
        Organization organization,
        Member member,
        FileOffer offer,
        CancellationToken cancellationToken
    ) =>
        !member.HasLeft && producers.TryGetValue(offer.Producer, out var producer)
            ? await producer.MakeAsync(
                new FileRequest(organization, member, offer.Argument, time.GetUtcNow()),
                cancellationToken
            )
            : FileResult.None(FileTexts.Gone);
}
