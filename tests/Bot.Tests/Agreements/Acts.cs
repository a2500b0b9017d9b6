using Bot.Core.Agreements;
using Bot.Core.Members;

namespace Bot.Tests.Agreements;

/// <summary>People doing things to an agreement, for tests of the rules.</summary>
internal static class Acts
{
    public static readonly DateTimeOffset Now = BotApp.Start;
    public static readonly Member Tom = new Company("acme-co").Tom;
    public static readonly Member Sofia = new Company("acme-co").Sofia;
    public static readonly Member Maya = new Company("acme-co").Maya;
    public static readonly Member Ana = new Company("acme-co").Ana;
    public static readonly Agreement Nothing = Agreement.None("acme-co", "persona", "ops-lead");

    public static AgreementContent Content(string name) => new([new ContentValue("name", name)]);

    public static Actor Act(Member member) => new(member, Now, Guid.NewGuid().ToString());

    public static Decision Propose(Agreement current, string name, Member member) =>
        ApprovalRules.Propose(
            current,
            new Proposal(Content(name), "maya", current.Latest?.Hash, null, []),
            Act(member)
        );

    public static Decision Sign(Agreement current, Member member) =>
        ApprovalRules.Sign(current, current.Latest!.Number, null, Act(member));

    public static Agreement Agreed(Agreement waiting) => Sign(Sign(waiting, Tom).Agreement, Sofia).Agreement;
}
