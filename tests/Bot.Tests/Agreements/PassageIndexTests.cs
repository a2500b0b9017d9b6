using Bot.Core.Agreements;

namespace Bot.Tests.Agreements;

/// <summary>Which signed text a report is about.</summary>
public sealed class PassageIndexTests
{
    private static readonly PassageIndex Index = new([
        new Passage("claim", "sso", "Single sign-on", 1, IsName: true),
        new Passage("claim", "sso", "Your people sign in with your company's Microsoft or Google account.", 0.9),
        new Passage("claim", "live", "Live in 30 days", 1, IsName: true),
        new Passage("claim", "live", "The date stands in the contract.", 0.9),
        new Passage("claim", "live", "the last tool took months to set up", 0.9),
        new Passage("message", "finance", "What one job costs you", 1, IsName: true),
        new Passage("message", "finance", "leave after the first quarter, no three-year contracts", 0.9),
        new Passage("message", "finance", "Finance director", 0.9),
    ]);

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
        var index = new PassageIndex([
            new Passage("claim", "one", "spare parts arrive overnight", 1),
            new Passage("claim", "two", "spare keys", 1),
            new Passage("claim", "two", "parts catalogue", 1),
            new Passage("claim", "two", "overnight stay", 1),
        ]);

        Assert.Equal(["one", "two"], index.Find("spare parts overnight").Select(hit => hit.Subject));
    }

    [Theory]
    [InlineData("the invoice of October was wrong")]
    [InlineData("piden un modo oscuro")]
    [InlineData("20 seats")]
    [InlineData("")]
    public void A_report_about_something_else_finds_nothing_strong(string report) =>
        Assert.DoesNotContain(Index.Find(report), hit => hit is { Strength: > 2, Words: > 1 } or { IsNamed: true });
}
