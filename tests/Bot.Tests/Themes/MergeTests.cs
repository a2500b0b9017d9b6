using Bot.Core.Themes;
using CsCheck;

namespace Bot.Tests.Themes;

/// <summary>Merging, undoing it and splitting lose nothing and double nothing.</summary>
public sealed class MergeTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private ThemeScenario themes = null!;

    private Company Company => themes.Company;

    public async ValueTask InitializeAsync() => themes = await ThemeScenario.StartAsync();

    public ValueTask DisposeAsync() => themes.DisposeAsync();

    [Fact]
    public async Task A_merged_theme_counts_accounts_and_people_once_and_comes_back_whole()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow");
        await themes.ReportAsync(Company.Lena, "Acme: takes for ages");
        await themes.ReportAsync(Company.Diego, "Birch: never done");
        var (slow, late) = (await themes.ThemeAsync("Slow", 1), await themes.ThemeAsync("Late", 2, 3));

        var merged = await themes.MergeAsync(slow, late);

        Assert.Equal("Late", Assert.Single(themes.Snapshot.Themes).Name);
        var whole = themes.Count(late);
        Assert.Equal((2, 2, 3), (whole.Accounts, whole.People, whole.Voices));

        await themes.App.PressAsync(Company.Maya, merged.Button("themes.merge.undo"));

        Assert.Equal([1, 2], themes.Snapshot.Themes.Select(theme => theme.Number).Order());
        Assert.Equal((1, 2), (themes.Count(slow).Voices, themes.Count(late).Voices));
    }

    [Fact]
    public async Task A_circle_of_merges_is_refused()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow");
        var (one, two, three) = (
            await themes.ThemeAsync("One", 1),
            await themes.ThemeAsync("Two"),
            await themes.ThemeAsync("Three")
        );
        var back = (await themes.PressAsync(Company.Maya, "themes.merge", three.Number)).Form!;
        await themes.MergeAsync(one, two);
        await themes.MergeAsync(two, three);

        var reply = await themes.App.SubmitAsync(Company.Maya, back, new() { ["into"] = $"{one.Number}" });

        Assert.Contains("one theme already", reply.English());
        Assert.Equal(1, themes.Count(three).Voices);
    }

    [Fact]
    public async Task A_button_of_a_theme_that_was_merged_meanwhile_files_under_the_other_one()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow");
        await themes.ReportAsync(Company.Lena, "Birch: too slow as well");
        var (slow, late) = (await themes.ThemeAsync("Slow", 1), await themes.ThemeAsync("Late"));
        await themes.MergeAsync(slow, late);

        var reply = await themes.PressAsync(Company.Lena, "themes.file", 2, slow.Number);

        Assert.Contains("is now in Late", reply.English());
        Assert.Equal(2, themes.Count(late).Voices);
    }

    [Fact]
    public async Task A_split_moves_what_was_chosen()
    {
        await themes.ReportAsync(Company.Lena, "Acme: too slow");
        await themes.ReportAsync(Company.Lena, "Birch: the training is too short");
        var theme = await themes.ThemeAsync("Slow", 1, 2);
        var form = (await themes.PressAsync(Company.Maya, "themes.split", theme.Number)).Form!;

        await themes.App.SubmitAsync(Company.Maya, form, new() { ["name"] = "Training", ["entries"] = "2" });
        var again = await themes.App.SubmitAsync(
            Company.Maya,
            form,
            new() { ["name"] = "Training", ["entries"] = "2" }
        );

        Assert.Equal("Training", themes.Snapshot.ThemeOf(2).Theme?.Name);
        Assert.Equal(1, themes.Count(theme).Voices);
        Assert.Contains("Nothing was changed", again.English());
    }

    // Merges and undone merges in any order, as the workflow decides them: the pointers alone change.
    [Fact]
    public void No_sequence_of_merges_loses_or_doubles_an_entry() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8], Gen.Bool)
            .List[0, 40]
            .Sample(
                steps =>
                {
                    var all = Enumerable
                        .Range(1, 8)
                        .ToDictionary(number => number, number => new Theme("o", number, $"Theme {number}", "m", At));
                    foreach (var (one, other, isMerge) in steps)
                    {
                        var (source, target) = (ThemeSnapshot.Root(all, one)!, ThemeSnapshot.Root(all, other)!);
                        if (!isMerge)
                        {
                            all[one] = all[one] with { MergedInto = null };
                        }
                        else if (source.Number != target.Number)
                        {
                            all[source.Number] = source with { MergedInto = target.Number };
                        }
                    }

                    var entries = Enumerable.Range(1, 40).Select(number => Filed(number, (number % 8) + 1)).ToList();
                    var snapshot = new ThemeSnapshot(all, entries);
                    var counted = snapshot.Themes.SelectMany(theme => snapshot.Of(theme.Number)).ToList();
                    Assert.Equal(40, counted.Count);
                    Assert.Equal(40, counted.Select(filed => filed.Entry.Number).Distinct().Count());
                    Assert.Equal(
                        40,
                        snapshot.Themes.Sum(theme => snapshot.Of(theme.Number).Sum(filed => filed.Entry.Voices.Count))
                    );
                },
                iter: 500
            );

    private static FiledEntry Filed(int number, int theme) =>
        new(
            new ThemeEntry(
                number,
                Bot.Core.Feedback.FeedbackKind.PainPoint,
                "Acme",
                "acme",
                null,
                "",
                null,
                [],
                [new ThemeVoice("m", At)]
            ),
            new Filing("o", number, FilingKind.Chosen, At) { Theme = theme }
        );
}
