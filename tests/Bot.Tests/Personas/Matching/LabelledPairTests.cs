using Bot.Core.Chat;
using Bot.Core.Personas.Matching;

namespace Bot.Tests.Personas.Matching;

/// <summary>How well titles and industries are matched across forms and languages: the figures are printed, and may not fall.</summary>
public sealed class LabelledPairTests(ITestOutputHelper output)
{
    [Fact]
    public void On_the_measured_part_a_match_is_right_and_most_matches_are_found()
    {
        var measured = LabelledPair.All.Where(pair => pair.IsMeasured).ToList();

        Assert.True(measured.Count >= 120);
        foreach (var kind in measured.GroupBy(pair => pair.Kind).Append(measured.GroupBy(_ => "all").Single()))
        {
            var (precision, recall) = Figures([.. kind]);
            output.WriteLine($"{kind.Key}: {kind.Count()} pairs, precision {precision:P1}, recall {recall:P1}");
            Assert.True(
                precision >= 0.95 && recall >= 0.9,
                $"{kind.Key}: precision {precision:P1}, recall {recall:P1}"
            );
        }
    }

    [Fact]
    public void On_the_part_for_building_every_pair_is_right()
    {
        var wrong = LabelledPair
            .All.Where(pair => !pair.IsMeasured && (pair.Match == Match.Matches) != pair.IsSame)
            .ToList();

        Assert.True(
            wrong.Count == 0,
            string.Join('\n', wrong.Select(pair => $"{pair.Wanted} | {pair.Said}: {pair.Match}"))
        );
    }

    [Fact]
    public void The_list_is_as_long_and_as_Spanish_as_it_should_be()
    {
        Assert.True(LabelledPair.All.Count >= 240);
        Assert.InRange(
            LabelledPair.All.Count(pair => IsSpanish(pair.Wanted) || IsSpanish(pair.Said))
                / (double)LabelledPair.All.Count,
            0.45,
            0.75
        );
    }

    private static bool IsSpanish(string words) =>
        Folding
            .Words(words)
            .Any(word =>
                word
                    is "de"
                        or "y"
                        or "del"
                        or "jefe"
                        or "jefa"
                        or "director"
                        or "directora"
                        or "gerente"
                        or "responsable"
                        or "jefatura"
                        or "direccion"
                || word.EndsWith("cion", StringComparison.Ordinal)
                || word.EndsWith("ica", StringComparison.Ordinal)
                || word.EndsWith("ria", StringComparison.Ordinal)
                || word.EndsWith("ista", StringComparison.Ordinal)
                || word.EndsWith("ia", StringComparison.Ordinal)
            );

    private static (double Precision, double Recall) Figures(IReadOnlyList<LabelledPair> pairs)
    {
        var said = pairs.Where(pair => pair.Match == Match.Matches).ToList();
        return (
            said.Count(pair => pair.IsSame) / (double)said.Count,
            said.Count(pair => pair.IsSame) / (double)pairs.Count(pair => pair.IsSame)
        );
    }
}
