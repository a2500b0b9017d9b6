using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts for questions that could not be parsed, with examples that work.</summary>
internal static partial class KpiTexts
{
    public static LocalizedText Misread(KpiQuestion question)
    {
        var words = Truncate.ToLine(question.Unread, 80);
        return question.Misread switch
        {
            KpiMisreading.Kpi when question.Meant is { } meant && KpiCatalog.Match(meant.Split(' ')) is { } near => new(
                $"I don't know the figure “{words}”. Did you mean {near.Definition.Name:b}?",
                $"No conozco la cifra «{words}». ¿Querías decir {near.Definition.Name:b}?"
            ),
            KpiMisreading.Kpi => new(
                $"I don't know the figure “{words}”. These are the ones I know:",
                $"No conozco la cifra «{words}». Estas son las que conozco:"
            ),
            KpiMisreading.Dimension => new(
                $"I can't break figures down by “{words}”, only by "
                    + $"channel, campaign, territory, country, industry, segment, product, rep, account, stage or month.",
                $"No puedo desglosar por «{words}», solo por canal, "
                    + $"campaña, territorio, país, sector, segmento, producto, comercial, cuenta, etapa o mes."
            ),
            _ when words.Length == 0 => new(
                "Which period should I compare with? For example:",
                "¿Con qué periodo lo comparo? Por ejemplo:"
            ),
            _ => new(
                $"I can't read “{words}” as a period. Try one of these:",
                $"No entiendo «{words}» como periodo. Prueba con uno de estos:"
            ),
        };
    }

    public static IReadOnlyList<LocalizedText> Examples(KpiQuestion question)
    {
        if (question is { Misread: KpiMisreading.Kpi, Meant: null })
        {
            return
            [
                .. KpiCatalog
                    .All.Where(definition => definition.Sources.Count > 0)
                    .Select(definition =>
                        LocalizedText.Invariant($"{Example(definition, "", "")} · {definition.Name}")
                    ),
            ];
        }

        var shown =
            question.Definition
            ?? (
                question.Meant is { } meant && KpiCatalog.Match(meant.Split(' ')) is { } near
                    ? near.Definition
                    : KpiCatalog.All[0]
            );
        return question.Misread == KpiMisreading.Dimension
            ?
            [
                Example(shown, " last quarter by channel", " trimestre pasado por canal"),
                Example(shown, " by rep", " por comercial"),
            ]
            :
            [
                Example(shown, " last quarter", " trimestre pasado"),
                Example(shown, " october 2026", " octubre 2026"),
                Example(shown, " 2026-W46 vs W45", " 2026-W46 vs W45"),
                Example(shown, " last 30 days", " últimos 30 días"),
            ];
    }

    private static LocalizedText Example(KpiDefinition definition, string english, string spanish) =>
        new($"{$"kpi {definition.Typed.English}{english}":c}", $"{$"kpi {definition.Typed.Spanish}{spanish}":c}");
}
