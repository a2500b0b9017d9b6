using System.Globalization;
using Bot.Core.Data;

namespace Bot.Core.Themes;

/// <summary>Stores themes, what is filed under them, and who heard of decisions.</summary>
public sealed class ThemeStore(IDocumentStore data)
{
    public static DocumentSet<Theme> Themes { get; } =
        new DocumentSet<Theme>("themes", theme => theme.Organization, theme => Id(theme.Number))
            .WithRevision(theme => theme.Revision, (theme, revision) => theme with { Revision = revision })
            .WithDue(theme => theme.TellFrom)
            .WithFeed();

    public static DocumentSet<Filing> Filings { get; } =
        new DocumentSet<Filing>("filings", filing => filing.Organization, filing => Id(filing.Entry))
            .WithRevision(filing => filing.Revision, (filing, revision) => filing with { Revision = revision })
            .WithKey("theme", filing => filing.Theme is { } theme ? [Id(theme)] : [])
            .WithFeed();

    public static DocumentSet<ThemeNotice> Notices { get; } =
        new DocumentSet<ThemeNotice>(
            "themeNotices",
            notice => notice.Organization,
            notice => ThemeNotice.IdOf(notice.Theme, notice.Decision, notice.Member)
        ).WithOrderedKey("told", notice => notice.Told is { } told ? SortableKey.Of(told) : null);

    public static DocumentSet<NoticeOptOut> OptOuts { get; } =
        new("themeNoticeOptOuts", optOut => optOut.Organization, optOut => optOut.Member);

    public static DocumentSet<ThemeSettings> Settings { get; } =
        new("themeSettings", settings => settings.Organization, _ => "settings");

    public async Task<Theme?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        await data.GetAsync(Themes, organization, Id(number), cancellationToken);

    public async Task<Filing?> FilingAsync(string organization, int entry, CancellationToken cancellationToken) =>
        await data.GetAsync(Filings, organization, Id(entry), cancellationToken);

    public async Task<ThemeSettings> SettingsAsync(string organization, CancellationToken cancellationToken) =>
        await data.GetAsync(Settings, organization, "settings", cancellationToken) ?? ThemeSettings.Usual(organization);

    public Task SaveAsync(ThemeSettings settings, CancellationToken cancellationToken) =>
        data.PutAsync(Settings, settings, cancellationToken);

    /// <summary>The notices that were told from the instant on, oldest first.</summary>
    public IAsyncEnumerable<ThemeNotice> ToldSinceAsync(
        string organization,
        DateTimeOffset from,
        CancellationToken cancellationToken
    ) => data.RangeAsync(Notices, organization, "told", SortableKey.Of(from), null, false, cancellationToken);

    public async Task<bool> WantsNoticesAsync(
        string organization,
        string member,
        CancellationToken cancellationToken
    ) => await data.GetAsync(OptOuts, organization, member, cancellationToken) is null;

    public Task SetNoticesAsync(string organization, string member, bool wants, CancellationToken cancellationToken) =>
        wants
            ? data.DeleteAsync(OptOuts, organization, member, cancellationToken)
            : data.PutAsync(OptOuts, new NoticeOptOut(organization, member), cancellationToken);

    /// <summary>The theme that a theme is part of after merges, in a transaction; null if there is none.</summary>
    public static async ValueTask<Theme?> RootAsync(IDocumentReader reader, string organization, int number)
    {
        var theme = await reader.GetAsync(Themes, organization, Id(number), CancellationToken.None);
        while (theme?.MergedInto is { } into)
        {
            theme = await reader.GetAsync(Themes, organization, Id(into), CancellationToken.None);
        }

        return theme;
    }

    internal static string Id(int number) => number.ToString("D9", CultureInfo.InvariantCulture);
}
