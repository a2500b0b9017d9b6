using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

/// <summary>Answers to "how likely are you to recommend us", as survey tools export them.</summary>
internal sealed class AnswerFile : FileKind<SurveyAnswer>
{
    private const string Score = "score";
    private const string Other = "other";

    public override FactSource Source => FactSource.Answers;

    public override string DayColumn => "day";

    public override bool IsOnlyIfRead => true;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("answers", "id", ColumnTexts.Id),
        Column("answers", Score, OtherColumnTexts.Score, isNeeded: true),
        Column("answers", "day", ColumnTexts.Day, CellKind.Day, isNeeded: true),
        Column("answers", "person", OtherColumnTexts.Person),
        Column("answers", "email", ColumnTexts.Email),
        Column("answers", "account", ColumnTexts.Account),
        Column("answers", "comment", OtherColumnTexts.Comment),
        Evidence("answers", Other, ColumnTexts.Id),
        .. LabelColumns,
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [
            ColumnTexts.Day,
            OtherColumnTexts.Score,
            ColumnTexts.Account,
            OtherColumnTexts.Person,
            OtherColumnTexts.Comment,
        ];

    // Any file may have a score and a day. Who answered, or what they wrote, makes it a survey.
    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. base.MissingColumns(columns),
            .. columns.Overlaps(["id", "person", "email", "comment"])
                ? Array.Empty<LocalizedText>()
                : [OtherColumnTexts.Person],
            .. columns.Contains(Other) ? [OtherColumnTexts.Score] : Array.Empty<LocalizedText>(),
        ];

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns) =>
        columns.Contains("email") ? [ImportTexts.EmailNotKept] : [];

    /// <summary>The question itself is the header in exports of survey tools.</summary>
    public override Dictionary<string, int> WithoutContradictions(
        CsvLine header,
        Dictionary<string, int> columns,
        ImportChoices choices
    )
    {
        if (!columns.ContainsKey(Score) && header.Cells.ToList().FindIndex(IsQuestion) is >= 0 and var at)
        {
            columns[Score] = at;
        }

        return columns;
    }

    protected override SurveyAnswer? Read(RowCells row)
    {
        var day = row.PastDay("day", row.Today.AddDays(1));
        var words = row.Needed(Score);
        if (row.HasProblem)
        {
            return null;
        }

        // "10 - Extremely likely".
        var digits = string.Concat(words.TrimStart().TakeWhile(char.IsAsciiDigit));
        if (
            !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var score)
            || score > 10
            || words.TrimStart()[digits.Length..].TrimStart() is ['.' or ',' or '/', ..]
        )
        {
            row.Reject(OtherColumnTexts.NoScore(Truncate.ToLine(words, 40)), Score);
            return null;
        }

        var email = row.Text("email");
        var person = email is not null ? LeadFile.HashOf(email) : row.Text("person");
        return new SurveyAnswer(
            row.Text("id") ?? $"{person ?? row.Text("account") ?? $"line {row.Line}"}/{day:yyyy-MM-dd}",
            row.Text("account"),
            person,
            day,
            score,
            row.Text("comment") is { } comment ? Truncate.ToLine(comment, 500) : null,
            Labels(row)
        );
    }

    protected override string Id(SurveyAnswer fact) => fact.Id;

    protected override FactList<SurveyAnswer> NewList() => FactLists.Answers();

    protected override FactRows Rows(IReadOnlyList<SurveyAnswer> facts) =>
        FactRows.None with
        {
            Others = new OtherRows { Answers = facts },
        };

    protected override IReadOnlyList<LocalizedText> Show(SurveyAnswer fact) =>
        [
            LocalizedText.Invariant($"{fact.Day}"),
            LocalizedText.Invariant($"{fact.Score}"),
            Words(fact.Account),
            Words(fact.Person),
            Words(fact.Comment),
        ];

    private static bool IsQuestion(string header)
    {
        var words = Folding.Fold(header);
        return words.Contains("recommend", StringComparison.Ordinal)
                && words.Contains("likel", StringComparison.Ordinal)
            || words.Contains("recomend", StringComparison.Ordinal)
                && words.Contains("probab", StringComparison.Ordinal);
    }
}
