namespace Bot.Core.Facts.Segments;

/// <summary>Leads, and the steps that files know of them.</summary>
internal sealed partial record FactColumns
{
    public Lead Lead(int row) =>
        new(Ids[row], DayOf(Days[0][row])!.Value, Names[AccountWords[row]], Labels(row), Names[TitleWords[row]])
        {
            Steps = HasSteps ? Steps(row) : LeadSteps.None,
        };

    private LeadSteps Steps(int row) =>
        new(
            Moment.TimeOf(Days[LeadDays][row]),
            Moment.Of(Days[LeadDays + 1][row]),
            Moment.Of(Days[LeadDays + 2][row]),
            Moment.Of(Days[LeadDays + 3][row]),
            Moment.Of(Days[LeadDays + 4][row]),
            Moment.Of(Days[LeadDays + 5][row]),
            Names[StatusWords[row]]
        );
}
