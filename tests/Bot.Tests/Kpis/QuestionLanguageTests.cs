using Bot.Core.Chat;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Questions about figures, in files: those that the grammar was built for, and as many that only measure it.</summary>
public sealed class QuestionLanguageTests
{
    private static readonly DateOnly Today = Day("2026-11-16");
    private static readonly Period Usual = Period.QuarterOf(2026, 4);

    public static TheoryData<string, string> Asked() =>
        [
            .. Read("asked")
                .Concat(Read("customers"))
                .Select(question => new TheoryDataRow<string, string>(question.Words, question.Meaning)),
        ];

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_question_means_its_figure_period_comparison_and_breakdown(string words, string meaning) =>
        Assert.Equal(meaning, Meaning(words));

    [Fact]
    public void Questions_that_the_grammar_was_not_built_for_come_out_right_too()
    {
        var missed = Read("measured")
            .Where(question => Meaning(question.Words) != question.Meaning)
            .Select(question => $"{question.Words} → {Meaning(question.Words)}, not {question.Meaning}")
            .ToList();

        Assert.True(missed.Count <= 3, string.Join('\n', missed));
    }

    private static string Meaning(string words)
    {
        var read = KpiQuestion.Read(words, Today, Usual);
        return read.Misread is { } misread
            ? $"misread {misread} “{read.Unread}”"
            : string.Join(
                " | ",
                read.Definition?.Key ?? "-",
                read.NamesPeriod ? read.Period.Key : "-",
                read.Compared?.Key ?? "-",
                read.By?.ToString() ?? "-"
            );
    }

    private static IEnumerable<(string Words, string Meaning)> Read(string file) =>
        File.ReadLines(Path.Combine(Golden.Folder, "..", "Kpis", "Questions", file + ".txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(" | ", 2))
            .Select(parts => (parts[0], parts[1]));
}
