using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using CsCheck;
using static Bot.Tests.Agreements.Acts;

namespace Bot.Tests.Agreements;

/// <summary>What holds whoever does whatever in whatever order.</summary>
public sealed class ApprovalRulesProperties
{
    private static readonly string[] People = ["ann", "ben", "cat", "dan"];

    // A step: what is done (0..7), by whom, on which side and with which role they are then, and a small number that
    // picks a text, a version or an old hash. People change sides and roles between steps on purpose.
    private static readonly Gen<Step> Steps =
        from kind in Gen.Int[0, 7]
        from person in Gen.Int[0, People.Length - 1]
        from side in Gen.Int[0, 2]
        from role in Gen.Int[0, 4]
        from pick in Gen.Int[0, 3]
        select new Step(
            kind,
            People[person],
            side == 2 ? null : (Side)side,
            role == 0 ? Roles.None
                : role == 1 ? Roles.Admin | Roles.Approver
                : Roles.Approver,
            pick
        );

    [Fact]
    public void Agreed_means_that_two_different_people_of_both_sides_signed_that_very_text() =>
        Walk(
            (_, decision) =>
            {
                foreach (var version in decision.Agreement.Versions.Where(version => version.AgreedAt is not null))
                {
                    Assert.Equal(2, version.Signatures.Select(signature => signature.Member).Distinct().Count());
                    Assert.Equal(2, version.Signatures.Select(signature => signature.Side).Distinct().Count());
                    Assert.All(
                        version.Signatures,
                        signature => Assert.Equal(version.Content.Hash("persona", "ops-lead"), signature.Hash)
                    );
                }
            }
        );

    [Fact]
    public void At_most_one_version_is_agreed_and_at_most_one_waits() =>
        Walk(
            (_, decision) =>
            {
                Assert.True(decision.Agreement.Versions.Count(version => version.State == AgreementState.Agreed) <= 1);
                Assert.True(
                    decision.Agreement.Versions.Count(version => version.State == AgreementState.Proposed) <= 1
                );
            }
        );

    [Fact]
    public void Nothing_goes_back() =>
        Walk(
            (before, decision) =>
            {
                foreach (var version in before.Versions)
                {
                    var after = decision.Agreement.Find(version.Number)!;
                    var allowed = version.State switch
                    {
                        AgreementState.Proposed => new[]
                        {
                            AgreementState.Proposed,
                            AgreementState.Agreed,
                            AgreementState.Withdrawn,
                            AgreementState.Rejected,
                        },
                        AgreementState.Agreed => [AgreementState.Agreed, AgreementState.Superseded],
                        var final => [final],
                    };
                    Assert.Contains(after.State, allowed);
                    Assert.True(
                        version.State == AgreementState.Proposed || after.Hash == version.Hash,
                        "a text that does not wait never changes"
                    );
                }
            }
        );

    [Fact]
    public void An_edit_leaves_no_signature_and_a_refusal_leaves_everything() =>
        Walk(
            (before, decision) =>
            {
                if (decision.Outcome == Outcome.Edited)
                {
                    Assert.Empty(decision.Version!.Signatures);
                }

                if (!decision.IsChange && !IsSuspending(before, decision))
                {
                    Assert.Same(before, decision.Agreement);
                }
            }
        );

    [Fact]
    public void What_people_get_is_always_the_last_version_that_was_agreed() =>
        Walk(
            (_, decision) =>
            {
                var last = decision
                    .Agreement.Versions.Where(version => version.AgreedAt is not null)
                    .MaxBy(version => version.Number);
                Assert.Equal(last?.Number, decision.Agreement.Agreed?.Number);
            }
        );

