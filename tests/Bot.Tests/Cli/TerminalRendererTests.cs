using Bot.Cli;
using Bot.Core.Chat;
using Bot.Tests.Playground;

namespace Bot.Tests.Cli;

public sealed class TerminalRendererTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Every_block_and_input_has_its_lines(Language language)
    {
        var context = new RenderContext(language, TimeZoneInfo.Utc, BotApp.Start);

        Golden.Text(
            $"terminal/every-block.{language.Code()}.txt",
            TerminalRenderer.Card(EveryBlock.Card("Acme & co"), context)
        );
        Golden.Text(
            $"terminal/every-input.{language.Code()}.txt",
            TerminalRenderer.Form(EveryBlock.Form("Acme & co"), context)
        );
    }

    [Fact]
    public void Words_cannot_steer_the_terminal()
    {
        var hostile = "\u001b[31mred\u001b]0;title\u0007 \u009b2J";
        var context = new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start);

        var lines =
            TerminalRenderer.Card(EveryBlock.Card(hostile), context)
            + TerminalRenderer.Form(EveryBlock.Form(hostile), context)
            + TerminalRenderer.Errors(
                new Dictionary<string, LocalizedText> { ["what"] = LocalizedText.Invariant(hostile) },
                context
            );

        Assert.DoesNotContain(lines, c => char.IsControl(c) && c != '\n');
        Assert.Contains("[31mred", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void A_buttons_value_is_quoted_as_a_shell_takes_it()
    {
        var card = Card.Ask(
            LocalizedText.Invariant("x"),
            new Button(LocalizedText.Invariant("Go"), "do.it", "it's $HOME")
        );

        Assert.EndsWith(
            "[Go] --action do.it --value 'it'\\''s $HOME'",
            TerminalRenderer.Card(card, new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start)),
            StringComparison.Ordinal
        );
    }
}
