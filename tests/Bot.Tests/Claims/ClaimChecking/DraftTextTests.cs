using Bot.Core.Claims.ClaimChecking;

namespace Bot.Tests.Claims.ClaimChecking;

/// <summary>What of a mail or document its writer promises now.</summary>
public sealed class DraftTextTests
{
    [Theory]
    [InlineData("Setup is ~~not~~ free.", "Setup is   free.")]
    [InlineData("Setup is ~not~ free.", "Setup is   free.")]
    [InlineData("Setup is <del>never</del> free.", "Setup is   free.")]
    [InlineData("About ~30 days and ~40 users.", "About ~30 days and ~40 users.")]
    [InlineData("Setup is free.\n> It was 300 euros.\nDone.", "Setup is free.\nDone.")]
    [InlineData("Setup is free.\n[1] Only until May.", "Setup is free.")]
    [InlineData("Setup is free.\n\nOn Mon, Nov 2, Ana wrote:\nWe promise 99 %.", "Setup is free.\n")]
    [InlineData("El alta es gratis.\nEl lun, 2 nov, Ana escribió:\nPrometemos el 99 %.", "El alta es gratis.")]
    [InlineData("Setup is free.\n-- \nAna, 24/7 for you", "Setup is free.")]
    [InlineData("Setup is free.\nBest regards,\nAna\nAlways there for you", "Setup is free.")]
    [InlineData("| Plan | Users |\n|---|---|\n| Team | 5 users |", "Team 5 users")]
    public void Only_what_is_said_now_remains(string draft, string promises) =>
        Assert.Equal(promises, DraftText.Promises(draft));

    [Theory]
    [InlineData("> Setup is free.")]
    [InlineData("Saludos,\nAna")]
    [InlineData("~~Setup is free.~~")]
    public void A_text_that_is_nothing_else_is_checked_as_it_is(string draft) =>
        Assert.Equal(draft, DraftText.Promises(draft));

    [Fact]
    public void A_sentence_without_an_end_is_cut_between_words()
    {
        var sentences = Clauses.Sentences(string.Join(' ', Enumerable.Repeat("setup is free", 1000)));

        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, 600));
        Assert.Equal(3000, sentences.Sum(sentence => sentence.Split(' ').Length));
    }
}
