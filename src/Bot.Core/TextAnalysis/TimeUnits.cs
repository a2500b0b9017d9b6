namespace Bot.Core.TextAnalysis;

/// <summary>Units of time in both languages.</summary>
internal static class TimeUnits
{
    /// <summary>The hours in each unit, by its folded name.</summary>
    public static readonly IReadOnlyDictionary<string, decimal> Hours = new Dictionary<string, decimal>
    {
        ["second"] = 1m / 3600,
        ["seconds"] = 1m / 3600,
        ["segundo"] = 1m / 3600,
        ["segundos"] = 1m / 3600,
        ["minute"] = 1m / 60,
        ["minutes"] = 1m / 60,
        ["min"] = 1m / 60,
        ["mins"] = 1m / 60,
        ["minuto"] = 1m / 60,
        ["minutos"] = 1m / 60,
        ["h"] = 1,
        ["hr"] = 1,
        ["hrs"] = 1,
        ["hour"] = 1,
        ["hours"] = 1,
        ["hora"] = 1,
        ["horas"] = 1,
        ["d"] = 24,
        ["day"] = 24,
        ["days"] = 24,
        ["dia"] = 24,
        ["dias"] = 24,
        ["week"] = 168,
        ["weeks"] = 168,
        ["semana"] = 168,
        ["semanas"] = 168,
        ["month"] = 720,
        ["months"] = 720,
        ["mes"] = 720,
        ["meses"] = 720,
        ["year"] = 8760,
        ["years"] = 8760,
        ["ano"] = 8760,
        ["anos"] = 8760,
        ["quarter"] = 2160,
        ["quarters"] = 2160,
        ["trimestre"] = 2160,
        ["trimestres"] = 2160,
    };
}
