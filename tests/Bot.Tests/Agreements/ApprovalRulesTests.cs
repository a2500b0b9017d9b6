using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using static Bot.Tests.Agreements.Acts;

namespace Bot.Tests.Agreements;

/// <summary>The rules of the two keys, one by one.</summary>
public sealed class ApprovalRulesTests
{
    private readonly Agreement proposed = Propose(Nothing, "first", Maya).Agreement;

    [Fact]
    public void A_proposal_waits_for_both_sides()
    {
        Assert.Equal([Side.Sales, Side.Marketing], proposed.Pending!.Missing);
        Assert.Null(proposed.Agreed);
    }

    [Fact]
    public void An_approver_of_each_side_makes_it_agreed_for_ninety_days()
    {
        var signed = Sign(proposed, Tom);
        Assert.Equal(Outcome.SignedForSide, signed.Outcome);

        var agreed = Sign(signed.Agreement, Sofia);

        Assert.Equal(Outcome.Agreed, agreed.Outcome);
        Assert.Equal(
            [("tom", Side.Sales), ("sofia", Side.Marketing)],
            agreed.Version!.Signatures.Select(signature => (signature.Member, signature.Side))
        );
        Assert.Equal(agreed.Version.AgreedAt + TimeSpan.FromDays(90), agreed.Version.ReviewAt);
    }

    [Fact]
    public void What_marketing_signs_alone_is_agreed_when_a_marketer_proposes_it()
    {
        var published = ProposeForMarketing(Maya);

        Assert.Equal(Outcome.Agreed, published.Outcome);
        Assert.Equal([("maya", Side.Marketing)], published.Version!.Signatures.Select(key => (key.Member, key.Side)));
        Assert.Empty(published.Version.Missing);
    }

    [Fact]
    public void What_marketing_signs_alone_waits_for_a_marketing_approver_when_a_rep_proposes_it()
    {
        var waiting = ProposeForMarketing(Tom).Agreement;

        Assert.Equal([Side.Marketing], waiting.Pending!.Missing);
        Assert.Equal(Outcome.OtherSideSigns, Sign(waiting, Tom).Outcome);
        Assert.Equal(Outcome.Agreed, Sign(waiting, Sofia).Outcome);
    }

    [Fact]
    public void The_proposer_may_sign_for_their_own_side()
    {
        var own = Propose(Nothing, "first", Tom).Agreement;

        Assert.Equal(Outcome.Agreed, Sign(Sign(own, Tom).Agreement, Sofia).Outcome);
    }

    [Fact]
    public void A_newly_agreed_version_supersedes_the_earlier_one()
    {
        var second = Propose(Agreed(proposed), "second", Maya).Agreement;
        Assert.Equal(1, second.Current!.Number);

        var agreed = Agreed(second);

        Assert.Equal(
            [AgreementState.Superseded, AgreementState.Agreed],
            agreed.Versions.Select(version => version.State)
        );
    }

    [Fact]
    public void An_edit_voids_the_signature_and_keeps_the_number()
    {
        var edited = Propose(Sign(proposed, Tom).Agreement, "changed", Maya);

        Assert.Equal(Outcome.Edited, edited.Outcome);
        Assert.Equal(1, edited.Version!.Number);
        Assert.Empty(edited.Version.Signatures);
        Assert.Equal("tom", Assert.Single(edited.Version.Edits).Voided.Single().Member);
        Assert.Equal(Outcome.SignedForSide, Sign(edited.Agreement, Sofia).Outcome);
    }

    [Fact]
    public void An_edit_of_the_evidence_alone_voids_too()
    {
        var signed = Sign(proposed, Tom).Agreement;

        var edited = ApprovalRules.Propose(
            signed,
            new Proposal(signed.Pending!.Content, "maya", signed.Pending.Hash, null, [7]),
            Act(Maya)
        );

        Assert.Empty(edited.Version!.Signatures);
    }

    [Fact]
    public void One_person_never_signs_for_both_sides_even_when_they_changed_sides()
    {
        var signed = Sign(proposed, Tom).Agreement;

        Assert.Equal(Outcome.OnePersonBothSides, Sign(signed, Tom with { Side = Side.Marketing }).Outcome);
        Assert.Equal(
            Outcome.OnePersonBothSides,
            Sign(signed, Tom with { Side = Side.Marketing, Roles = Roles.Approver | Roles.Admin }).Outcome
        );
    }

