using System.Text.RegularExpressions;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.Requests;
using Bot.Core.Commitments;
using Bot.Core.Members;
using Bot.Core.Personas.Drift;
using Bot.Core.Personas.Fit;

namespace Bot.Tests.Architecture;

/// <summary>
/// Slices build on each other in one direction, and meet in records and stores, not in handlers or cards. What is known to be
/// otherwise stands in two lists, which only get shorter: an entry that no longer holds fails too.
/// </summary>
public sealed partial class SliceTests
{
    private static readonly SliceGraph Slices = SliceGraph.Of(typeof(CommandRouter).Assembly);

    private static readonly IReadOnlyList<(string From, string To)> KnownCircles = [];

    // They collect what slices contribute, so they know none of them; a new slice is then in all of them.
    private static readonly IReadOnlyList<string> Hubs = ["Home", "Digests", "Linking", "Sample", "Import", "Help"];

    private static readonly IReadOnlyList<string> Foundations =
    [
        "Chat",
        "Data",
        "Files",
        "Messaging",
        "Members",
        "Search",
        "TextAnalysis",
        "Understanding",
    ];

    // The import of facts is part of the hub until facts and agreements have one pipeline.
    private static readonly IReadOnlyList<(string From, string To)> KnownHubUses = [("Import", "Facts")];

    // Mostly names and short lines of an agreement that only its cards can write so far.
    private static readonly IReadOnlyList<(Type User, Type Used)> KnownUses =
    [
        (typeof(DecisionReply), typeof(SideCards)),
        (typeof(FollowUpCards), typeof(AgreementCards)),
        (typeof(SubmitForRequest), typeof(ReviewCards)),
        (typeof(DriftCards), typeof(AgreementCards)),
        (typeof(DriftWorkflow), typeof(AgreementCards)),
        (typeof(FitCards), typeof(AgreementCards)),
        (typeof(ProposeDrift), typeof(AgreementCards)),
        (typeof(ShowDrift), typeof(AgreementCards)),
    ];

    // The fewest uses first: most likely they are the new ones.
    [Fact]
    public void Slices_form_no_circle() =>
        AssertNone(
            "Slices use each other in a circle",
            Slices
                .OnCircles(without: KnownCircles)
                .Select(edge => (Edge: edge, Reasons: Slices.Reasons(edge).ToList()))
                .OrderBy(on => on.Reasons.Count)
                .Select(on => $"{on.Edge.From} uses {on.Edge.To}: {string.Join(", ", on.Reasons)}")
        );

    [Fact]
    public void A_known_circle_that_is_cut_is_taken_off_the_list() =>
        AssertNone(
            "These are on no circle any more: take them out of KnownCircles",
            KnownCircles.Except(Slices.OnCircles()).Select(edge => $"{edge}")
        );

    [Fact]
    public void Hubs_know_no_slice_that_contributes_to_them() =>
        AssertNone(
            "Hubs use foundations and hubs only; let the slice register a contribution",
            HubUses.Except(KnownHubUses).Select(edge => $"{edge.From} uses {edge.To}")
        );

    [Fact]
    public void A_known_use_by_a_hub_that_is_gone_is_taken_off_the_list() =>
        AssertNone(
            "These are gone: take them out of KnownHubUses",
            KnownHubUses.Except(HubUses).Select(edge => $"{edge}")
        );

    [Fact]
    public void No_slice_uses_another_ones_handlers_or_cards() =>
        AssertNone("Handlers and cards are for their own slice", Lines(Forbidden.Except(KnownUses)));

    [Fact]
    public void A_known_use_that_is_gone_is_taken_off_the_list() =>
        AssertNone("These are gone: take them out of KnownUses", Lines(KnownUses.Except(Forbidden)));

    // From the sources as well: constants of another slice leave no trace in the assembly.
    private static IEnumerable<(string From, string To)> HubUses =>
        Slices
            .Edges.Concat(
                from hub in Hubs
                from file in Repository.Sources($"src/Bot.Core/{hub}")
                from Match used in SliceUse().Matches(File.ReadAllText(Repository.File(file)))
                select (From: hub, To: used.Groups["slice"].Value)
            )
            .Where(edge => Hubs.Contains(edge.From) && !Hubs.Contains(edge.To) && !Foundations.Contains(edge.To))
            .Distinct();

    private static IEnumerable<(Type User, Type Used)> Forbidden =>
        Slices.Uses.Where(use =>
            use.Used.IsClass
            && (
                typeof(ICommandHandler).IsAssignableFrom(use.Used)
                || use.Used.Name.EndsWith("Cards", StringComparison.Ordinal)
            )
        );

    private static IEnumerable<string> Lines(IEnumerable<(Type User, Type Used)> uses) =>
        uses.Select(use => $"{use.User} uses {use.Used}").Order(StringComparer.Ordinal);

    private static void AssertNone(string rule, IEnumerable<string> broken)
    {
        var lines = broken.ToList();
        Assert.True(lines.Count == 0, $"{rule}:\n{string.Join('\n', lines)}");
    }

    [GeneratedRegex(@"^using Bot\.Core\.(?<slice>\w+)", RegexOptions.Multiline)]
    private static partial Regex SliceUse();
}
