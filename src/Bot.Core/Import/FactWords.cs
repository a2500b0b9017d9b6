using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>The words that name the facts in a file: "import deals".</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, FactSource?> Words = new()
    {
        ["deals"] = FactSource.Deals,
        ["opportunities"] = FactSource.Deals,
        ["tratos"] = FactSource.Deals,
        ["oportunidades"] = FactSource.Deals,
        ["negocios"] = FactSource.Deals,
        ["leads"] = FactSource.Leads,
        ["contacts"] = FactSource.Leads,
        ["prospectos"] = FactSource.Leads,
        ["contactos"] = FactSource.Leads,
        ["accounts"] = FactSource.Accounts,
        ["companies"] = FactSource.Accounts,
        ["cuentas"] = FactSource.Accounts,
        ["empresas"] = FactSource.Accounts,
        ["spend"] = FactSource.Spend,
        ["costs"] = FactSource.Spend,
        ["gasto"] = FactSource.Spend,
        ["gastos"] = FactSource.Spend,
        ["costes"] = FactSource.Spend,
        ["subscriptions"] = FactSource.Subscriptions,
        ["suscripciones"] = FactSource.Subscriptions,
        ["nps"] = FactSource.Answers,
        ["answers"] = FactSource.Answers,
        ["respuestas"] = FactSource.Answers,
        ["forms"] = FactSource.FormDays,
        ["formularios"] = FactSource.FormDays,
        ["margins"] = FactSource.Costs,
        ["margenes"] = FactSource.Costs,
        ["cogs"] = FactSource.Costs,
        ["history"] = FactSource.Stages,
        ["historial"] = FactSource.Stages,
    };

    /// <summary>The facts that the words name; null if they name none.</summary>
    public static FactSource? Named(string words) =>
        Folding
            .Fold(words)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Words.GetValueOrDefault(word))
            .FirstOrDefault(source => source is not null);
}
