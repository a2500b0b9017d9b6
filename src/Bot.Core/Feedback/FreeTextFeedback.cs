using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Detects whether words sent to Duet without a command are a report.</summary>
public static class FreeTextFeedback
{
    // Fewer words are more often a greeting or a mistyped command than a customer's statement.
    private const int MinWords = 4;

    private static readonly HashSet<string> QuestionWords =
    [
        .. "what how why when who where which can could do does did is are should would".Split(' '),
        .. "que como cuando quien donde cual puedo podemos puede hay debo".Split(' '),
    ];

    /// <summary>Whether it is a sentence of some length and not a question.</summary>
    public static bool IsReport(ChatCommand command)
    {
        if (!command.IsSpoken || command.File is not null || command.Action is not null)
        {
            return false;
        }

        var text = command.Text.Trim();
        var words = text.Split((char[]?)null, MinWords + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= MinWords
            && !text.EndsWith('?')
            && !text.StartsWith('¿')
            && !QuestionWords.Contains(Folding.Fold(words[0]));
    }
}
