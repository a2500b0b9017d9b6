using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>What both sides want a figure to be, per week, month, quarter or year.</summary>
public sealed class TargetType : IAgreementType
{
    public const string KindKey = "target";

    internal static readonly IReadOnlyList<PeriodKind> Kinds =
    [
        PeriodKind.Week,
        PeriodKind.Month,
        PeriodKind.Quarter,
        PeriodKind.Year,
    ];

    public string Key => KindKey;

    public string Words => "target|meta|targets|metas";

    public AgreementTypeTexts Texts => TargetTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => TargetFields.All;

    public string Subject(AgreementContent content) =>
        Subject(content[TargetFields.Kpi] ?? "", content[TargetFields.Per] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        TargetTexts.Title(
            options.Label(TargetFields.Kpi.Name, content[TargetFields.Kpi] ?? ""),
            options.Label(TargetFields.Per.Name, content[TargetFields.Per] ?? "")
        );

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options)
    {
        var title = Title(content, options);
        return [title.English.ToString(), title.Spanish.ToString()];
    }

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options)
    {
        var (kpi, kind) = Read(words);
        var named = agreements
            .Where(agreement =>
                (kpi is null || agreement.Subject.StartsWith(kpi + ".", StringComparison.Ordinal))
                && (kind is not { } known || agreement.Subject.EndsWith("." + Code(known), StringComparison.Ordinal))
            )
            .ToList();
        return kpi is null && kind is null
            ? SearchResult.ByName(this, words, agreements, options)
            : SearchResult.Of((named, []));
    }

    public AgreementContent Start(string words, FieldOptions options)
    {
        var (kpi, kind) = Read(words);
        return AgreementContent.Of(
            Fields,
            field =>
                field == TargetFields.Kpi.Name ? kpi
                : field == TargetFields.Per.Name ? Code(kind ?? PeriodKind.Quarter)
                : null
        );
    }

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        if (
            KpiCatalog.Find(content[TargetFields.Kpi] ?? "") is { } definition
            && TargetValue.Read(content[TargetFields.Value] ?? "", definition.Unit, "USD") is null
        )
        {
            yield return TargetTexts.NoUnit(definition.Unit);
        }
    }

    internal static string Code(PeriodKind kind) => kind.ToString().ToLowerInvariant();

    internal static string Subject(string kpi, string per) => $"{kpi}.{per}";

    private static (string? Kpi, PeriodKind? Kind) Read(string words)
    {
        var folded = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToList();
        var kind = folded.Select(PeriodKinds.Of).FirstOrDefault(found => found is { } known && Kinds.Contains(known));
        return (KpiCatalog.Match(folded)?.Definition.Key, kind);
    }
}
