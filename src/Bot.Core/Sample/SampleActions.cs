namespace Bot.Core.Sample;

/// <summary>Wire names of the slice: once posted on a button they are public API.</summary>
internal static class SampleActions
{
    public const string Ask = "sample.ask";
    public const string Reset = "sample.reset";
}
