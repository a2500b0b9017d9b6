using Bot.Core.Chat;

namespace Bot.Core.Accounts;

internal static class GrowthTexts
{
    public static readonly LocalizedText Summary = new(
        "Customers that may buy more: they are like those who did",
        "Clientes que pueden comprar más: se parecen a los que ya lo hicieron"
    );
    public static readonly LocalizedText Example = new($"{"accounts to grow":c}", $"{"cuentas para crecer":c}");
    public static readonly LocalizedText Title = new("Accounts to grow", "Cuentas para crecer");
    public static readonly LocalizedText TooFew = new(
        "Too few customers to say who may grow. I compare groups of 20 accounts or more with the same product or segment, "
            + "of which some pay more than 180 days ago.",
        "Muy pocos clientes para saber quién puede crecer. Comparo grupos de 20 cuentas o más con el mismo producto o "
            + "segmento, de las que algunas pagan más que hace 180 días."
    );
    public static readonly LocalizedText How = new(
        "Grown: pays more, or has more seats, than 180 days ago.",
        "Ha crecido: paga más, o tiene más puestos, que hace 180 días."
    );

    public static LocalizedText Line(GrowthCandidate account)
    {
        var name = new LocalizedText(
            $"{account.Name:b} · {AccountTexts.Amounts(account.Monthly)} a month",
            $"{account.Name:b} · {AccountTexts.Amounts(account.Monthly)} al mes"
        );
        return account.Rep is null ? name : LocalizedText.Invariant($"{name} · {account.Rep}");
    }

    public static LocalizedText Like(GrowthCandidate account)
    {
        var traits = Text.Join(" · ", account.Traits);
        return new(
            $"{account.Grew} of {account.Total} accounts like it grew ({traits})",
            $"{account.Grew} de {account.Total} cuentas parecidas han crecido ({traits})"
        );
    }

    public static LocalizedText SeatsUpTo(int seats) => new($"up to {seats} seats", $"hasta {seats} puestos");

    public static LocalizedText SeatsOver(int seats) => new($"more than {seats} seats", $"más de {seats} puestos");
}
