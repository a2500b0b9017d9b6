using Bot.Cli;
using Bot.Core.Chat;
using Bot.Tests.Playground;

namespace Bot.Tests.Terminal;

public sealed class TerminalRendererTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void Every_block_and_input_has_its_lines(Language language)
    {
        var reader = new RenderContext(language, TimeZoneInfo.Utc, BotApp.Start);

        Golden.Text(
            $"renderers/every-block.{language.Code()}.terminal.txt",
            TerminalRenderer.Card(EveryBlock.Card("Acme & co"), reader)
        );
        Golden.Text(
            $"renderers/every-input.{language.Code()}.terminal.txt",
            TerminalRenderer.Form(EveryBlock.Form("Acme & co"), reader)
        );
    }

    [Fact]
    public void Words_cannot_steer_the_terminal()
    {
        var hostile = "\u001b[31mred\u001b]0;title\u0007 \u009b2J";
        var reader = new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start);

        var lines =
            TerminalRenderer.Card(EveryBlock.Card(hostile), reader)
            + TerminalRenderer.Form(EveryBlock.Form(hostile), reader)
            + TerminalRenderer.Errors(
                new Dictionary<string, LocalizedText> { ["what"] = LocalizedText.Invariant(hostile) },
                reader
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
