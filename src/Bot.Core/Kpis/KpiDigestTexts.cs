using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The sentences of the week's figures.</summary>
internal static class KpiDigestTexts
{
    public static readonly LocalizedText ImportButton = new("Import newer data", "Importar datos nuevos");

    /// <summary>
    /// "Total revenue: $19,600 in week 47, 56.3% less than in week 46 ($44,800); 2 won deals, 5 before. Mostly Web (channel), −$20,000."
    /// </summary>
    public static LocalizedText Move(DigestMove move)
    {
        var figure = move.Figure;
        var unit = figure.Definition.Unit;
        var (now, before) = (KpiTexts.Value(unit, figure.Now), KpiTexts.Value(unit, figure.Before));
        var change = figure.Change!.Value;
        var size = KpiTexts.Size(unit, Math.Abs(change));
        var noun = Noun(figure.Definition.Key);
        var driver = move.Driver is { } known ? Driver(known, figure) : LocalizedText.Invariant("");
        return new(
            $"{figure.Definition.Name:b}: {now:b} in {Brief(figure.Period)}, {size} {(change > 0 ? "more" : "less")} than in "
                + $"{Base(figure)} ({before}); {noun}: {move.Count}, {move.CountBefore} before.{driver} {figure.Id:c}",
            $"{figure.Definition.Name:b}: {now:b} en {Brief(figure.Period)}, {size} {(change > 0 ? "más" : "menos")} que en "
                + $"{Base(figure)} ({before}); {noun}: {move.Count}, antes {move.CountBefore}.{driver} {figure.Id:c}"
        );
    }

    public static LocalizedText Voices(LostVoices voices) =>
        voices.Heard >= LostVoices.FewestAccounts && voices.Kind is { } kind
            ? new(
                $"Of {voices.Lost} lost accounts, {voices.Heard} had told us why, mostly as “{kind}” ({Numbers(voices)}).",
                $"De {voices.Lost} cuentas perdidas, {voices.Heard} habían dicho algo, sobre todo como «{kind}» "
                    + $"({Numbers(voices)})."
            )
            : new("No evidence in what customers said.", "Lo que dicen los clientes no lo explica.");

    public static LocalizedText Stale(IReadOnlyList<KnownSource> sources, LastImport? import)
    {
        var known = Text.Join(
            ", ",
            sources.Select(source => new LocalizedText(
                $"{source.Source.Name()} only up to {source.To!.Value}",
                $"{source.Source.Name()} solo hasta el {source.To!.Value}"
            ))
        );
        LocalizedText by = import is null
            ? new("", "")
            : new(
                $" {import.Name} imported last, on {import.At:d}.",
                $" La última importación es de {import.Name}, del {import.At:d}."
            );
        return new(
            $"The data is older than this week: {known}.{by} Drop a newer export in our direct messages.",
            $"Los datos son anteriores a esta semana: {known}.{by} "
                + $"Suelta una exportación más reciente en nuestro chat directo."
        );
    }

    public static LocalizedText Quarter(KpiFigure quarter) =>
        new(
            $"{quarter.Period.Name()} to date: {KpiTexts.Line(quarter)}",
            $"{quarter.Period.Name()} hasta la fecha: {KpiTexts.Line(quarter)}"
        );

    public static LocalizedText Closed(WeekDeals deals)
    {
        LocalizedText counts = new(
            $"{deals.Won} won, {deals.Lost} lost",
            $"{deals.Won} ganadas, {deals.Lost} perdidas"
        );
        var wins = Text.Join(", ", deals.Wins.Select(Deal));
        var losses = Text.Join(", ", deals.Losses.Select(Deal));
        return (deals.Wins.Count, deals.Losses.Count) switch
        {
            (0, 0) => new($"Deals: {counts}", $"Oportunidades: {counts}"),
            (_, 0) => new(
                $"Deals: {counts}. Biggest wins: {wins}",
                $"Oportunidades: {counts}. Las mayores ganadas: {wins}"
            ),
            (0, _) => new(
                $"Deals: {counts}. Biggest losses: {losses}",
                $"Oportunidades: {counts}. Las mayores perdidas: {losses}"
            ),
            _ => new(
                $"Deals: {counts}. Biggest wins: {wins}. Biggest losses: {losses}",
                $"Oportunidades: {counts}. Las mayores ganadas: {wins}. Las mayores perdidas: {losses}"
            ),
        };
    }

