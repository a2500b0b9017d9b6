using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Home;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>How an objective is doing, below its text.</summary>
internal sealed class ObjectiveSection(ObjectiveReader objectives) : IAgreementCardSection
{
    public string Kind => ObjectiveType.KindKey;

    public async Task<IReadOnlyList<Block>> AddAsync(
        ChatCommand command,
        Agreement agreement,
        CancellationToken cancellationToken
    )
    {
        var all = await objectives.ListAsync(command.Organization, command.At, cancellationToken);
        return
            all.FirstOrDefault(line => line.Agreement.Subject == agreement.Subject)
                is { Version.State: AgreementState.Agreed } line
            ? [new Paragraph(PlanCards.Line(line))]
            : [];
    }
}

/// <summary>The signed objectives of the quarter with their state, in digests.</summary>
internal sealed class PlanDigestSection(ObjectiveReader objectives) : IDigestSection
{
    public string Key => "plan";

    public int Order => 15;

    public LocalizedText Name => PlanTexts.Name;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var lines = SignedObjectives.In(
            await objectives.ListAsync(week.Organization, week.Now, cancellationToken),
            PlanDays.Current(week.Organization, week.Now)
        );
        var ended = lines.Count(line => line.Result is { } result && result.At >= week.From && result.At < week.To);
        return lines.Count == 0
            ? new DigestPart([]) { IsQuiet = true }
            : new DigestPart([new Heading(PlanTexts.Name), new Bullets([.. lines.Select(PlanCards.Line)])])
            {
                IsQuiet = ended == 0 && !lines.Exists(line => PlanCards.StateOf(line) == ObjectiveState.AtRisk),
            };
    }
}

/// <summary>The signed objectives of the quarter with their state, on home pages. Nothing before there is one.</summary>
internal sealed class PlanHomeSection(ObjectiveReader objectives) : IHomeSection
{
    public int Order => 15;

    public async Task<HomeSection> BuildAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        var lines = SignedObjectives.In(
            await objectives.ListAsync(reader.Organization, reader.Now, cancellationToken),
            PlanDays.Current(reader.Organization, reader.Now)
        );
        return new HomeSection(
            PlanTexts.Name,
            lines.Count == 0
                ? []
                :
                [
                    new Bullets([.. lines.Select(PlanCards.Line)]),
                    new Buttons([new Button(PlanTexts.Open, ShowPlan.Name, "")]),
                ]
        );
    }
}

/// <summary>The signed objectives of the running quarter that home pages and digests show.</summary>
internal static class SignedObjectives
{
    private const int Most = 5;

    /// <summary>Those in danger first.</summary>
    public static List<ObjectiveLine> In(IReadOnlyList<ObjectiveLine> all, PlanQuarter quarter) =>
        [
            .. all.Where(line => line.Version.State == AgreementState.Agreed && line.Content.IsIn(quarter.Days))
                .OrderByDescending(line => PlanCards.StateOf(line) is ObjectiveState.AtRisk or ObjectiveState.Missed)
                .ThenBy(line => line.Content.By)
                .Take(Most),
        ];
}
