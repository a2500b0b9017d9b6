using Bot.Core.Claims.Requests;

namespace Bot.Tests.Claims.Requests;

public sealed class ClaimAskTests
{
    [Theory]
    [InlineData("We connect to SAP", null)]
    [InlineData("We connect to SAP", "Acme")]
    [InlineData("a|b|c", null)]
    [InlineData("|starts with a bar", null)]
    [InlineData(@"back\slash | and bar \| both", @"A|c\me\|")]
    [InlineData("two\nlines “quoted” 😀", "Ácme & Söhne, S.A.")]
    [InlineData("", null)]
    public void What_is_asked_comes_back_from_a_button(string sentence, string? account) =>
        Assert.Equal(new ClaimAsk(sentence, account), ClaimAsk.Read(new ClaimAsk(sentence, account).Code()));

    [Fact]
    public void Words_without_a_bar_are_a_sentence() =>
        Assert.Equal(new ClaimAsk("We connect to SAP"), ClaimAsk.Read(" We connect to SAP "));

    [Fact]
    public void The_longest_fits_a_button()
    {
        var code = new ClaimAsk(new string('x', 5000), new string('|', 500)).Code();

        Assert.InRange(code.Length, 1000, 1500);
        Assert.Equal((1000, 100), (ClaimAsk.Read(code).Sentence.Length, ClaimAsk.Read(code).Account!.Length));
    }
}
