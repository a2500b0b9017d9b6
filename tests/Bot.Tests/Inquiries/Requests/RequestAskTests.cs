using Bot.Core.Inquiries.Requests;

namespace Bot.Tests.Inquiries.Requests;

public sealed class RequestAskTests
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
        Assert.Equal(new RequestAsk(sentence, account), RequestAsk.Read(new RequestAsk(sentence, account).Code()));

    [Fact]
    public void Words_without_a_bar_are_a_sentence() =>
        Assert.Equal(new RequestAsk("We connect to SAP"), RequestAsk.Read(" We connect to SAP "));

    [Fact]
    public void The_longest_fits_a_button()
    {
        var code = new RequestAsk(new string('x', 5000), new string('|', 500)).Code();

        Assert.InRange(code.Length, 1000, 1500);
        Assert.Equal((1000, 100), (RequestAsk.Read(code).Sentence.Length, RequestAsk.Read(code).Account!.Length));
    }
}
