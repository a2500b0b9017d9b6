using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>The words for kinds of periods.</summary>
internal static class PeriodKinds
{
    /// <summary>The kinds as an alternative of a regular expression.</summary>
    public const string Pattern = "week|month|quarter|half year|half|year|semana|mes|trimestre|semestre|ano";

    private static readonly Dictionary<string, PeriodKind> ByWord = new()
    {
        ["day"] = PeriodKind.Days,
        ["dia"] = PeriodKind.Days,
        ["week"] = PeriodKind.Week,
        ["semana"] = PeriodKind.Week,
        ["month"] = PeriodKind.Month,
        ["mes"] = PeriodKind.Month,
        ["mese"] = PeriodKind.Month,
        ["quarter"] = PeriodKind.Quarter,
        ["trimestre"] = PeriodKind.Quarter,
        ["half"] = PeriodKind.Half,
        ["half year"] = PeriodKind.Half,
        ["semestre"] = PeriodKind.Half,
        ["year"] = PeriodKind.Year,
        ["ano"] = PeriodKind.Year,
    };

    /// <summary>The kind that a folded word names, in the singular or plural.</summary>
    public static PeriodKind? Of(string word) =>
        ByWord.TryGetValue(word, out var kind) || ByWord.TryGetValue(word.TrimEnd('s'), out kind) ? kind : null;
}
