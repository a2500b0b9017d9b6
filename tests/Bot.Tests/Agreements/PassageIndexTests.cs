using Bot.Core.Agreements;
using Bot.Core.TextAnalysis;

namespace Bot.Tests.Agreements;

/// <summary>Which signed text a report is about.</summary>
public sealed class PassageIndexTests
{
    private static readonly PassageIndex Index = new(
        [
            new Passage("claim", "sso", "Single sign-on", 1, IsName: true),
            new Passage("claim", "sso", "Your people sign in with your company's Microsoft or Google account.", 0.9),
            new Passage("claim", "live", "Live in 30 days", 1, IsName: true),
            new Passage("claim", "live", "The date stands in the contract.", 0.9),
            new Passage("claim", "live", "the last tool took months to set up", 0.9),
            new Passage("message", "finance", "What one job costs you", 1, IsName: true),
            new Passage("message", "finance", "leave after the first quarter, no three-year contracts", 0.9),
            new Passage("message", "finance", "Finance director", 0.9),
        ],
        OrganizationWords.None
    );

    [Theory]
    [InlineData("they want the go-live date in the contract", "live")]
    [InlineData("quieren la fecha de puesta en marcha por contrato", "live")]
    [InlineData("no SSO, no deal", "sso")]
    [InlineData("los operarios no quieren otra contraseña", "sso")]
    [InlineData("their CFO wants to leave after the first quarter", "finance")]
    public void A_report_in_either_language_finds_the_text_that_answers_it(string report, string subject) =>
        Assert.Equal(subject, Index.Find(report)[0].Subject);

    [Fact]
    public void A_name_in_a_report_means_just_that_text()
    {
        Assert.True(Index.Find("no SSO, no deal")[0].IsNamed);
        Assert.False(Index.Find("the tool took months")[0].IsNamed);
    }

    [Fact]
    public void Words_of_one_line_say_more_than_the_same_words_of_several()
    {
        var index = new PassageIndex(
            [
                new Passage("claim", "one", "spare parts arrive overnight", 1),
                new Passage("claim", "two", "spare keys", 1),
                new Passage("claim", "two", "parts catalogue", 1),
                new Passage("claim", "two", "overnight stay", 1),
            ],
            OrganizationWords.None
        );

        Assert.Equal(["one", "two"], index.Find("spare parts overnight").Select(hit => hit.Subject));
    }

    [Theory]
    [InlineData("the invoice of October was wrong")]
    [InlineData("piden un modo oscuro")]
    [InlineData("20 seats")]
    [InlineData("")]
    public void A_report_about_something_else_finds_nothing_strong(string report) =>
        Assert.DoesNotContain(Index.Find(report), hit => hit is { Strength: > 2, Words: > 1 } or { IsNamed: true });

    [Fact]
    public void What_a_text_is_all_about_is_enough_and_what_it_mentions_is_not()
    {
        var index = new PassageIndex(
            [
                new Passage("claim", "warranty", "Five years of warranty", 1),
                new Passage("claim", "warranty", "the warranty covers parts", 0.9),
                new Passage("claim", "warranty", "they asked who pays after the warranty", 0.9),
                new Passage("claim", "courier", "Spare parts arrive overnight", 1),
                new Passage("claim", "courier", "also in the warranty", 0.9),
            ],
            OrganizationWords.None
        );

        var hits = index.Find("their lawyer reads the warranty twice");

        Assert.Equal(("warranty", 2), (hits[0].Subject, hits[0].Words));
        Assert.Equal(("courier", 1), (hits[1].Subject, hits[1].Words));
    }

    [Fact]
    public void The_companys_own_words_find_a_text_in_the_other_language()
    {
        var own = new OrganizationWords([new WordGroup(["kiln", "horno"])]);
        var index = new PassageIndex([new Passage("message", "bakers", "The kiln stays warm", 1)], own);

        Assert.Equal("bakers", Assert.Single(index.Find("el horno se les enfría")).Subject);
    }

    [Fact]
    public void What_is_said_to_some_comes_before_what_is_said_to_everybody()
    {
        var index = new PassageIndex(
            [
                new Passage("message", "*.*", "No more paperwork at the gate", 1, IsGeneral: true),
                new Passage("message", "guards.demo", "No more paperwork at the gate", 1),
            ],
            OrganizationWords.None
        );

        Assert.Equal("guards.demo", index.Find("they are tired of paperwork at the gate")[0].Subject);
    }
}
