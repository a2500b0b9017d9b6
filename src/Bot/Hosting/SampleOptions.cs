namespace Bot.Hosting;

/// <summary>Section <c>Sample</c>: the company that newcomers find in the playground.</summary>
internal sealed class SampleOptions
{
    public const string Section = "Sample";

    /// <summary>Load it at the first start; when not set, in Development only.</summary>
    public bool? Load { get; set; }
}
