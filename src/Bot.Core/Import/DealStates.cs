using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>
/// Whether a row is a won, lost or open deal. Flags say it best, then a status, then the days of winning and losing, then
/// the stage.
/// </summary>
internal static class DealStates
{
    /// <summary>The state; null with a problem if the row does not say it.</summary>
    public static DealState? Of(RowCells row)
    {
        var (won, lost, closed) = (Flag(row, "won"), Flag(row, "lost"), Flag(row, "isclosed"));
        DealState? flagged =
            won == true ? DealState.Won
            : lost == true || (closed == true && won == false) ? DealState.Lost
            : closed == false ? DealState.Open
            : null;
        if (flagged is { } sure)
        {
            return Counted(row, row.Text("stage") ?? row.Text("state"), sure);
        }

        if (row.Text("state") is { } state)
        {
            return FromWords(row, "state", state);
        }

        if (row.Has("wontime") && FromDays(row) is { } dated)
        {
            return Counted(row, row.Text("stage"), dated);
        }

        if (row.Text("stage") is { } stage)
        {
            // A flag that says "not won" is stronger than a stage that says "won".
            return won == false && row.Findings.StateOf(stage, row.Sheet.Choices) == DealState.Won
                ? Refused(row, "won", row.Text("won") ?? "")
                : FromWords(row, "stage", stage);
        }

        return WithoutWords(row, won, lost);
    }

    private static DealState? WithoutWords(RowCells row, bool? won, bool? lost)
    {
        if (won == false && lost is null)
        {
            return NotWon(row);
        }

        if (lost == false || row.Has("wontime"))
        {
            return DealState.Open;
        }

        if (row.Has("won") && !row.Has("stage") && !row.Has("state"))
        {
            return row.Text("won") is { } words ? Refused(row, "won", words) : DealState.Open;
        }

        if (row.Has("stage") || row.Has("state"))
        {
            row.Needed(row.Has("state") ? "state" : "stage");
            return null;
        }

        return DealState.Won;
    }

    private static DealState? FromWords(RowCells row, string column, string words)
    {
        if (row.Findings.StateOf(words, row.Sheet.Choices) is { } known)
        {
            return Counted(row, words, known);
        }

        if (StageWords.IsOnlyClosed(words))
        {
            return Refused(row, column, words);
        }

        return OpenOrAsked(row, words);
    }

    // The only flag says "not won": open, or lost if the day of the close is over.
    private static DealState NotWon(RowCells row)
    {
        var words = $"{row.Sheet.Header("won")}: {row.Text("won")}";
        var answer = row.Sheet.Choices.Answer(ImportFindings.StageKey(words));
        return IsOver(row) && Enum.TryParse<DealState>(answer, ignoreCase: true, out var state)
            ? Counted(row, words, state)
            : OpenOrAsked(row, words);
    }

    private static DealState OpenOrAsked(RowCells row, string words)
    {
        if (IsOver(row))
        {
            row.Findings.AskStage(words);
        }

        return Counted(row, words, DealState.Open);
    }

    // A deal with a day of its close in the past is probably not open.
    private static bool IsOver(RowCells row) =>
        row.Sheet.Days.TryGetValue("closed", out var days) && days.Day(row.Text("closed") ?? "") <= row.Today;

    private static DealState? FromDays(RowCells row) =>
        (row.Text("wontime"), row.Text("losttime")) switch
        {
            (null, null) => row.Text("stage") is null ? DealState.Open : null,
            (not null, null) => DealState.Won,
            (null, not null) => DealState.Lost,
            _ => row.Day("wontime") >= row.Day("losttime") ? DealState.Won : DealState.Lost,
        };

    private static bool? Flag(RowCells row, string column) => StageWords.IsYes(row.Text(column) ?? "");

    private static DealState Counted(RowCells row, string? words, DealState state)
    {
        if (words is not null)
        {
            row.Stage = (Truncate.ToLine(words, 60), state);
        }

        return state;
    }

    private static DealState? Refused(RowCells row, string column, string words)
    {
        row.Reject(ImportProblemTexts.NoState(Truncate.ToLine(words, 40)), column);
        return null;
    }
}
