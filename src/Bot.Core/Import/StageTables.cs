using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Tables of a preview: how the stages of a file are read.</summary>
internal static class StageTables
{
    private const int StagesShown = 12;

    /// <summary>Which of them are won, lost and open.</summary>
    public static IEnumerable<Block> States(ImportReading reading) =>
        reading.Stages.Count == 0
            ? []
            :
            [
                new Table(
                    ImportNoteTexts.Stages,
                    [ColumnTexts.Stage, ImportTexts.Meaning, ImportNoteTexts.Count],
                    [
                        .. reading
                            .Stages.Take(StagesShown)
                            .Select(stage =>
                                (IReadOnlyList<LocalizedText>)
                                    [
                                        Words(stage.Words),
                                        ImportTexts.Name(stage.State),
                                        LocalizedText.Invariant($"{stage.Count}"),
                                    ]
                            ),
                    ]
                ),
                .. reading.Stages.Count > StagesShown
                    ? new Block[] { new Note(ImportTexts.AndMore(reading.Stages.Count - StagesShown)) }
                    : [],
            ];

    /// <summary>Which stage of the journey each of them stands for.</summary>
    public static IEnumerable<Block> Journey(ImportReading reading) =>
        reading.Mapping.Count == 0
            ? []
            :
            [
                new Table(
                    ImportNoteTexts.Journey,
                    [ColumnTexts.Stage, ImportNoteTexts.InJourney, ImportNoteTexts.Changes],
                    [
                        .. reading
                            .Mapping.Take(StagesShown)
                            .Select(stage =>
                                (IReadOnlyList<LocalizedText>)
                                    [
                                        Words(stage.Words),
                                        ImportNoteTexts.Read(stage),
                                        LocalizedText.Invariant($"{stage.Count}"),
                                    ]
                            ),
                    ]
                ),
                .. reading.Mapping.Count > StagesShown
                    ? new Block[] { new Note(ImportTexts.AndMore(reading.Mapping.Count - StagesShown)) }
                    : [],
            ];

    private static LocalizedText Words(string words) =>
        LocalizedText.Invariant(words.Length == 0 ? "–" : Truncate.ToLine(words, 40));
}
