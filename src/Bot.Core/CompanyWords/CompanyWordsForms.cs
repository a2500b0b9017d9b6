using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.CompanyWords;

internal static class CompanyWordsForms
{
    /// <summary>The form of a group; null for a new one.</summary>
    public static Form Group(StoredWords? group) =>
        new(
            CompanyWordsActions.Save,
            CompanyWordsTexts.FormTitle,
            CompanyWordsTexts.Save,
            [
                new TextInput(
                    "words",
                    CompanyWordsTexts.WordsLabel,
                    group is null ? "" : CompanyWordsTexts.Line(group.Words),
                    Optional: group is not null,
                    Hint: group is null ? CompanyWordsTexts.WordsHint : CompanyWordsTexts.ChangeHint,
                    MaxLength: 500
                ),
            ],
            group?.Id.ToString(CultureInfo.InvariantCulture) ?? ""
        );
}
