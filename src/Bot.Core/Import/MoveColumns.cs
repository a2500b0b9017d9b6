using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>A column of a deal's file with the day on which the deal entered one stage.</summary>
internal sealed record MoveColumn(int At, string Stage);

/// <summary>
/// The columns that carry a stage in their header: HubSpot exports `Date entered "Demo (Sales pipeline)"` for each stage.
/// </summary>
internal static partial class MoveColumns
{
    public const int LongestStage = 60;

    /// <summary>The column of a deal's file that stands for all of these.</summary>
    public const string Key = "entered";

    public static IReadOnlyList<MoveColumn> Of(CsvLine header) =>
        [
            .. header
                .Cells.Select((cell, at) => new MoveColumn(at, StageIn(cell)))
                .Where(column => column.Stage.Length > 0),
        ];

    // The pipeline in brackets is no part of the stage's name. The day of the current stage has a column of its own.
    private static string StageIn(string header)
    {
        if (Entered().Match(Folding.Fold(header)) is not { Success: true } match)
        {
            return "";
        }

        var name =
            header.Length == Folding.Fold(header).Length
                ? header[match.Groups["stage"].Index..]
                : match.Groups["stage"].Value;
        name = FileColumn.WithoutBrackets(name.Trim(' ', '"', '\'', '«', '»', '“', '”', ':')).Trim(' ', '"', '\'');
        return IsCurrent().IsMatch(Folding.Fold(name)) ? "" : Truncate.ToLine(name, LongestStage);
    }

    [GeneratedRegex(
        @"^(?:date entered|entered stage|fecha de entrada(?: en| a)?(?: la etapa)?|fecha de ingreso(?: en| a)?(?: la etapa)?|"
            + @"entrada en(?: la etapa)?|hs_(?:v2_)?date_entered_)[\s:]*(?<stage>\S.*)$"
    )]
    private static partial Regex Entered();

    [GeneratedRegex(@"^_?(?:current|la etapa actual|etapa actual|stage$|current_stage|the current|actual)")]
    private static partial Regex IsCurrent();
}
