using System.Globalization;
using System.Text.Json.Serialization;
using Bot.Core.Data;

namespace Bot.Core.Assets.Links;

/// <summary>What is known of the link of a published asset. <see cref="Asset"/> is the asset's subject.</summary>
/// <param name="CheckAt">When it is looked at next.</param>
public sealed record AssetLink(string Organization, string Asset, string Link, DateTimeOffset CheckAt, int Revision = 0)
{
    public static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    // A day and a bit: a failure on one day may be maintenance.
    private static readonly TimeSpan SecondLook = TimeSpan.FromHours(25);
    private static readonly TimeSpan Apart = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(28);

    public static DocumentSet<AssetLink> Set { get; } =
        new DocumentSet<AssetLink>("assetLinks", link => link.Organization, link => link.Asset)
            .WithRevision(link => link.Revision, (link, revision) => link with { Revision = revision })
            .WithKey("dead", link => link.IsDead ? ["yes"] : [])
            .WithDue(link => link.CheckAt);

    public DateTimeOffset? CheckedAt { get; init; }

    public LinkState State { get; init; }

    /// <summary>The status code of the last look; 0 if no server answered.</summary>
    public int Status { get; init; }

    /// <summary>When it failed first since it last worked; null while it works.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    public int Failures { get; init; }

    /// <summary>The owner said that it is right although it fails. It is not asked again until it worked.</summary>
    public bool IsRight { get; init; }

    /// <summary>Whether it failed twice, at least a day apart.</summary>
    [JsonIgnore]
    public bool IsDead => Failures > 1 && CheckedAt - FailedAt >= Apart && !IsRight;

    /// <summary>What the owner is asked about: this link, failing since then.</summary>
    [JsonIgnore]
    public string QuestionId => string.Create(CultureInfo.InvariantCulture, $"{Asset}/{FailedAt?.UtcTicks ?? 0}");

    /// <summary>The link after a look. Each failure after the second doubles the wait, up to four weeks.</summary>
    public AssetLink After(LinkResult result, DateTimeOffset now)
    {
        var looked = this with { CheckedAt = now, State = result.State, Status = result.Status };
        if (result.State is LinkState.Works or LinkState.NotChecked)
        {
            return looked with { FailedAt = null, Failures = 0, IsRight = false, CheckAt = now + Usual };
        }

        var wait = Failures == 0 ? SecondLook : Usual * Math.Pow(2, Math.Min(Failures - 1, 2));
        return looked with
        {
            FailedAt = FailedAt ?? now,
            Failures = Failures + 1,
            CheckAt = now + (wait < Longest ? wait : Longest),
        };
    }
}
