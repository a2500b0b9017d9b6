namespace Bot.Core.Assets.Links;

/// <summary>What a look at a link found.</summary>
public enum LinkState
{
    /// <summary>Something is there; maybe only for people who log in.</summary>
    Works,

    /// <summary>The server says that there is nothing.</summary>
    Gone,

    /// <summary>No server answered, or it failed.</summary>
    NoAnswer,

    /// <summary>It leads to where Duet never looks, such as into a private network.</summary>
    NotChecked,
}

/// <summary>The state of a link, and the status code that the server gave; 0 for none.</summary>
public sealed record LinkResult(LinkState State, int Status = 0);

/// <summary>Looks whether something is behind a link, without reading it.</summary>
public interface ILinkProbe
{
    Task<LinkResult> LookAsync(Uri address, CancellationToken cancellationToken);
}
