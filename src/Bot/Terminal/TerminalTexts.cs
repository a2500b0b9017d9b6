using Bot.Core.Chat;

namespace Bot.Terminal;

internal static class TerminalTexts
{
    public static readonly Phrase Optional = new("(optional)", "(opcional)");
}
