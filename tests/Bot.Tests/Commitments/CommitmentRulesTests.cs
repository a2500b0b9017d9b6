using Bot.Core.Agreements;
using Bot.Core.Claims;
using Bot.Core.Commitments;
using Bot.Tests.Facts;

namespace Bot.Tests.Commitments;

/// <summary>The pure decisions: when somebody is asked, which words mean which deal, which version was promised.</summary>
public sealed class CommitmentRulesTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
    private static readonly DateTimeOffset Now = BotApp.Start;

    [Fact]
    public void It_is_asked_in_the_morning_of_the_company_30_and_90_days_after_the_close() =>
        Assert.Equal(
            [
                new DateTimeOffset(2026, 3, 28, 8, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 5, 27, 7, 0, 0, TimeSpan.Zero),
            ],
            FollowUpSchedule
                .Checks(new DateOnly(2026, 2, 26), Madrid, new DateTimeOffset(2026, 2, 26, 12, 0, 0, TimeSpan.Zero))
                .Select(followUp => followUp.DueAt)
        );

    [Theory]
    [InlineData("2026-11-16", "30, 90")]
    [InlineData("2026-10-01", "30, 90")]
    [InlineData("2026-05-01", "90")]
    public void Of_days_that_have_passed_only_the_last_is_asked_about(string closed, string days) =>
        Assert.Equal(
            days,
            string.Join(
                ", ",
                FollowUpSchedule
                    .Checks(Rows.Day(closed), Madrid, Now)
                    .Select(followUp =>
                        DateOnly.FromDateTime(followUp.DueAt.UtcDateTime).DayNumber - Rows.Day(closed).DayNumber
                    )
            )
        );

    [Theory]
    [InlineData("Acme \"live in a week\"", "Acme", "live in a week")]
    [InlineData("Acme “live in a week” «SSO»", "Acme", "live in a week|SSO")]
    [InlineData("\"live in a week\" Acme", "Acme", "live in a week")]
    [InlineData("Acme: live in a week, sso", "Acme", "live in a week|sso")]
    [InlineData("acme foods live in a week", "acme foods", "live in a week")]
    [InlineData("Acme live in a week", "Acme", "live in a week")]
    [InlineData("D-1 live in a week", "D-1", "live in a week")]
    [InlineData("live in a week deal:D-1", "D-1", "live in a week")]
    [InlineData("cuenta:\"Acme Foods\" en marcha en una semana; sso", "Acme Foods", "en marcha en una semana|sso")]
    [InlineData("globx live in a week", "globx", "live in a week")]
    [InlineData("Acme", "Acme", "")]
    [InlineData("Nobody at all", "Nobody at all", "")]
    [InlineData("", "", "")]
    public void A_line_names_a_deal_and_claims(string words, string whom, string claims)
    {
        var line = UsageLine.Parse(words, Deals);

        Assert.Equal((whom, claims), (line.For, string.Join('|', line.Claims)));
    }

    [Theory]
    [InlineData("ACME", "D-2")]
    [InlineData("d-1", "D-1")]
    [InlineData("foods", "D-3")]
    [InlineData("Globx", "G-1")]
    public void The_deal_is_found_by_its_id_or_is_the_accounts_latest(string words, string deal) =>
        Assert.Equal(deal, DealMatch.By(words, Deals).Deal?.Id);

    [Fact]
    public void Two_that_were_won_on_one_day_are_asked_about_and_what_is_open_is_said_to_be()
    {
        Assert.Equal(["T-1", "T-2"], DealMatch.By("twins", Deals).Candidates.Select(deal => deal.Id));
        Assert.True(DealMatch.By("twins", Deals).IsAmbiguous);
        Assert.Equal("O-1", DealMatch.By("openers", Deals).StillOpen?.Id);
        Assert.Equal("O-1", DealMatch.By("o-1", Deals).StillOpen?.Id);
        Assert.Empty(DealMatch.By("something else", Deals).Candidates);
    }

    [Fact]
    public void What_was_asked_counts_while_the_deal_was_open_and_unless_another_won_deal_was_named()
    {
        var deal = Deals.Find("D-2")!;
        AskedClaims[] asked =
        [
            Asked("before", "2026-09-30T21:59"),
            Asked("first", "2026-09-30T22:01"),
            Asked("last", "2026-11-10T22:59"),
            Asked("after", "2026-11-10T23:01"),
            Asked("for it", "2026-11-01T10:00", deal: "d-2"),
            Asked("for another", "2026-11-01T10:00", deal: "D-1"),
            Asked("for an amount", "2026-11-01T10:00", deal: "$12k"),
        ];

        Assert.Equal(
            ["first", "last", "for it", "for an amount"],
            CommitmentPrompts.About(deal, asked, Deals, Madrid).Select(one => one.DeliveryKey)
        );
    }

    [Fact]
    public void The_rep_is_a_member_by_the_whole_name_and_never_one_of_two()
    {
        var company = new Company("acme-co");
        var members = new[]
        {
            company.Lena with
            {
                Name = "Léna  Hart",
            },
            company.Tom,
            company.Ana with
            {
                Name = "Tom",
            },
        };

        Assert.Equal("lena", CommitmentOwner.Of("lena hart", "tom", members)!.Id);
        Assert.Equal("tom", CommitmentOwner.Of("Tom", "tom", members)!.Id);
        Assert.Null(CommitmentOwner.Rep("Tom", members));
        Assert.Null(CommitmentOwner.Of("Lena", "nobody", members));
    }

    [Fact]
    public void A_deal_was_won_with_the_version_that_was_agreed_when_it_closed()
    {
        var claim = Agreement
            .None("acme-co", "claim", "live")
            .With(Version(1, AgreementState.Superseded, "2026-09-01"))
            .With(Version(2, AgreementState.Agreed, "2026-11-01"));

        Assert.Equal(1, CommittedVersion.Of(claim, Rows.Day("2026-10-01"), Now)!.Number);
        Assert.Equal(2, CommittedVersion.Of(claim, Rows.Day("2026-11-01"), Now)!.Number);
        Assert.Equal(2, CommittedVersion.Of(claim, Rows.Day("2026-08-01"), Now)!.Number);
        Assert.Null(
            CommittedVersion.Of(
                Agreement.None("acme-co", "claim", "live").With(Version(1, AgreementState.Proposed, null)),
                Rows.Day("2026-11-01"),
                Now
            )
        );
    }

    [Fact]
    public void Two_deals_against_the_same_version_are_enough_and_one_deal_twice_is_not()
    {
        Assert.Empty(CommitmentRules.ReasonsToSuspend(1, [NotKept("D-1", 1), NotKept("D-1", 1)]));
        Assert.Empty(CommitmentRules.ReasonsToSuspend(1, [NotKept("D-1", 1), NotKept("D-2", 2)]));
        Assert.Equal(2, CommitmentRules.ReasonsToSuspend(1, [NotKept("D-1", 1), NotKept("D-2", 1)]).Count);
    }

    [Fact]
    public void What_was_kept_late_was_kept()
    {
        var late = NotKept("D-1", 1) with { };
        late = late with
        {
            Checks =
            [
                .. late.Checks,
                late.Checks[0] with
                {
                    Given = new AnswerGiven(FollowUpAnswer.Kept, "lena", Now.AddDays(60), null, "d9"),
                },
            ],
        };

        Assert.Equal(FollowUpAnswer.Kept, late.Verdict!.Answer);
        Assert.Equal(
            new CommitmentCounts(1, 1, 1),
            CommitmentCounts.Of([late, NotKept("D-2", 1), NotKept("D-3", 1) with { Checks = [] }])
        );
    }

    private static WonDealSet Deals { get; } =
        new(
            1,
            [
                Rows.Won("D-1", "Acme", 1, "2026-09-01", "2026-10-10"),
                Rows.Won("D-2", "acme", 1, "2026-10-01", "2026-11-10"),
                Rows.Won("D-3", "Acme Foods", 1, "2026-10-01", "2026-11-10"),
                Rows.Won("T-1", "Twins", 1, "2026-10-01", "2026-11-10"),
                Rows.Won("T-2", "Twins", 1, "2026-10-01", "2026-11-10"),
                Rows.Won("G-1", "Globex", 1, "2026-10-01", "2026-11-10"),
                Rows.Open("O-1", "Openers", "2026-10-01"),
                Rows.Lost("L-1", "Losers", "2026-10-01", "2026-11-10"),
            ]
        );

    private static AskedClaims Asked(string key, string at, string? deal = null) =>
        new(
            "acme-co",
            key,
            "lena",
            ["live"],
            "Acme",
            deal,
            DateTimeOffset.Parse(at + "Z", System.Globalization.CultureInfo.InvariantCulture)
        );

    private static AgreementVersion Version(int number, AgreementState state, string? agreed) =>
        new(number, AgreementContent.Empty, "h", "maya", Now, "maya")
        {
            State = state,
            AgreedAt = agreed is null
                ? null
                : new DateTimeOffset(Rows.Day(agreed).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero),
        };

    private static Commitment NotKept(string deal, int version) =>
        new(
            "acme-co",
            1,
            "live",
            version,
            deal,
            "Acme",
            new DateOnly(2026, 11, 16),
            null,
            "lena",
            Now,
            "d",
            [
                new FollowUp(Now)
                {
                    AskedOf = "lena",
                    AskedAt = Now,
                    Given = new AnswerGiven(FollowUpAnswer.NotKept, "lena", Now, "late", "d"),
                },
            ]
        );
}
