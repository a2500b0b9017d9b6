namespace Bot.Core.Personas.Drift;

/// <summary>Wire names of the slice. Posted buttons carry them, so they are public API.</summary>
internal static class DriftActions
{
    public const string Show = "persona.drift";
    public const string Propose = "persona.drift.propose";
    public const string Edit = "persona.drift.edit";
    public const string NotNow = "persona.drift.later";
    public const string NotOurs = "persona.drift.dismiss";
    public const string Settings = "settings.drift";
}
