using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Files;

/// <summary>Cards around files.</summary>
public static class FileCards
{
    private const int MostCharacters = 2_500;

    /// <summary>Says what the file is.</summary>
    public static Card Here(MadeFile file) => Card.Say(FileTexts.Here(file));

    /// <summary>The beginning of the file as text, where the platform takes no files, with the reason.</summary>
    public static Card AsText(MadeFile file, LocalizedText reason)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF');
        var isCut = text.Length > MostCharacters;
        return new Card(
            reason,
            [
                new Paragraph(reason),
                new Quote(LocalizedText.Invariant(isCut ? Truncate.ToLength(text, MostCharacters) : text)),
                .. isCut ? new Block[] { new Note(FileTexts.OnlyBeginning) } : [],
            ]
        );
    }
}
