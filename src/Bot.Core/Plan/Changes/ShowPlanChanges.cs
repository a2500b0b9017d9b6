using System.Text.RegularExpressions;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>`plan changes since last month`: what was signed, reached, begun and ended.</summary>
internal sealed partial class ShowPlanChanges(
    AgreementStore agreements,
    ObjectiveReader objectives,
    TacticReader tactics,
    AgreementViews views
) : ICommandHandler
{
    public const string Name = "plan.changes";

    private const int Most = 20;

    private static readonly string[] Kinds =
    [
        SituationType.KindKey,
        ObjectiveType.KindKey,
        TacticType.KindKey,
        ClosingType.KindKey,
    ];

    public static readonly CommandSpec Spec = new(Name, "plan|plan changes|cambios", PlanChangeTexts.Summary)
    {
        SpanishWords = "cambios del|en plan / cambios del|en el plan",
        Examples = [PlanChangeTexts.Example],
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization;
        var today = PlanDays.Today(organization, command.At);
        var words = command.Action is null ? command.Text : command.Value;
        if (DaysOf(words, today, organization.FiscalMonth) is not { } days)
        {
            return Reply.ToRequester(PlanChangeTexts.NotRead(Truncate.ToLine(words, 60))) with { IsMiss = true };
        }

        var signed = await agreements.AgreedBetweenAsync(
            organization.Id,
            Start(days.From, organization.TimeZone),
            Start(days.To.AddDays(1), organization.TimeZone),
            cancellationToken
        );
        var own = signed.Where(version => Kinds.Contains(version.Agreement.Kind)).ToList();
        var changes = PlanChanges.Of(
            own,
            await objectives.ListAsync(organization, command.At, cancellationToken),
            await tactics.ListAsync(organization, command.At, cancellationToken),
            version => TitleOf(version),
            days,
            organization.TimeZone
        );
        return Reply.ToRequester(Card(changes, days));
    }

    private LocalizedText? TitleOf(VersionOf version)
    {
        var kind = views.Kind(version.Agreement.Kind);
        return kind.Texts.One(kind.Title(version.Version.Content, new FieldOptions(NoOptions)));
    }

    private static readonly Dictionary<string, IReadOnlyList<FieldOption>> NoOptions = [];

    /// <summary>
    /// The days in words: a period, or since its beginning ("since last month"). Without words the last thirty days.
    /// </summary>
    internal static Period? DaysOf(string words, DateOnly today, int fiscalMonth)
    {
        var plain = Folding.Fold(words).Trim().TrimEnd('?', '.', '!').Trim();
        if (plain.Length == 0)
        {
            return Period.LastDays(30, today);
        }

        var since = Since().Match(plain);
        var named = since.Success ? plain[since.Length..] : plain;
        return
            (PlanDays.Exactly(named, today, fiscalMonth)?.Days ?? Read(named, today)) is { } period
            && period.From <= today
            ? new Period(PeriodKind.Days, period.From, since.Success || period.To > today ? today : period.To)
            : null;
    }

    // Words such as "last 30 days" end yesterday for figures, but the plan may have changed today.
    private static Period? Read(string words, DateOnly today) =>
        PeriodWords.TryParse(words, today, null, out var period)
            ? period.To == today.AddDays(-1) && period.Kind == PeriodKind.Days
                ? period with
                {
                    To = today,
                }
                : period
            : null;

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static Card Card(IReadOnlyList<PlanChange> changes, Period days)
    {
        var title = PlanChangeTexts.Title(days);
        if (changes.Count == 0)
        {
            var none = PlanChangeTexts.None(days);
            return Chat.Card.Ask(none, new Button(PlanTexts.Open, ShowPlan.Name, ""));
        }

        var lines = changes.Take(Most).Select(PlanChangeTexts.Line).ToList();
        if (changes.Count > Most)
        {
            lines.Add(PlanTexts.AndMore(changes.Count - Most));
        }

        var differences = changes
            .Where(change => change is { Kind: PlanChangeKind.Changed })
            .DistinctBy(change => (change.Agreement.Kind, change.Agreement.Subject))
            .Take(3)
            .Select(change => new Button(
                PlanChangeTexts.Difference(change.What),
                new AgreementActions(change.Agreement.Kind).Changes,
                change.Agreement.Subject
            ));
        return new Card(
            title,
            [
                new Heading(title),
                new Bullets(lines),
                new Buttons([.. differences, new Button(PlanTexts.Open, ShowPlan.Name, "")]),
            ]
        );
    }

    [GeneratedRegex("^(?:since|from|desde)(?: (?:the|el|la))? ")]
    private static partial Regex Since();
}
