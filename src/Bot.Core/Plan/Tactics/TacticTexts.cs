using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

internal static class TacticTexts
{
    public static readonly LocalizedText Title = new("Tactic", "Táctica");
    public static readonly LocalizedText TitleHint = new(
        "What we do, in a few words: Webinars for dispatchers.",
        "Lo que hacemos, en pocas palabras: Webinars para gestores de flotas."
    );
    public static readonly LocalizedText What = new("What we do", "Qué hacemos");
    public static readonly LocalizedText Channel = new("Channel", "Canal");
    public static readonly LocalizedText ChannelHint = new(
        "As in the spend that you import, so that Duet can add up what it cost.",
        "Como en los gastos que importas, para que Duet sume lo que ha costado."
    );
    public static readonly LocalizedText Objective = new("For the objective", "Para el objetivo");
    public static readonly LocalizedText Audience = new("Audience", "Público");
    public static readonly LocalizedText From = new("First day", "Primer día");
    public static readonly LocalizedText To = new("Last day", "Último día");
    public static readonly LocalizedText Budget = new("Budget", "Presupuesto");
    public static readonly LocalizedText BudgetHint = new("With its currency: $5,000.", "Con su moneda: 5.000 €.");
    public static readonly LocalizedText EndsBeforeItBegins = new(
        "It ends before it begins. Propose other days.",
        "Termina antes de empezar. Propón otras fechas."
    );
    public static readonly LocalizedText NoMoney = new(
        "I can't read the budget as an amount with its currency, so I can't say what is left of it.",
        "No entiendo el presupuesto como un importe con su moneda, así que no puedo decir cuánto queda."
    );
    public static readonly LocalizedText Plural = new("Tactics", "Tácticas");
    public static readonly LocalizedText Overspent = new("over budget", "por encima del presupuesto");
    public static readonly LocalizedText NoSpend = new("no spend known on this channel", "sin gastos de este canal");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the tactic {title}", $"de la táctica {title}"),
        title => new LocalizedText($"Tactic {title}", $"Táctica {title}")
    )
    {
        Plural = Plural,
        ProposeTitle = new LocalizedText("Propose a tactic", "Proponer una táctica"),
        ProposeNew = new LocalizedText("Propose a new tactic", "Proponer una táctica nueva"),
        NoneYet = new LocalizedText(
            "There are no tactics yet. Propose the first one.",
            "Todavía no hay tácticas. Propón la primera."
        ),
        Exists = new LocalizedText(
            "There is already a tactic with this name. Open it and propose a change.",
            "Ya hay una táctica con este nombre. Ábrela y propón un cambio."
        ),
        ShowSummary = new LocalizedText(
            "What we do for an objective: channel, audience, days, budget and spend",
            "Lo que hacemos por un objetivo: canal, público, fechas, presupuesto y gasto"
        ),
        ExampleName = new LocalizedText("fleet webinars", "webinars de flotas"),
    };

    public static LocalizedText Of(TacticState state) =>
        state switch
        {
            TacticState.Unsigned => PlanTexts.Of(ObjectiveState.Unsigned),
            TacticState.Planned => new("planned", "prevista"),
            TacticState.Running => new("running", "en marcha"),
            TacticState.Ended => new("ended", "terminada"),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>"Fleet webinars: running · Webinar · for Ops lead · Oct 1 – Nov 30 · $900 of $5,000 · Lena".</summary>
    public static LocalizedText Line(TacticLine line)
    {
        var content = line.Content;
        return KpiTexts.Noted(
            LocalizedText.Invariant($"{content.Title:b}: {Of(line.State)}"),
            LocalizedText.Invariant(content.Channel),
            ForWhom(line),
            LocalizedText.Invariant($"{content.From} – {content.To}"),
            Money(line),
            line.Owner is null ? null : PlanTexts.OwnerOf(line.Owner)
        )!;
    }

    private static LocalizedText? ForWhom(TacticLine line) =>
        line switch
        {
            { Audience: null } => null,
            { IsAudienceGone: true, Audience: { } gone } => new(
                $"for {gone}, {"a persona that was withdrawn":bad}",
                $"para {gone}, {"un perfil que se retiró":bad}"
            ),
            { Audience: { } audience } => new($"for {audience}", $"para {audience}"),
        };

    private static LocalizedText? Money(TacticLine line)
    {
        var spent = LocalizedText.Invariant(
            Text.Join(" + ", line.Spent.Select(money => LocalizedText.Invariant($"{money}")))
        );
        return line switch
        {
            { Budget: { } over, IsOverspent: true } => new(
                $"{spent} of {over}, {Overspent:bad}",
                $"{spent} de {over}, {Overspent:bad}"
            ),
            { Budget: { } budget, Spent.Count: > 0 } => new($"{spent} of {budget}", $"{spent} de {budget}"),
            { Budget: { } planned, State: TacticState.Planned } => new($"budget {planned}", $"presupuesto {planned}"),
            { Budget: { } unspent } => new($"budget {unspent}, {NoSpend}", $"presupuesto {unspent}, {NoSpend}"),
            { Spent.Count: > 0 } => new($"spent {spent}", $"gastado {spent}"),
            _ => null,
        };
    }
}
