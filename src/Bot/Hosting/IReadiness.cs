namespace Bot.Hosting;

/// <summary>A part of Duet that can be down while the process is up.</summary>
internal interface IReadiness
{
    /// <summary>Whether it can do its work now, and a line that says how it stands.</summary>
    (bool IsReady, string Line) Look();
}
