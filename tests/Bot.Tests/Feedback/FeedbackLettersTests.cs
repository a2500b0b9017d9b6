using static Bot.Tests.Agreements.Loop;

namespace Bot.Tests.Feedback;

/// <summary>Letters that people type in another form than they are stored: ß, œ, ligatures, full width.</summary>
public sealed class FeedbackLettersTests : IAsyncLifetime
{
    private readonly BotApp app = new();
    private Company company = null!;

    public async ValueTask InitializeAsync() => company = await app.CompanyAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("Strasse", "Straße")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Ａｃｍｅ", "acme")]
    [InlineData("Acme", "ＡＣＭＥ")]
    [InlineData("Griﬃn", "griffin")]
    public async Task The_list_of_an_account_is_found_by_plain_letters(string stored, string typed)
    {
        await app.SayAsync(company.Lena, $"feedback {stored}: too slow");
        await app.SayAsync(company.Lena, "feedback Globex: too dear");

        foreach (var words in new[] { $"feedback list account:{typed}", $"comentario lista cuenta:{typed}" })
        {
            var list = Words(await app.SayAsync(company.Lena, words));
            Assert.Contains("too slow", list);
            Assert.DoesNotContain("too dear", list);
        }
    }

    [Theory]
    [InlineData("the ﬁnance team waits", "finance")]
    [InlineData("their œuvre is missing", "oeuvre")]
    [InlineData("no entry for Hauptstraße", "hauptstrasse")]
    [InlineData("ｏｎｂｏａｒｄｉｎｇ is slow", "onboarding")]
    public async Task A_search_finds_words_by_plain_letters(string stored, string typed)
    {
        await app.SayAsync(company.Lena, $"feedback Acme: {stored}");
        await app.SayAsync(company.Lena, "feedback Globex: too dear");

        foreach (var words in new[] { $"feedback search {typed}", $"comentario buscar {typed}" })
        {
            var found = Words(await app.SayAsync(company.Lena, words));
            Assert.Contains("#1", found);
            Assert.DoesNotContain("too dear", found);
        }
    }
}
