using Bot.Core.Agreements;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Assets;

/// <summary>
/// Finds the published assets that fit a wish: those that meet every part of it, best first, else those that come near.
/// An asset for everybody fits each persona, one for any stage each stage, but one for just that goes before it. Pure.
/// </summary>
internal static class AssetFinder
{
    private const int Exact = 2,
        General = 1;

    // So many of the topic's words must be the asset's too.
    private const double LeastTopics = 0.5;

    public static (IReadOnlyList<Agreement> Fitting, IReadOnlyList<Agreement> Near) Find(
        AgreementView view,
        AssetWish wish,
        OrganizationWords own
    )
    {
        var all = view
            .Agreements.Where(agreement => agreement.Agreed is { IsSuspended: false })
            .Select(agreement => Candidate.Of(view, agreement, wish, own))
            .OrderBy(candidate => candidate.IsExpired)
            .ThenByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Agreement.Agreed!.AgreedAt)
            .ToList();
        return (
            [.. all.Where(candidate => candidate.Fits).Select(candidate => candidate.Agreement)],
            [.. all.Where(candidate => !candidate.Fits && candidate.ComesNear).Select(candidate => candidate.Agreement)]
        );
    }

    private sealed record Candidate(Agreement Agreement, bool Fits, bool ComesNear, double Score, bool IsExpired)
    {
        public static Candidate Of(AgreementView view, Agreement agreement, AssetWish wish, OrganizationWords own)
        {
            var content = AssetContent.Read(agreement.Agreed!.Content);
            int?[] fits =
            [
                Fit(wish.Personas, content.Personas),
                Fit(wish.Stages, content.Stages),
                wish.Kinds.Count == 0 ? General
                : wish.Kinds.Contains(content.Kind) ? Exact
                : null,
                wish.Language is null ? General
                : content.Language is null ? General
                : content.Language == wish.Language ? Exact
                : null,
            ];
            var terms = PassageWords.Of($"{content.Title} {content.Use}", own).ToHashSet();
            var topics = wish.Topics.Count(terms.Contains);
            var isAbout = topics >= LeastTopics * wish.Topics.Count;
            var asked = wish.Personas.Count > 0 || wish.Stages.Count > 0 || wish.Kinds.Count > 0;
            return new Candidate(
                agreement,
                isAbout && fits.All(fit => fit is not null),
                topics > 0 || (asked && fits.All(fit => fit is not null)),
                fits.Sum(fit => fit ?? 0) + topics,
                content.Expiry < view.Today
            );
        }

        private static int? Fit(IReadOnlySet<string> wanted, IReadOnlyList<string> has) =>
            wanted.Count == 0 || has.Count == 0 ? General
            : has.Any(wanted.Contains) ? Exact
            : null;
    }
}
