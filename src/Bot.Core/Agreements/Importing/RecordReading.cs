using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Reads one record of a file field by field and collects its problems. Pure.</summary>
internal sealed record RecordReading(ProposalRow Row, IReadOnlyList<ImportProblem> Problems)
{
    public static RecordReading Of(
        ColumnMapping mapping,
        FileRecord record,
        FieldOptions options,
        Func<string, DayColumn> days
    )
    {
        var words = new Dictionary<string, string?>();
        var problems = new List<ImportProblem>();
        foreach (var cell in record.Cells)
        {
            var (read, problem) = CellReading.Read(
                cell,
                options,
                cell.Field.Type == FieldType.Day ? days(cell.Field.Name) : new DayColumn(null, null, null)
            );
            words[cell.Field.Name] = read;
            if (problem is not null)
            {
                problems.Add(new ImportProblem(cell.Line, cell.Head.Length == 0 ? null : cell.Head, problem));
            }
        }

        Fill(mapping, words);
        var missing = mapping.Kind.Fields.Where(field =>
            field.Required
            && string.IsNullOrWhiteSpace(words.GetValueOrDefault(field.Name))
            && record.Cells.All(cell => cell.Field != field)
        );
        return new RecordReading(
            new ProposalRow(record.Line, AgreementContent.Of(mapping.Kind.Fields, words.GetValueOrDefault)),
            [
                .. problems,
                .. missing.Select(field => new ImportProblem(
                    record.Line,
                    null,
                    AgreementFormTexts.Required(field.Label)
                )),
            ]
        );
    }

    private static void Fill(ColumnMapping mapping, Dictionary<string, string?> words)
    {
        foreach (var field in mapping.Kind.Fields.Where(field => !words.ContainsKey(field.Name)))
        {
            words[field.Name] = mapping.Default(field);
        }

        if (
            mapping.Title is { } title
            && mapping.IsDerived(title)
            && string.IsNullOrWhiteSpace(words[title.Name])
            && mapping.Kind.Fields.FirstOrDefault(field => field.IsHeadline) is { } lead
            && words[lead.Name] is { } sentence
        )
        {
            words[title.Name] = Truncate.ToLine(sentence, title.MaxLength);
        }
    }
}
