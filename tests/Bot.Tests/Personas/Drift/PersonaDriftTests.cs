using Bot.Core.Members;
using Bot.Core.Personas.Drift;

namespace Bot.Tests.Personas.Drift;

/// <summary>What is proposed from what was heard, and how often that is wrong (the figures: <c>drift</c> of the benchmarks).</summary>
public sealed class PersonaDriftTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 7, 0, 0, TimeSpan.Zero);
    private static readonly string[] Agreed = ["Onboarding takes too long", "No integration with the ERP"];
    private static readonly string[] Reports =
    [
        "every report ends in a pivot table",
        "los informes se hacen a mano",
        "reports are built by hand",
    ];

    [Fact]
    public void At_most_one_in_twenty_stationary_histories_has_anything_proposed() =>
        Assert.InRange(DriftFigures.False(1000, DriftThresholds.Usual).Count, 0, 50);

    [Fact]
    public void A_pain_that_a_third_of_the_accounts_begin_to_name_is_proposed_within_two_runs() =>
        Assert.InRange(DriftFigures.Found(200, Planted.InAccounts, within: 2, DriftThresholds.Usual).Count, 190, 200);

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(30)]
    public void Nothing_new_is_proposed_under_the_account_threshold(int accounts)
    {
        var thresholds = DriftThresholds.Usual with { Accounts = accounts, Share = DriftThresholds.LowestShare };
        var found = Enumerable
            .Range(1, 100)
            .SelectMany(seed => new DriftHistory(seed, Planted.InReports).Proposed(1, DriftHistory.Runs, thresholds))
            .Select(proposed => proposed.Finding)
            .ToList();

        Assert.NotEmpty(found);
        Assert.All(
            found.Where(finding => finding.Kind == DriftKind.New),
            finding => Assert.True(finding.Now.Count >= accounts)
        );
        Assert.All(
            found.Where(finding => finding.Kind == DriftKind.Faded),
            finding => Assert.True(finding.Before.Count >= accounts)
        );
    }

    [Fact]
    public void Words_of_both_languages_are_one_pain_and_an_account_counts_once()
    {
        var picture = Find([
            .. Listed(20, weeksAgo: 12),
            .. Listed(12, weeksAgo: 1),
            .. Heard(8, 1, Reports),
            .. Heard(8, 2, Reports),
        ]);

        var finding = Assert.Single(picture.Findings);
        Assert.Equal((DriftKind.New, 8, true), (finding.Kind, finding.Now.Count, finding.IsSure));
        Assert.Equal(16, Assert.Single(picture.Unlisted).Voices);
    }

    [Fact]
    public void What_is_agreed_is_found_in_other_words_and_the_other_language()
    {
        var picture = Find(
            Heard(
                9,
                1,
                [
                    "onboarding is a nightmare",
                    "la incorporación se les hace eterna",
                    "integración con Sage",
                    "the SAP integration breaks",
                ]
            )
        );

        Assert.Empty(picture.Unlisted);
        Assert.Equal(9, picture.Agreed.Sum(count => count.Now.Count));
    }

    [Fact]
    public void Words_that_only_say_how_it_hurts_do_not_make_two_pains_one()
    {
        var picture = Find(Heard(6, 1, ["Invoices take too long"]));

        Assert.Equal(6, Assert.Single(picture.Unlisted).Now.Count);
        Assert.All(picture.Agreed, count => Assert.Equal(0, count.Now.Count));
    }

    [Fact]
    public void Tags_bring_together_what_words_do_not()
    {
        var picture = Find(
            Heard(
                6,
                1,
                ["nobody picks up the phone", "they wait in the queue for an hour", "tres días sin contestar"],
                tag: "support"
            )
        );

        Assert.Equal(6, Assert.Single(picture.Unlisted).Now.Count);
    }

    [Fact]
    public void A_steady_pain_that_was_never_agreed_is_beyond_the_thresholds_but_not_sure()
    {
        var finding = Assert.Single(
            Find([.. Listed(20, 12), .. Heard(8, 12, Reports), .. Listed(20, 1), .. Heard(8, 1, Reports)]).Findings
        );

        Assert.False(finding.IsSure);
    }

    [Fact]
    public void With_nothing_heard_before_a_share_beyond_the_threshold_for_certain_is_enough()
    {
        var finding = Assert.Single(Find([.. Listed(8, 1), .. Heard(14, 1, Reports)]).Findings);

        Assert.Equal((DriftBefore.Nothing, true), (finding.Against, finding.IsSure));
        Assert.False(Assert.Single(Find([.. Listed(16, 1), .. Heard(6, 1, Reports)]).Findings).IsSure);
    }

    [Fact]
    public void What_creeps_is_found_against_the_weeks_when_it_was_agreed()
    {
        var agreedAt = Now.AddDays(-7 * 40);
        ReportedPain[] heard =
        [
            .. Listed(30, 44),
            .. Listed(30, 12),
            .. Heard(9, 12, Reports),
            .. Listed(30, 1),
            .. Heard(13, 1, Reports),
        ];

        Assert.False(Assert.Single(Find(heard).Findings).IsSure);
        var finding = Assert.Single(PersonaDrift.Find(Agreed, heard, agreedAt, Now, DriftThresholds.Usual).Findings);
        Assert.Equal((DriftBefore.WhenAgreed, true), (finding.Against, finding.IsSure));
    }

    [Fact]
    public void A_few_loud_accounts_are_no_trend()
    {
        var loud = Enumerable.Range(0, 8).SelectMany(week => Heard(4, week, Reports));

        Assert.Empty(Find([.. Listed(12, 12), .. Listed(10, 1), .. loud]).Findings);
    }

    [Fact]
    public void More_diligence_in_writing_pains_down_is_no_drift()
    {
        // Eight times as much of everything: each pain is named by many more accounts.
        var before = Listed(24, 12).Concat(Heard(3, 12, Reports));
        var now = Enumerable
            .Range(0, 8)
            .SelectMany(week => Listed(24, week).Concat(Heard(3, week, Reports, first: week * 3)));

        Assert.DoesNotContain(Find([.. before, .. now]).Findings, finding => finding.IsSure);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void An_agreed_pain_that_none_of_twenty_accounts_names_has_faded(int accounts, bool isFaded)
    {
        var picture = Find([
            .. new[] { 9, 11, 13 }.SelectMany(week =>
                Heard(12, week, ["the ERP integration is missing"]).Concat(Heard(20, week, ["onboarding drags on"]))
            ),
            .. new[] { 1, 3, 5 }.SelectMany(week => Heard(accounts, week, ["onboarding drags on"])),
        ]);

        Assert.Equal(
            isFaded,
            picture.Findings.Any(finding =>
                finding is { Kind: DriftKind.Faded, IsSure: true } && finding.Pain.Agreed == Agreed[1]
            )
        );
    }

    [Fact]
    public void Reports_without_an_account_count_as_one_for_each_reporter()
    {
        var entries = Enumerable
            .Range(1, 6)
            .Select(number => new Bot.Core.Feedback.FeedbackEntry(
                "acme",
                number,
                number < 4 ? "lena" : "diego",
                new($"reports by hand {number}", Bot.Core.Feedback.FeedbackKind.PainPoint),
                [
                    new(
                        "lena",
                        "",
                        Now.AddDays(-3),
                        $"{number}",
                        new("playground", "acme", Bot.Core.Chat.AddressKind.Direct, "lena")
                    ),
                ],
                Now.AddDays(-3),
                []
            ));

        Assert.Equal(
            2,
            PersonaDrift.Find(Agreed, ReportedPain.Of(entries), null, Now, DriftThresholds.Usual).Accounts.Count
        );
    }

    [Theory]
    [InlineData(3, 4, 1, 4, 0.242857)] // Fisher's lady tasting tea.
    [InlineData(7, 20, 0, 20, 0.004158)]
    [InlineData(5, 20, 0, 20, 0.023564)]
    [InlineData(0, 5, 5, 5, 1)]
    public void The_test_is_Fishers(int now, int of, int before, int beforeOf, double probability) =>
        Assert.Equal(probability, ExactTest.MoreThan(new Ratio(now, of), new Ratio(before, beforeOf)), 5);

    [Fact]
    public void The_test_holds_for_large_counts_and_for_shares()
    {
        Assert.InRange(ExactTest.MoreThan(new Ratio(3000, 10_000), new Ratio(2800, 10_000)), 0.0009, 0.0011);
        Assert.Equal(0.0002441, ExactTest.MoreThan(new Ratio(6, 6), 25), 6);
    }

    private static DriftPicture Find(IEnumerable<ReportedPain> heard) =>
        PersonaDrift.Find(Agreed, [.. heard], null, Now, DriftThresholds.Usual);

    // Accounts that name what is agreed, half this and half that.
    private static IEnumerable<ReportedPain> Listed(int accounts, int weeksAgo) =>
        Heard(accounts, weeksAgo, ["onboarding drags on", "the ERP integration is missing"], first: 100);

    private static IEnumerable<ReportedPain> Heard(
        int accounts,
        int weeksAgo,
        string[] words,
        string? tag = null,
        int first = 0
    ) =>
        Enumerable
            .Range(first, accounts)
            .Select(account => new ReportedPain(
                1 + account + (1000 * weeksAgo),
                new PainText(words[account % words.Length], tag is null ? [] : [tag]),
                $"account {account}",
                $"Account {account}",
                Now.AddDays((-7 * weeksAgo) - 3)
            ));
}
