using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The figures that change with the facts, of the periods that people mostly ask about.</summary>
internal sealed class KpiEffects : IFactEffects
{
    public IReadOnlyList<LocalizedText> Changes(FactSet before, FactSet after, DateOnly today)
    {
        if (ShowKpi.LastFact(before) is not { } last)
        {
            return [];
        }

        var usual = ShowKpi.Usual(last < today ? last : today);
        var year = Period.YearOf(last.Year);
        return
        [
            .. new[] { usual, usual.Previous(), year, year.Previous() }.SelectMany(period =>
                KpiCatalog.All.Select(definition => Change(definition, before, after, period)).OfType<LocalizedText>()
            ),
        ];
    }

    private static LocalizedText? Change(KpiDefinition definition, FactSet before, FactSet after, Period period)
    {
        var (old, now) = (
            definition.Formula(before, period, period.Previous()),
            definition.Formula(after, period, period.Previous())
        );
        return
            old.Number == now.Number && old.Currency == now.Currency && old.PerCurrency.SequenceEqual(now.PerCurrency)
            ? null
            : KpiSectionTexts.Changes(definition.Name, period, Value(definition, old), Value(definition, now));
    }

    private static LocalizedText Value(KpiDefinition definition, KpiResult result) =>
        result.Missing is not null && result.PerCurrency.Count == 0
            ? KpiTexts.NotKnown
            : KpiTexts.Value(definition.Unit, result);
}
