using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Whether plain words, said to Duet without a command, are a report.</summary>
public static class FreeTextFeedback
{
    // Fewer words are more often a greeting or a mistyped command than something that a customer said.
    private const int FewestWords = 4;

    private static readonly HashSet<string> Asking =
    [
        .. "what how why when who where which can could do does did is are should would".Split(' '),
        .. "que como cuando quien donde cual puedo podemos puede hay debo".Split(' '),
    ];

    /// <summary>A sentence of some length that asks nothing.</summary>
    public static bool IsReport(ChatCommand command)
    {
        if (!command.IsSpoken || command.File is not null || command.Action is not null)
        {
            return false;
        }

        var text = command.Text.Trim();
        var words = text.Split((char[]?)null, FewestWords + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= FewestWords
            && !text.EndsWith('?')
            && !text.StartsWith('¿')
            && !Asking.Contains(Folding.Fold(words[0]));
    }
}
