namespace Bot.Teams;

/// <summary>
/// The company's https pages that the app's page in Teams links to. Privacy and terms fall back to the site; without
/// any, the example's address stays.
/// </summary>
internal sealed record TeamsPackageLinks(Uri? Site, Uri? Privacy, Uri? Terms)
{
    /// <summary>The links by their names in the manifest.</summary>
    public IReadOnlyList<(string Name, Uri? Link)> Named =>
        [("websiteUrl", Site), ("privacyUrl", Privacy ?? Site), ("termsOfUseUrl", Terms ?? Site)];
}
