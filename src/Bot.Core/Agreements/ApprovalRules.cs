using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>
/// The rules of the two keys, pure: an agreement and an act give a decision. A version is agreed only when an approver
/// of sales and another person, approver of marketing, have signed the same content.
/// </summary>
public static class ApprovalRules
{
    /// <summary>An agreed version is asked about again after this time.</summary>
    public static readonly TimeSpan ReviewAfter = TimeSpan.FromDays(90);

    /// <summary>A new version, or a change to the one that waits, which voids the signatures that it has.</summary>
    public static Decision Propose(Agreement current, Proposal proposal, Actor actor)
    {
        if (Done(current, actor) is { } done)
        {
            return done;
        }

        if (proposal.Basis != current.Latest?.Hash)
        {
            return new(current, current.Latest, Outcome.Stale);
        }

        return current.Pending is { } waiting ? Edit(current, waiting, proposal, actor) : Add(current, proposal, actor);
    }

    /// <summary>A signature for the member's side of now. <paramref name="hash"/> is the content that they saw; null: the current one.</summary>
    public static Decision Sign(Agreement current, int number, string? hash, Actor actor)
    {
        if (Done(current, actor) is { } done)
        {
            return done;
        }

        if (Refusal(current, number, hash, actor) is { } refused)
        {
            return refused;
        }

        var version = current.Find(number)!;
        var side = actor.Member.Side!.Value;
        if (version.Signatures.FirstOrDefault(signature => actor.Member.Is(signature.Member)) is { } mine)
        {
            return new(current, version, mine.Side == side ? Outcome.AlreadySigned : Outcome.OnePersonBothSides);
        }

        if (!version.Missing.Contains(side))
        {
            return new(current, version, Outcome.SideHasSigned);
        }

        var signed = version with
        {
            Signatures = [.. version.Signatures, new Signature(actor.Member.Id, side, version.Hash, actor.At)],
        };
        return signed.Missing.Count > 0
            ? Change(current, signed, Outcome.SignedForSide, actor)
            : Agree(current, signed, actor);
    }

    /// <summary>An approver of either side says no, with the reason.</summary>
    public static Decision Reject(Agreement current, int number, string? hash, string reason, Actor actor)
    {
        if (Done(current, actor) is { } done)
        {
            return done;
        }

        return Refusal(current, number, hash, actor)
            ?? Change(
                current,
                current.Find(number)! with
                {
                    State = AgreementState.Rejected,
                    Settled = new Resolution(actor.Member.Id, actor.At, reason),
                },
                Outcome.Rejected,
                actor
            );
    }

    /// <summary>The author, or an admin, takes a proposal back.</summary>
    public static Decision Withdraw(Agreement current, int number, Actor actor)
    {
        if (Done(current, actor) is { } done)
        {
            return done;
        }

        var version = current.Find(number);
        if (NotWaiting(version) is { } ended)
        {
            return new(current, version, ended);
        }

        return !actor.Member.Is(version!.Author) && !actor.Member.IsAdmin
            ? new(current, version, Outcome.NotAuthor)
            : Change(
                current,
                version with
                {
                    State = AgreementState.Withdrawn,
                    Settled = new Resolution(actor.Member.Id, actor.At, null),
                },
                Outcome.Withdrawn,
                actor
            );
    }

    /// <summary>
    /// The owner, or an admin, says that the agreed version is still true: its review date moves on, its number does not.
    /// <paramref name="asked"/> is the review date that the question was about; null: the current one.
    /// </summary>
    public static Decision ConfirmReview(Agreement current, int number, DateTimeOffset? asked, Actor actor)
    {
        if (Done(current, actor) is { } done)
        {
            return done;
        }

        var version = current.Find(number);
        var refusal = version switch
        {
            { IsSuspended: true } => Outcome.IsSuspended,
            { State: AgreementState.Agreed } when !actor.Member.Is(version.Owner) && !actor.Member.IsAdmin =>
                Outcome.NotOwner,
            { State: AgreementState.Agreed } when asked is not null && asked != version.ReviewAt =>
                Outcome.AlreadyConfirmed,
            { State: AgreementState.Agreed } => (Outcome?)null,
            { State: AgreementState.Proposed } => Outcome.NotFound,
            _ => NotWaiting(version),
        };
        return refusal is { } no
            ? new(current, version, no)
            : Change(
                current,
                version! with
                {
                    ConfirmedAt = actor.At,
                    ReviewAt = actor.At + ReviewAfter,
                },
                Outcome.Confirmed,
                actor
            );
    }