    [Fact]
    public void What_is_suspended_stays_so_until_another_version_is_agreed() =>
        Walk(
            (before, decision) =>
            {
                foreach (var version in before.Versions.Where(version => version.SuspendedAt is not null))
                {
                    var after = decision.Agreement.Find(version.Number)!;
                    Assert.NotNull(after.SuspendedAt);
                    Assert.Equal(version.ConfirmedAt, after.ConfirmedAt);
                    Assert.True(after.State == AgreementState.Superseded || decision.Agreement.Agreed!.IsSuspended);
                }

                Assert.All(
                    decision.Agreement.Versions.Where(version => version.SuspendedAt is not null),
                    version => Assert.NotNull(version.AgreedAt)
                );
            }
        );

    [Fact]
    public void The_agreed_words_are_proposed_again_only_while_they_are_suspended() =>
        Walk(
            (before, decision) =>
            {
                if (decision.Outcome == Outcome.Proposed && decision.Version!.Hash == before.Agreed?.Hash)
                {
                    Assert.True(before.Agreed.IsSuspended);
                }
            }
        );

    [Fact]
    public void Random_walks_do_reach_agreement()
    {
        var (agreed, suspended, reinstated) = (0, 0, 0);
        Walk(
            (before, decision) =>
            {
                Interlocked.Add(ref agreed, decision.Outcome == Outcome.Agreed ? 1 : 0);
                Interlocked.Add(ref suspended, IsSuspending(before, decision) ? 1 : 0);
                Interlocked.Add(
                    ref reinstated,
                    decision.Outcome == Outcome.Agreed
                    && before.Agreed is { IsSuspended: true } old
                    && old.Hash == decision.Version!.Hash
                        ? 1
                        : 0
                );
            }
        );

        // Hundreds are usual; far fewer would mean that the steps no longer fit each other.
        Assert.True(agreed > 100, $"only {agreed} agreements: the walks prove nothing");
        Assert.True(
            suspended > 20 && reinstated > 0,
            $"{suspended} suspended, {reinstated} brought back by the same words"
        );
    }

    private static bool IsSuspending(Agreement before, Decision decision) =>
        decision.Outcome == Outcome.IsSuspended && !ReferenceEquals(before, decision.Agreement);

    private static void Walk(Action<Agreement, Decision> check) =>
        Steps
            .Array[5, 60]
            .Sample(
                steps =>
                {
                    var current = Nothing;
                    var seen = new List<string>();
                    for (var i = 0; i < steps.Length; i++)
                    {
                        var decision = Do(current, steps[i], seen, $"d{i}");
                        check(current, decision);
                        current = decision.Agreement;
                        seen.AddRange(current.Versions.Select(version => version.Hash).Except(seen));
                    }
                },
                iter: 2000
            );

    private static Decision Do(Agreement current, Step step, List<string> seen, string delivery)
    {
        var member = new Member(
            "acme-co",
            step.Person,
            step.Person,
            [],
            step.Side,
            step.Roles,
            Language.English,
            "UTC"
        );
        var actor = new Actor(member, Now, delivery);
        var number = Math.Max(1, current.Versions.Count - (step.Pick == 3 ? 1 : 0));
        var hash =
            step.Pick == 2 && seen.Count > 0 ? seen[^1]
            : step.Pick == 1 && seen.Count > 0 ? seen[0]
            : null;
        return step.Kind switch
        {
            0 => ApprovalRules.Propose(
                current,
                new Proposal(
                    Content($"text {step.Pick}"),
                    step.Person,
                    step.Pick == 3 ? hash : current.Latest?.Hash,
                    null,
                    []
                ),
                actor
            ),
            1 => ApprovalRules.Withdraw(current, number, actor),
            2 => ApprovalRules.Reject(current, number, hash, "no", actor),
            3 => ApprovalRules.ConfirmReview(current, number, null, actor),
            // What customers say: no act of anybody's. A refusal leaves the agreement as it was.
            4 => ApprovalRules.Suspend(current, number, Now) is { } suspended
                ? new Decision(suspended, suspended.Find(number), Outcome.IsSuspended)
                : new Decision(current, current.Find(number), Outcome.NotFound),
            _ => ApprovalRules.Sign(current, number, hash, actor),
        };
    }

    private sealed record Step(int Kind, string Person, Side? Side, Roles Roles, int Pick);
}
