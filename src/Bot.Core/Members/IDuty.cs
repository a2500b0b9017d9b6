using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Members;

/// <summary>One kind of thing that members are responsible for. Each slice registers its own.</summary>
public interface IDuty
{
    /// <summary>What the member is responsible for, such as "2 digests"; null if nothing.</summary>
    ValueTask<LocalizedText?> DescribeAsync(IDocumentReader reader, Member member, CancellationToken cancellationToken);

    /// <summary>Makes the other member responsible, in the caller's transaction.</summary>
    ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to);
}
