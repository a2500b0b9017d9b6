using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Funnel;
using Bot.Core.Journey;

namespace Bot.Tests.Funnel;

public sealed class StageOrderTests
{
    [Fact]
    public void A_moved_stage_stands_right_behind_the_one_it_comes_after() =>
        Assert.Equal(
            [
                Stage.Awareness,
                Stage.Lead,
                Stage.Demo,
                Stage.Qualified,
                Stage.Objections,
                Stage.Decision,
                Stage.Customer,
                Stage.Growth,
            ],
            Order((Stage.Demo, Stage.Lead))
        );

    [Fact]
    public void Stages_that_come_after_each_other_stay_where_they_usually_are() =>
        Assert.Equal(Stages.All, Order((Stage.Demo, Stage.Objections), (Stage.Objections, Stage.Demo)));

    [Fact]
    public void Each_stage_stands_in_the_journey_once_whatever_was_signed()
    {
        var random = new Random(73);
        for (var round = 0; round < 2_000; round++)
        {
            var moves = Stages
                .All.Where(_ => random.Next(3) == 0)
                .Select(stage => (stage, (Stage)random.Next(Stages.All.Count)))
                .ToArray();

            var order = Order(moves);

            Assert.Equal(Stages.All, order.Order());
        }
    }

    [Theory]
    [InlineData("Discovery call", Stage.Qualified)]
    [InlineData("DISCOVERY CALL ", Stage.Qualified)]
    [InlineData("Demo scheduled", Stage.Demo)]
    [InlineData("Demostración", Stage.Demo)]
    [InlineData("Paperwork", null)]
    [InlineData("", null)]
    public void A_name_in_the_CRM_stands_for_the_stage_that_claims_it_or_has_its_word(string name, Stage? stage) =>
        Assert.Equal(stage, Journey().Read(name));

    [Fact]
    public void Deals_of_a_renamed_stage_keep_their_stage()
    {
        var facts = Facts("Discovery call", "Demo", "Paperwork", null);

        var counts = StageCounts.Of(Journey(), facts, new DateOnly(2026, 11, 1));

        Assert.Equal((1, 1), (counts.Deals[Stage.Qualified], counts.Deals[Stage.Demo]));
        Assert.Equal([("", 1), ("Paperwork", 1)], counts.Elsewhere);
    }

    private static JourneyStages Journey() =>
        new([
            .. DefaultStages.All.Select(rule =>
                rule.Stage == Stage.Qualified
                    ? rule with
                    {
                        Name = LocalizedText.Invariant("Discovery"),
                        CrmNames = ["Discovery call"],
                    }
                    : rule
            ),
        ]);

    private static FactSet Facts(params string?[] stages) =>
        FactSetBuilder.Build(
            new StoredFacts(
                1,
                new FactRows(
                    [
                        .. stages.Select(
                            (stage, at) =>
                                new Deal(
                                    $"{at}",
                                    "Acme",
                                    null,
                                    DealState.Open,
                                    new DateOnly(2026, 10, 1),
                                    null,
                                    stage,
                                    Labels.None
                                )
                        ),
                    ],
                    [],
                    []
                )
            )
        );

    private static IEnumerable<Stage> Order(params (Stage Stage, Stage After)[] moves) =>
        StageOrder
            .Of([
                .. DefaultStages.All.Select(rule =>
                    moves.FirstOrDefault(move => move.Stage == rule.Stage) is var move && moves.Contains(move)
                        ? rule with
                        {
                            After = move.After,
                        }
                        : rule
                ),
            ])
            .Select(rule => rule.Stage);
}
