using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.CompanyWords;

internal static class CompanyWordsCards
{
    private const int MostShown = 50;
    private const int MostLearned = 10;

    // Every platform can show this many buttons under a card.
    private const int MostButtons = 20;

    public static Card List(CompanyVocabulary vocabulary, OrganizationWords words)
    {
        List<Block> blocks =
        [
            new Heading(CompanyWordsTexts.Title),
            new Paragraph(vocabulary.Groups.Count == 0 ? CompanyWordsTexts.NoneYet : CompanyWordsTexts.Intro),
        ];
        if (vocabulary.Groups.Count > 0)
        {
            blocks.Add(
                new Bullets([
                    .. vocabulary
                        .Groups.Take(MostShown)
                        .Select(group => LocalizedText.Invariant(CompanyWordsTexts.Line(group.Words))),
                ])
            );
        }

        if (vocabulary.Groups.Count > MostShown)
        {
            blocks.Add(new Note(CompanyWordsTexts.More(vocabulary.Groups.Count - MostShown)));
        }

        blocks.Add(
            new Buttons([
                new Button(CompanyWordsTexts.Add, CompanyWordsActions.Edit, "", ButtonStyle.Primary),
                .. vocabulary
                    .Groups.Take(MostButtons - 1)
                    .Select(group => new Button(
                        LocalizedText.Invariant(group.Words[0]),
                        CompanyWordsActions.Edit,
                        Number(group)
                    )),
            ])
        );
        blocks.AddRange(Learned(words));
        blocks.Add(new Note(CompanyWordsTexts.Hint));
        return new Card(CompanyWordsTexts.Title, blocks);
    }

    public static Card Stored(StoredWords group) =>
        Card.Ask(
            CompanyWordsTexts.Stored(group),
            new Button(CompanyWordsTexts.Change, CompanyWordsActions.Edit, Number(group)),
            new Button(CompanyWordsTexts.Remove, CompanyWordsActions.Remove, Number(group))
        );

    public static Card Removed(StoredWords group) => Card.Say(CompanyWordsTexts.Removed(group));

    private static IEnumerable<Block> Learned(OrganizationWords words)
    {
        var learned = words.Groups.Where(group => group.IsLearned).ToList();
        return learned.Count == 0
            ? []
            :
            [
                new Divider(),
                new Paragraph(CompanyWordsTexts.Learned),
                new Bullets([
                    .. learned
                        .Take(MostLearned)
                        .Select(group => LocalizedText.Invariant(CompanyWordsTexts.Line(group.Words))),
                ]),
            ];
    }

    private static string Number(StoredWords group) => group.Id.ToString(CultureInfo.InvariantCulture);
}
