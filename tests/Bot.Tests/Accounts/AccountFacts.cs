using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Facts;

namespace Bot.Tests.Accounts;

/// <summary>Facts of customers for tests.</summary>
internal static class AccountFacts
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(BotApp.Start.UtcDateTime);

    public static Subscription Subscription(
        string id,
        string account,
        decimal monthly,
        int startedDaysAgo = 400,
        int? endsInDays = null,
        int? renewsInDays = null,
        int? seats = null,
        Labels? labels = null
    ) =>
        new(
            id,
            account,
            new Money(monthly, "USD"),
            endsInDays <= 0 ? SubscriptionStatus.Ended : SubscriptionStatus.Active,
            Today.AddDays(-startedDaysAgo),
            endsInDays is { } ends ? Today.AddDays(ends) : null,
            renewsInDays is { } renews ? Today.AddDays(renews) : null,
            seats,
            labels ?? Labels.None
        );

    /// <summary>A promise that was not kept.</summary>
    public static Commitment Broken(string account, string why) =>
        new(
            "acme-co",
            0,
            "live-in-30-days",
            1,
            $"D-{account}",
            account,
            Today.AddDays(-60),
            null,
            "lena",
            BotApp.Start.AddDays(-60),
            $"d-{account}",
            [
                new FollowUp(BotApp.Start.AddDays(-2))
                {
                    Given = new AnswerGiven(
                        FollowUpAnswer.NotKept,
                        "lena",
                        BotApp.Start.AddDays(-1),
                        why,
                        $"a-{account}"
                    ),
                },
            ]
        );
}
