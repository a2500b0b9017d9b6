using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>
/// The approval rules as pure functions: an agreement and an action give a decision. A version is agreed only when an
/// approver from sales and a different person, an approver from marketing, have signed the same content. Some types are
/// one side's own: a member of that side needs nobody else, and a proposal of others needs one of its approvers.
/// </summary>
public static class ApprovalRules
{
    /// <summary>How long after an agreement or a confirmation the next review is due.</summary>
    public static readonly TimeSpan ReviewAfter = TimeSpan.FromDays(90);

    public static readonly IReadOnlyList<Side> BothSides = [Side.Sales, Side.Marketing];

    /// <summary>Adds a new version, or edits the pending one, which voids its signatures.</summary>
    public static Decision Propose(Agreement current, Proposal proposal, Actor actor)
    {
        if (IfRepeated(current, actor) is { } repeated)
        {
            return repeated;
        }

        if (proposal.Basis != current.Latest?.Hash)
        {
            return new(current, current.Latest, Outcome.Stale);
        }

        return current.Pending is { } waiting ? Edit(current, waiting, proposal, actor) : Add(current, proposal, actor);
    }

    /// <summary>
    /// Signs for the member's current side. <paramref name="hash"/> is the content that the member saw; null for the
    /// current one.
    /// </summary>
    public static Decision Sign(Agreement current, int number, string? hash, Actor actor)
    {
        if (IfRepeated(current, actor) is { } repeated)
        {
            return repeated;
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
            return new(current, version, version.Sides.Contains(side) ? Outcome.SideHasSigned : Outcome.OtherSideSigns);
        }

        var signed = version with
        {
            Signatures = [.. version.Signatures, new Signature(actor.Member.Id, side, version.Hash, actor.At)],
        };
        return signed.Missing.Count > 0
            ? Change(current, signed, Outcome.SignedForSide, actor)
            : Agree(current, signed, actor);
    }

    /// <summary>Rejects the pending version, with a reason. An approver of either side may do it.</summary>
    public static Decision Reject(Agreement current, int number, string? hash, string reason, Actor actor)
    {
        if (IfRepeated(current, actor) is { } repeated)
        {
            return repeated;
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

    /// <summary>Withdraws a proposal. The author or an admin may do it.</summary>
    public static Decision Withdraw(Agreement current, int number, Actor actor)
    {
        if (IfRepeated(current, actor) is { } repeated)
        {
            return repeated;
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
    /// Confirms that the agreed version is still true: its review date moves on, its number stays. The owner or an
    /// admin may do it. <paramref name="asked"/> is the review date that the question was about; null for the current
    /// one.
    /// </summary>
    public static Decision ConfirmReview(Agreement current, int number, DateTimeOffset? asked, Actor actor)
    {
        if (IfRepeated(current, actor) is { } repeated)
        {
            return repeated;
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
        return refusal is { } reason
            ? new(current, version, reason)
            : Change(
                current,
                version! with
                {
                    ConfirmedAt = actor.At,
                    ReviewAt = actor.At + version.ReviewAfter,
                },
                Outcome.Confirmed,
                actor
            );
    }

    /// <summary>
    /// Takes the agreed version out of use after an event such as customer feedback. Returns null if it is not the
    /// agreed version or is already suspended. Only a new version with both signatures restores the agreement, even
    /// with the same words.
    /// </summary>
    public static Agreement? Suspend(Agreement current, int number, DateTimeOffset at) =>
        current.Find(number) is { State: AgreementState.Agreed, SuspendedAt: null } version
            ? current.With(version with { SuspendedAt = at })
            : null;

    private static Decision? IfRepeated(Agreement current, Actor actor) =>
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
            ReviewAfter = proposal.ReviewAfter,
            Sides = proposal.Sides,
        };
        return Offer(current, version, Outcome.Proposed, actor);
    }

    // Signers saw the reason and the evidence too, so every edit voids their signatures.
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
        return Offer(current, edited, Outcome.Edited, actor);
    }

    private static Decision Offer(Agreement current, AgreementVersion version, Outcome outcome, Actor actor) =>
        version.Sides is [var only] && actor.Member.Side == only
            ? Agree(
                current,
                version with
                {
                    Signatures = [new Signature(actor.Member.Id, only, version.Hash, actor.At)],
                },
                actor
            )
            : Change(current, version, outcome, actor);

    private static Decision Agree(Agreement current, AgreementVersion signed, Actor actor)
    {
        var before = current.Agreed;
        var agreed = signed with
        {
            State = AgreementState.Agreed,
            AgreedAt = actor.At,
            ReviewAt = actor.At + signed.ReviewAfter,
        };
        var without = before is null ? current : current.With(before with { State = AgreementState.Superseded });
        return Change(without, agreed, Outcome.Agreed, actor);
    }

    private static Decision Change(Agreement current, AgreementVersion version, Outcome outcome, Actor actor)
    {
        var changed = version with { Deliveries = [.. version.Deliveries, actor.DeliveryKey] };
        return new(current.With(changed), changed, outcome);
    }

    // Shared by sign and reject: the member is an approver with a known side, and the text has not changed since.
    private static Decision? Refusal(Agreement current, int number, string? hash, Actor actor)
    {
        var version = current.Find(number);
        var refusal =
            NotWaiting(version)
            ?? actor.Member switch
            {
                _ when hash is not null && hash != version!.Hash => Outcome.Stale,
                { IsApprover: false } => Outcome.NotApprover,
                { Side: null } => Outcome.SideUnknown,
                _ => (Outcome?)null,
            };
        return refusal is { } reason ? new(current, version, reason) : null;
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
