namespace Bot.Core.Sample;

/// <summary>Wire names of the sample commands. Posted buttons carry them, so they are public API.</summary>
internal static class SampleActions
{
    public const string Ask = "sample.ask";
    public const string Reset = "sample.reset";
}
