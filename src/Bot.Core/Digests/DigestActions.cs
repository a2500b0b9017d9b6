namespace Bot.Core.Digests;

/// <summary>Wire names of the digest commands. Posted buttons carry them, so they are public API.</summary>
public static class DigestActions
{
    public const string Show = "digest.show";
    public const string Preview = "digest.preview";
    public const string Now = "digest.now";
    public const string Subscribe = "digest.subscribe";
    public const string Save = "digest.save";
    public const string Edit = "digest.edit";
    public const string Stop = "digest.stop";
    public const string Past = "digest.past";
    public const string Read = "digest.read";
    public const string PostShared = "digest.post-shared";
}
