using Bot.Core.Data;

namespace Bot.Core.Agreements.Use;

/// <summary>How a signed text was used.</summary>
public enum UseKind
{
    /// <summary>Somebody looked it up, or got it as an answer.</summary>
    Shown,

    /// <summary>Somebody checked a sentence against it.</summary>
    Checked,

    /// <summary>Somebody said that they used it with a customer.</summary>
    Sent,
}

/// <summary>One member's use of one version in one way: the first day and the last.</summary>
/// <param name="Version">The version, such as "objection/too-expensive/2".</param>
public sealed record VersionUse(
    string Organization,
    string Version,
    UseKind Kind,
    string Member,
    DateOnly First,
    DateOnly Last
)
{
    public static DocumentSet<VersionUse> Set { get; } =
        new DocumentSet<VersionUse>(
            "versionUses",
            use => use.Organization,
            use => Id(use.Version, use.Kind, use.Member)
        ).WithKey("version", use => [use.Version]);

    public static string Id(string version, UseKind kind, string member) => $"{version}/{kind}/{member}";

    public static string IdOf(string kind, string subject, int number) =>
        $"{kind}/{subject}/{VersionRef.Digits(number)}";

    public static string IdOf(Agreement agreement, AgreementVersion version) =>
        IdOf(agreement.Kind, agreement.Subject, version.Number);
}

/// <summary>A version was used for an account, first on that day.</summary>
/// <param name="Account">The account as typed.</param>
public sealed record VersionAccount(string Organization, string Version, string Account, DateOnly Since)
{
    public static DocumentSet<VersionAccount> Set { get; } =
        new DocumentSet<VersionAccount>(
            "versionAccounts",
            use => use.Organization,
            use => Id(use.Version, use.Account)
        ).WithKey("version", use => [use.Version]);

    public static string Id(string version, string account) => $"{version}/{Chat.Folding.Fold(account).Trim()}";
}

/// <summary>When a version was last used by anybody, and when its owner was told that nobody uses it.</summary>
public sealed record VersionLastUse(string Organization, string Version, DateOnly? Last, DateOnly? ToldUnused = null)
{
    /// <summary>The document that says since when uses are counted.</summary>
    public const string Beginning = "";

    public static DocumentSet<VersionLastUse> Set { get; } =
        new("versionLastUses", use => use.Organization, use => $"last/{use.Version}");
}
