namespace Bot.Core.Helpfulness;

/// <summary>How many people a signed version helped when it was the answer to a question.</summary>
/// <param name="Version">The version, such as "claim/live-in-a-week/2".</param>
public sealed record VersionVerdicts(string Organization, string Version, int Helped, int DidNotHelp)
{
    /// <summary>The counts after a verdict, and without the one that it replaces.</summary>
    public VersionVerdicts With(bool helped, bool? before) =>
        this with
        {
            Helped = Helped + (helped ? 1 : 0) - (before == true ? 1 : 0),
            DidNotHelp = DidNotHelp + (helped ? 0 : 1) - (before == false ? 1 : 0),
        };
}