    public static LocalizedText LeadsByChannel(IReadOnlyList<(KpiPart Leads, KpiResult? Cost)> channels)
    {
        var parts = Text.Join(
            ", ",
            channels.Select(channel =>
            {
                var label = KpiTables.Label(Dimension.Channel, channel.Leads);
                var count = KpiTexts.Value(KpiUnit.Count, channel.Leads.Now);
                return channel.Cost is { } cost
                    ? new LocalizedText(
                        $"{label} {count} ({KpiTexts.Value(KpiUnit.Money, cost)} each)",
                        $"{label} {count} ({KpiTexts.Value(KpiUnit.Money, cost)} cada uno)"
                    )
                    : LocalizedText.Invariant($"{label} {count}");
            })
        );
        return new($"New leads: {parts}", $"Leads nuevos: {parts}");
    }

    public static LocalizedText Created(WeekDeals deals)
    {
        var amounts = Text.Join(" + ", deals.CreatedAmounts.Select(amount => LocalizedText.Invariant($"{amount}")));
        LocalizedText count =
            deals.Created == 1
                ? new("1 new deal", "1 oportunidad nueva")
                : new($"{deals.Created} new deals", $"{deals.Created} oportunidades nuevas");
        return deals.CreatedAmounts.Count == 0
            ? new($"Pipeline created: {count}", $"Pipeline creado: {count}")
            : new($"Pipeline created: {amounts} in {count}", $"Pipeline creado: {amounts} en {count}");
    }

    private static LocalizedText Driver(MoveDriver driver, KpiFigure figure)
    {
        var sign = driver.Change > 0 ? "+" : "−";
        var size = KpiTexts.Value(figure.Definition.Unit, figure.Now with { Number = Math.Abs(driver.Change) });
        return new(
            $" Mostly {driver.Label} ({driver.By.Name()}), {sign}{size}.",
            $" Sobre todo {driver.Label} ({driver.By.Name()}), {sign}{size}."
        );
    }

    private static LocalizedText Base(KpiFigure figure)
    {
        var previous = figure.Period.Previous();
        return figure.Compared.Kind == PeriodKind.Days && figure.Period.Kind != PeriodKind.Days
            ? new($"the same days of {Brief(previous)}", $"los mismos días de {Brief(previous)}")
            : Brief(figure.Compared);
    }

    private static LocalizedText Brief(Period period) =>
        period.Kind == PeriodKind.Week
            ? new(
                $"week {System.Globalization.ISOWeek.GetWeekOfYear(period.From.ToDateTime(TimeOnly.MinValue))}",
                $"la semana {System.Globalization.ISOWeek.GetWeekOfYear(period.From.ToDateTime(TimeOnly.MinValue))}"
            )
            : period.Name();

    private static LocalizedText Noun(string kpi) =>
        kpi switch
        {
            "closerate" => new("closed deals", "oportunidades cerradas"),
            "cac" or "customers" => KpiTexts.NewCustomers,
            "leads" or "cpl" => KpiTexts.NewLeads,
            _ => KpiTexts.DealsWon,
        };

    private static LocalizedText Deal(NamedDeal deal) =>
        deal.Amount is { } amount
            ? LocalizedText.Invariant($"{deal.Account} {amount}")
            : LocalizedText.Invariant(deal.Account);

    private static Text Numbers(LostVoices voices) =>
        Text.Join(", ", voices.Entries.Select(number => LocalizedText.Invariant($"#{number}")));
}