    /// <summary>
    /// What happened after it was agreed takes the version out of use. Null when it is not the agreed one or is suspended
    /// already. Only another version that both sides sign brings the agreement back, be it with the same words.
    /// </summary>
    public static Agreement? Suspend(Agreement current, int number, DateTimeOffset at) =>
        current.Find(number) is { State: AgreementState.Agreed, SuspendedAt: null } version
            ? current.With(version with { SuspendedAt = at })
            : null;

    private static Decision? Done(Agreement current, Actor actor) =>
        current.Versions.LastOrDefault(version => version.Deliveries.Contains(actor.DeliveryKey)) is { } version
            ? new(current, version, Outcome.Repeated)
            : null;

    private static Decision Add(Agreement current, Proposal proposal, Actor actor)
    {
        var hash = proposal.Content.Hash(current.Kind, current.Subject);
        if (hash == current.Agreed?.Hash && current.Agreed is not { IsSuspended: true })
        {
            return new(current, current.Agreed, Outcome.NothingChanged);
        }

        var version = new AgreementVersion(
            current.Versions.Count + 1,
            proposal.Content,
            hash,
            actor.Member.Id,
            actor.At,
            proposal.Owner
        )
        {
            Why = proposal.Why,
            Evidence = proposal.Evidence,
            Import = proposal.Import,
        };
        return Change(current, version, Outcome.Proposed, actor);
    }

    // Whatever is changed, reason and evidence too, is what people looked at when they signed: every edit voids.
    private static Decision Edit(Agreement current, AgreementVersion waiting, Proposal proposal, Actor actor)
    {
        var hash = proposal.Content.Hash(current.Kind, current.Subject);
        if (
            hash == waiting.Hash
            && proposal.Owner == waiting.Owner
            && proposal.Why == waiting.Why
            && proposal.Evidence.SequenceEqual(waiting.Evidence)
        )
        {
            return new(current, waiting, Outcome.NothingChanged);
        }

        var edited = waiting with
        {
            Content = proposal.Content,
            Hash = hash,
            Owner = proposal.Owner,
            Why = proposal.Why,
            Evidence = proposal.Evidence,
            Import = proposal.Import,
            Signatures = [],
            Edits = [.. waiting.Edits, new VersionEdit(actor.Member.Id, actor.At, waiting.Content, waiting.Signatures)],
        };
        return Change(current, edited, Outcome.Edited, actor);
    }

    private static Decision Agree(Agreement current, AgreementVersion signed, Actor actor)
    {
        var before = current.Agreed;
        var agreed = signed with
        {
            State = AgreementState.Agreed,
            AgreedAt = actor.At,
            ReviewAt = actor.At + ReviewAfter,
        };
        var without = before is null ? current : current.With(before with { State = AgreementState.Superseded });
        return Change(without, agreed, Outcome.Agreed, actor);
    }

    private static Decision Change(Agreement current, AgreementVersion version, Outcome outcome, Actor actor)
    {
        var changed = version with { Deliveries = [.. version.Deliveries, actor.DeliveryKey] };
        return new(current.With(changed), changed, outcome);
    }

    // What signing and rejecting have in common: an approver, whose side is known, on the text that stands there now.
    private static Decision? Refusal(Agreement current, int number, string? hash, Actor actor)
    {
        var version = current.Find(number);
        Outcome? refusal =
            NotWaiting(version) is { } ended ? ended
            : hash is not null && hash != version!.Hash ? Outcome.Stale
            : !actor.Member.Roles.HasFlag(Roles.Approver) ? Outcome.NotApprover
            : actor.Member.Side is null ? Outcome.SideUnknown
            : null;
        return refusal is { } no ? new(current, version, no) : null;
    }

    private static Outcome? NotWaiting(AgreementVersion? version) =>
        version?.State switch
        {
            null => Outcome.NotFound,
            AgreementState.Proposed => null,
            AgreementState.Agreed => Outcome.IsAgreed,
            AgreementState.Superseded => Outcome.IsSuperseded,
            AgreementState.Withdrawn => Outcome.IsWithdrawn,
            AgreementState.Rejected => Outcome.IsRejected,
            _ => throw new ArgumentOutOfRangeException(nameof(version)),
        };
}
