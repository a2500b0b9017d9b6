namespace Bot.Core.Facts;

/// <summary>The labels of a fact in each dimension, as written in the file; null if it has none.</summary>
public sealed record Labels(
    string? Channel = null,
    string? Campaign = null,
    string? Territory = null,
    string? Product = null,
    string? Rep = null,
    string? Segment = null
)
{
    public static readonly Labels None = new();

    public string? this[Dimension dimension] =>
        dimension switch
        {
            Dimension.Channel => Channel,
            Dimension.Campaign => Campaign,
            Dimension.Territory => Territory,
            Dimension.Product => Product,
            Dimension.Rep => Rep,
            Dimension.Segment => Segment,
            _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
        };
}
