using Bot.Core.Chat;
using Bot.Core.Commitments;

namespace Bot.Core.Accounts;

internal static class AccountTexts
{
    public static readonly LocalizedText ShowSummary = new(
        "Everything we know about a customer, on one card",
        "Todo lo que sabemos de un cliente, en una tarjeta"
    );
    public static readonly LocalizedText ShowExample = new($"{"account Acme":c}", $"{"cuenta Acme":c}");
    public static readonly LocalizedText Which = new(
        $"Which account? Add its name: {"account Acme":c}.",
        $"¿Qué cuenta? Añade su nombre: {"cuenta Acme":c}."
    );
    public static readonly LocalizedText Stage = new("Stage", "Etapa");
    public static readonly LocalizedText Owner = new("Owner", "Responsable");
    public static readonly LocalizedText Revenue = new("Monthly revenue", "Ingresos al mes");
    public static readonly LocalizedText Renewal = new("Renewal", "Renovación");
    public static readonly LocalizedText Ends = new("Ends on", "Termina el");
    public static readonly LocalizedText Score = new("Would recommend us", "Nos recomendaría");
    public static readonly LocalizedText Deals = new("Deals", "Oportunidades");
    public static readonly LocalizedText Promises = new("Promises", "Promesas");
    public static readonly LocalizedText Feedback = new("What they told us", "Lo que nos han contado");
    public static readonly LocalizedText NoFeedback = new(
        "No feedback from them yet.",
        "Todavía no hay comentarios suyos."
    );
    public static readonly LocalizedText NoTheme = new("Without a theme", "Sin tema");
    public static readonly LocalizedText NextStep = new("Next step", "Próximo paso");
    public static readonly LocalizedText FeedbackButton = new("All their feedback", "Todos sus comentarios");
    public static readonly LocalizedText PromisesButton = new("Promises", "Promesas");
    public static readonly LocalizedText MergeButtonSummary = new("Merge two accounts", "Unir dos cuentas");
    public static readonly LocalizedText MayNotMerge = new(
        "Only approvers and admins can merge accounts.",
        "Solo aprobadores y administradores pueden unir cuentas."
    );
    public static readonly LocalizedText SameAccount = new(
        "These two are one account already.",
        "Estas dos ya son la misma cuenta."
    );
    public static readonly LocalizedText NotMerged = new(
        "These two are separate accounts already.",
        "Estas dos ya son cuentas distintas."
    );

    public static LocalizedText Unknown(string words, bool hasNear) =>
        hasNear
            ? new($"I don't know “{words}”. Did you mean one of these?", $"No conozco «{words}». ¿Es alguna de estas?")
            : new(
                $"I don't know “{words}”: no deal, subscription or feedback has that name.",
                $"No conozco «{words}»: ninguna oportunidad, suscripción o comentario tiene ese nombre."
            );

    public static LocalizedText Several(string words) =>
        new($"Several accounts match “{words}”. Which one?", $"Varias cuentas encajan con «{words}». ¿Cuál?");

    public static LocalizedText Of(AccountState account) =>
        account.Standing switch
        {
            AccountStanding.Lead => new("lead", "lead"),
            AccountStanding.OpenDeal when account.CrmStage is { } stage => new(
                $"open deal · {stage}",
                $"oportunidad abierta · {stage}"
            ),
            AccountStanding.OpenDeal => new("open deal", "oportunidad abierta"),
            AccountStanding.Lost => new("deal lost", "oportunidad perdida"),
            AccountStanding.Customer => new("customer", "cliente"),
            AccountStanding.Renewing => new("customer, renewal near", "cliente, con renovación cercana"),
            AccountStanding.FormerCustomer => new("former customer", "antiguo cliente"),
            AccountStanding.Unknown => new("no deal yet", "sin oportunidades todavía"),
            _ => throw new ArgumentOutOfRangeException(nameof(account)),
        };

    public static LocalizedText Amounts(IReadOnlyList<Money> amounts) =>
        LocalizedText.Invariant(Text.Join(" + ", amounts.Select(one => LocalizedText.Invariant($"{one}"))));

