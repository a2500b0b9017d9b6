namespace Bot.Core.Facts.Segments;

/// <summary>
/// The columns of moves between stages. They have no ids of their own: several belong to a deal, whose id is stored once.
/// </summary>
internal sealed partial record FactColumns
{
    public int[] DealWords => Words[0];

    public int[] MovedToWords => Words[1];

    public int[] MovedFromWords => Words[2];

    public static bool HasIds(FactSource source) => source is not (FactSource.Spend or FactSource.Stages);

    public static FactColumns Of(IReadOnlyList<StageEntry> rows)
    {
        var names = new NameCodes();
        return new FactColumns(FactSource.Stages, rows.Count)
        {
            Words =
            [
                names.Codes(rows, row => row.Deal),
                names.Codes(rows, row => row.Stage),
                names.Codes(rows, row => row.From),
            ],
            Days = [NumbersOf(rows, row => row.Day)],
            Ordinals = [.. rows.Select(row => row.Minute)],
            Names = names.All,
        };
    }

    public StageEntry Move(int row) =>
        new(
            Names[DealWords[row]]!,
            Names[MovedToWords[row]]!,
            DayOf(Days[0][row])!.Value,
            Ordinals[row],
            Names[MovedFromWords[row]]
        );

    public string MoveId(int row) =>
        StageEntry.IdOf(Names[DealWords[row]]!, Names[MovedToWords[row]]!, DayOf(Days[0][row])!.Value, Ordinals[row]);
}