    [Fact]
    public void What_does_not_count_says_why_and_changes_nothing()
    {
        var signed = Sign(proposed, Tom).Agreement;
        var agreed = Agreed(proposed);
        var withdrawn = ApprovalRules.Withdraw(proposed, 1, Act(Maya)).Agreement;
        var rejected = ApprovalRules.Reject(proposed, 1, null, "no", Act(Tom)).Agreement;
        var edited = Propose(proposed, "changed", Maya).Agreement;
        var superseded = Agreed(Propose(agreed, "second", Maya).Agreement);
        (Agreement Before, Decision Decision, Outcome Expected)[] cases =
        [
            (signed, Sign(signed, Tom), Outcome.AlreadySigned),
            (signed, Sign(signed, Tom with { Id = "other" }), Outcome.SideHasSigned),
            (proposed, Sign(proposed, Maya), Outcome.NotApprover),
            (proposed, Sign(proposed, Ana), Outcome.NotApprover),
            (proposed, Sign(proposed, Tom with { Side = null }), Outcome.SideUnknown),
            (proposed, ApprovalRules.Sign(proposed, 9, null, Act(Tom)), Outcome.NotFound),
            (edited, ApprovalRules.Sign(edited, 1, proposed.Pending!.Hash, Act(Tom)), Outcome.Stale),
            (edited, ApprovalRules.Reject(edited, 1, proposed.Pending!.Hash, "no", Act(Tom)), Outcome.Stale),
            (agreed, ApprovalRules.Sign(agreed, 1, null, Act(Tom)), Outcome.IsAgreed),
            (superseded, ApprovalRules.Sign(superseded, 1, null, Act(Tom)), Outcome.IsSuperseded),
            (withdrawn, ApprovalRules.Sign(withdrawn, 1, null, Act(Tom)), Outcome.IsWithdrawn),
            (rejected, ApprovalRules.Sign(rejected, 1, null, Act(Tom)), Outcome.IsRejected),
            (proposed, ApprovalRules.Reject(proposed, 1, null, "no", Act(Maya)), Outcome.NotApprover),
            (proposed, ApprovalRules.Withdraw(proposed, 1, Act(Tom)), Outcome.NotAuthor),
            (agreed, ApprovalRules.Withdraw(agreed, 1, Act(Maya)), Outcome.IsAgreed),
            (agreed, ApprovalRules.ConfirmReview(agreed, 1, null, Act(Tom)), Outcome.NotOwner),
            (agreed, ApprovalRules.ConfirmReview(agreed, 1, Now, Act(Maya)), Outcome.AlreadyConfirmed),
            (proposed, Propose(proposed, "first", Maya), Outcome.NothingChanged),
            (agreed, Propose(agreed, "first", Maya), Outcome.NothingChanged),
            (
                proposed,
                ApprovalRules.Propose(proposed, new Proposal(Content("x"), "maya", null, null, []), Act(Maya)),
                Outcome.Stale
            ),
        ];

        Assert.All(
            cases,
            test =>
            {
                Assert.Equal(test.Expected, test.Decision.Outcome);
                Assert.False(test.Decision.IsChange);
                Assert.Same(test.Before, test.Decision.Agreement);
            }
        );
    }

    [Fact]
    public void A_rejection_keeps_who_when_and_why_and_the_next_proposal_starts_from_the_agreed_one()
    {
        var agreed = Agreed(proposed);
        var rejected = ApprovalRules.Reject(Propose(agreed, "second", Maya).Agreement, 2, null, "too long", Act(Tom));

        Assert.Equal(("tom", "too long"), (rejected.Version!.Settled!.Member, rejected.Version.Settled.Reason));
        Assert.Equal(1, rejected.Agreement.Latest!.Number);
        Assert.Equal(3, Propose(rejected.Agreement, "third", Maya).Version!.Number);
    }

    [Fact]
    public void An_admin_may_withdraw_for_the_author() =>
        Assert.Equal(Outcome.Withdrawn, ApprovalRules.Withdraw(proposed, 1, Act(Ana)).Outcome);

    [Fact]
    public void Confirming_moves_the_review_date_and_is_no_new_version()
    {
        var agreed = Agreed(proposed);
        var later = Now.AddDays(85);

        var confirmed = ApprovalRules.ConfirmReview(agreed, 1, agreed.Agreed!.ReviewAt, new Actor(Maya, later, "late"));

        Assert.Equal(later + TimeSpan.FromDays(90), confirmed.Version!.ReviewAt);
        Assert.Single(confirmed.Agreement.Versions);
    }

    [Fact]
    public void The_same_delivery_again_changes_nothing()
    {
        var actor = Act(Maya);
        var once = ApprovalRules.Propose(Nothing, new Proposal(Content("x"), "maya", null, null, []), actor).Agreement;

        var twice = ApprovalRules.Propose(once, new Proposal(Content("x"), "maya", null, null, []), actor);

        Assert.Equal(Outcome.Repeated, twice.Outcome);
        Assert.Same(once, twice.Agreement);
    }

    [Fact]
    public void Contents_that_would_read_alike_when_run_together_have_different_hashes()
    {
        var one = new AgreementContent([new("a", "b"), new("c", "d")]);
        var two = new AgreementContent([new("a", "b1:c1:d")]);

        Assert.NotEqual(one.Hash("persona", "x"), two.Hash("persona", "x"));
        Assert.NotEqual(one.Hash("persona", "x"), one.Hash("message", "x"));
        Assert.NotEqual(one.Hash("persona", "x"), one.Hash("persona", "y"));
    }

    private static Decision ProposeForMarketing(Member member) =>
        ApprovalRules.Propose(
            Nothing,
            new Proposal(Content("first"), "maya", null, null, []) { Sides = [Side.Marketing] },
            Act(member)
        );
}
