using Bot.Core.Chat;

namespace Bot.Core.Facts;

/// <summary>The names of the sources of facts.</summary>
public static class FactSources
{
    public static LocalizedText Name(this FactSource source) =>
        source switch
        {
            FactSource.Deals => new("deals", "oportunidades"),
            FactSource.Leads => new("leads", "leads"),
            FactSource.Spend => new("spend", "gasto"),
            FactSource.Accounts => new("accounts", "cuentas"),
            FactSource.Subscriptions => new("subscriptions", "suscripciones"),
            FactSource.Answers => new("NPS answers", "respuestas de NPS"),
            FactSource.FormDays => new("forms", "formularios"),
            FactSource.Costs => new("costs of sales", "costes de ventas"),
            FactSource.Stages => new("stage changes", "cambios de etapa"),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };
}