    public static LocalizedText ScoreOf((int Score, DateOnly Day) answer) =>
        new($"{answer.Score} of 10 ({answer.Day})", $"{answer.Score} de 10 ({answer.Day})");

    public static LocalizedText DealsOf(AccountState account)
    {
        var open =
            account.Open.Count > 0
                ? new LocalizedText(
                    $"{account.OpenDeals} open ({Amounts(account.Open)})",
                    $"{account.OpenDeals} abiertas ({Amounts(account.Open)})"
                )
                : new LocalizedText($"{account.OpenDeals} open", $"{account.OpenDeals} abiertas");
        return new(
            $"{open} · {account.Won} won · {account.Lost} lost",
            $"{open} · {account.Won} ganadas · {account.Lost} perdidas"
        );
    }

    public static LocalizedText PromisesOf(CommitmentCounts counts) =>
        new(
            $"{counts.Kept} kept · {counts.NotKept} not kept · {counts.Waiting} not answered yet",
            $"{counts.Kept} cumplidas · {counts.NotKept} sin cumplir · {counts.Waiting} sin respuesta todavía"
        );

    public static LocalizedText Promise(LocalizedText title, Commitment promise) =>
        promise.Verdict switch
        {
            { Answer: FollowUpAnswer.Kept } => new($"✓ {title}: kept", $"✓ {title}: cumplida"),
            { Answer: FollowUpAnswer.NotKept, Why: { Length: > 0 } why } => new(
                $"✗ {title}: not kept. {why}",
                $"✗ {title}: sin cumplir. {why}"
            ),
            { Answer: FollowUpAnswer.NotKept } => new($"✗ {title}: not kept", $"✗ {title}: sin cumplir"),
            _ => new($"{title}: not answered yet", $"{title}: sin respuesta todavía"),
        };

    public static LocalizedText Theme(LocalizedText name, LocalizedText? status, int reports)
    {
        LocalizedText count =
            reports == 1 ? new("1 report", "1 comentario") : new($"{reports} reports", $"{reports} comentarios");
        return status is null
            ? LocalizedText.Invariant($"{name:b} · {count}")
            : LocalizedText.Invariant($"{name:b} · {status} · {count}");
    }

    public static LocalizedText Message(LocalizedText title) => new($"Message: {title}", $"Mensaje: {title}");

    public static LocalizedText Asset(LocalizedText title) => new($"Asset: {title}", $"Recurso: {title}");

    public static LocalizedText Offer(LocalizedText title) => new($"Offer: {title}", $"Oferta: {title}");

    public static LocalizedText IsPartOf(string from, string into) =>
        new($"“{from}” is now part of {into:b}.", $"«{from}» ahora forma parte de {into:b}.");

    public static LocalizedText Includes(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return new($"Includes {list}.", $"Incluye {list}.");
    }

    public static LocalizedText Alike(IReadOnlyList<string> names)
    {
        var (english, spanish) = (names.Select(name => $"“{name}”"), names.Select(name => $"«{name}»"));
        return new(
            $"Possibly the same company: {string.Join(", ", english)}.",
            $"Posiblemente la misma empresa: {string.Join(", ", spanish)}."
        );
    }

    public static LocalizedText MergeButton(string other) => new($"Merge with {other}", $"Unir con {other}");

    public static LocalizedText MergeConfirm(string from, string into) =>
        new(
            $"Show everything about “{from}” with {into}? You can undo it.",
            $"¿Mostrar todo lo de «{from}» junto con {into}? Se puede deshacer."
        );

    public static LocalizedText Merged(string from, string into) =>
        new($"“{from}” is part of {into:b} now.", $"«{from}» forma parte de {into:b}.");

    public static LocalizedText UndoButton(string from) => new($"Separate {from}", $"Separar {from}");

    public static LocalizedText Apart(string from) =>
        new($"{from:b} is an account of its own again.", $"{from:b} vuelve a ser una cuenta aparte.");
}
