using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Cards of a large file while it is read or stored.</summary>
internal static class ImportJobCards
{
    /// <summary>The job with what is shown first. A file of an unclear kind is not read before its member says it.</summary>
    public static ImportJob Begun(ImportJob job, ImportReading reading, ImportValue value, int rows) =>
        reading.Source is null
            ? job with
            {
                Task = ImportTask.None,
                Shown = ImportCards.Preview(job.FileName, reading, UpsertCounts.None, value),
            }
            : job with
            {
                Shown = Working(job, new ImportProgress(ImportStep.Reading, reading.LineCount, rows)),
            };

    /// <summary>How far the work is.</summary>
    public static Card Working(ImportJob job, ImportProgress progress)
    {
        var sentence = ImportJobTexts.Progress(Truncate.ToLine(job.FileName, 100), progress);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. job.Task == ImportTask.Preview ? job.Beginning : [],
                new Note(
                    job.Task == ImportTask.Preview ? ImportJobTexts.NothingStoredYet : ImportJobTexts.ChangesByItself
                ),
                new Buttons([
                    new Button(ImportJobTexts.LookAgain, ShowImport.Name, job.Id),
                    .. job.Task == ImportTask.Preview
                        ? [new Button(ImportTexts.Cancel, CancelImport.Name, job.Value)]
                        : Array.Empty<Button>(),
                ]),
            ]
        );
    }

    /// <summary>What the columns and the first rows look like.</summary>
    public static IReadOnlyList<Block> Beginning(ImportReading reading) =>
        [
            .. ImportCards.Mapping(reading),
            .. reading.First.Count == 0
                ? Array.Empty<Block>()
                : [new Table(ImportTexts.FirstRows, reading.Heads, reading.First)],
        ];

    public static Card GivenUp(ImportJob job)
    {
        var sentence = ImportJobTexts.GivenUp(Truncate.ToLine(job.FileName, 100));
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                new Buttons([
                    new Button(ImportJobTexts.TryAgain, AnswerImport.Name, job.Value),
                    new Button(ImportTexts.Cancel, CancelImport.Name, job.Value),
                ]),
            ]
        );
    }
}
