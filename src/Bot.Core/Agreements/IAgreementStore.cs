namespace Bot.Core.Agreements;

/// <summary>An agreement and one of its versions.</summary>
public sealed record VersionOf(Agreement Agreement, AgreementVersion Version);

/// <summary>Agreements of every kind.</summary>
public interface IAgreementStore
{
    Task<Agreement?> GetAsync(string organization, string kind, string subject, CancellationToken cancellationToken);

    /// <summary>All of a kind, by subject.</summary>
    Task<IReadOnlyList<Agreement>> ListAsync(string organization, string kind, CancellationToken cancellationToken);

    /// <summary>Counts up with each stored change of an agreement of that kind. Cheap: asked before what is read of all of them is used again.</summary>
    Task<int> ChangesAsync(string organization, string kind, CancellationToken cancellationToken);

    /// <summary>Those with a version that waits for signatures, of every kind, the longest waiting first.</summary>
    Task<IReadOnlyList<VersionOf>> WaitingAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Versions that were agreed in the time (from included, to not), of every kind, oldest first; those superseded since, too.</summary>
    Task<IReadOnlyList<VersionOf>> AgreedBetweenAsync(
        string organization,
        DateTimeOffset from,
        DateTimeOffset to,
        CancellationToken cancellationToken
    );

    /// <summary>Of every organization: those with something untold, an owner to be asked, or approvers to be reminded before that time.</summary>
    Task<IReadOnlyList<Agreement>> DueAsync(DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Stores a new agreement as revision 0; false when its subject is taken.</summary>
    Task<bool> AddAsync(Agreement agreement, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>agreement.Revision</c> as the next one; false when somebody was faster.</summary>
    Task<bool> ReplaceAsync(Agreement agreement, CancellationToken cancellationToken);

    /// <summary>Deletes all of an organization's agreements for good (resetting the sample).</summary>
    Task DeleteAllAsync(string organization, CancellationToken cancellationToken);
}
