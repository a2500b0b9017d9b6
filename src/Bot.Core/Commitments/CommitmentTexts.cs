using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Commitments;

/// <summary>Texts of recording promises in a deal. Spanish has one word for claim and promise.</summary>
internal static class CommitmentTexts
{
    public static readonly LocalizedText UsedSummary = new(
        "Note what you promised in a won deal",
        "Anotar qué prometiste en una oportunidad ganada"
    );
    public static readonly LocalizedText UsedExample = new(
        $"{"claim used Acme \"live in a week\"":c}",
        $"{"promesa usada Acme \"en marcha en una semana\"":c}"
    );
    public static readonly LocalizedText KeptSummary = new(
        "See which promises were kept after the sale",
        "Ver qué promesas se cumplieron después de la venta"
    );
    public static readonly LocalizedText KeptExample = new($"{"claim kept":c}", $"{"promesas cumplidas":c}");
    public static readonly LocalizedText KeptOfExample = new(
        $"{"claim kept Acme":c}",
        $"{"promesas cumplidas Acme":c}"
    );
    public static readonly LocalizedText AnswerSummary = new(
        "Say whether a promise was kept",
        "Decir si se cumplió una promesa"
    );

    public static readonly LocalizedText PromisedThis = new("I promised this", "Lo prometí");
    public static readonly LocalizedText PromisedAll = new("I promised all of these", "Las prometí todas");
    public static readonly LocalizedText Choose = new("Choose…", "Elegir…");
    public static readonly LocalizedText NoneOfThese = new("None", "Ninguna");
    public static readonly LocalizedText NothingNoted = new(
        "OK, nothing is noted for this deal.",
        "De acuerdo, no anoto nada en esta oportunidad."
    );

    public static readonly LocalizedText WhatForNote = new(
        "30 and 90 days after the close, I'll ask whether it was kept.",
        "A los 30 y a los 90 días del cierre preguntaré si se cumplió."
    );

    public static readonly LocalizedText FormTitle = new("What was promised", "Qué se prometió");
    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText DealLabel = new("Won deal", "Oportunidad ganada");
    public static readonly LocalizedText ClaimsLabel = new("What you promised", "Lo que prometiste");
    public static readonly LocalizedText ChooseOne = new("Choose at least one.", "Elige al menos una.");
    public static readonly LocalizedText ChooseDeal = new("Choose the deal.", "Elige la oportunidad.");

    public static readonly LocalizedText NoDealsWon = new(
        $"I don't know of any won deals. Import your deals with {"import":c}, then note what you promised.",
        $"No conozco ninguna oportunidad ganada. Importa tus oportunidades con {"importar":c} y después "
            + $"anota qué prometiste."
    );

    public static readonly LocalizedText NoClaims = new(
        $"No claim is agreed yet, so there is nothing to note. Propose one with {"claim propose":c}.",
        $"Todavía no hay ninguna promesa acordada, así que no hay nada que anotar. Propón una con "
            + $"{"promesa proponer":c}."
    );

    public static readonly LocalizedText DealIsGone = new(
        "That deal is no longer marked as won.",
        "Esa oportunidad ya no consta como ganada."
    );
    public static readonly LocalizedText DidYouMean = new(
        "Did you mean one of these?",
        "¿Querías decir alguna de estas?"
    );
    public static readonly LocalizedText Undo = new("Undo", "Deshacer");
    public static readonly LocalizedText NothingToUndo = new("That is already undone.", "Eso ya estaba deshecho.");

    /// <summary>The deal's name in a sentence: its account, or its id if the import has no account.</summary>
    public static string Named(string account, string deal) => string.IsNullOrWhiteSpace(account) ? deal : account;

    public static string Named(Deal deal) => Named(deal.Account, deal.Id);

    public static LocalizedText Question(Deal deal, int claims) =>
        claims == 1
            ? new(
                $"We won {Named(deal):b}. Did you promise this?",
                $"Hemos ganado la oportunidad con {Named(deal):b}. ¿Prometiste esto?"
            )
            : new(
                $"We won {Named(deal):b}. Which of these did you promise?",
                $"Hemos ganado la oportunidad con {Named(deal):b}. ¿Cuáles de estas promesas hiciste?"
            );

    public static LocalizedText DealLine(Deal deal) =>
        new(
            $"{Named(deal)} · {deal.Id} · won {deal.Closed!.Value}",
            $"{Named(deal)} · {deal.Id} · ganada el {deal.Closed!.Value}"
        );

    public static LocalizedText DealSource(Deal deal) =>
        new($"Deal {deal.Id}, won on {deal.Closed!.Value}", $"Oportunidad {deal.Id}, ganada el {deal.Closed!.Value}");

    public static LocalizedText FormIntro(Deal deal) =>
        new(
            $"{Named(deal):b}, deal {deal.Id}, won on {deal.Closed!.Value}.",
            $"{Named(deal):b}, oportunidad {deal.Id}, ganada el {deal.Closed!.Value}."
        );

    public static LocalizedText ClaimsNotFound(IReadOnlyList<string> words) =>
        new(
            $"I can't find an agreed claim called {Quoted(words, "“", "”")}. Choose one here.",
            $"No encuentro ninguna promesa acordada llamada {Quoted(words, "«", "»")}. Elige una aquí."
        );

    public static LocalizedText MoreByName(int all) =>
        new(
            $"These are the first 100 of {all}. For any other one, type its name: "
                + $"{"claim used Acme \"its name\"":c}",
            $"Estas son las 100 primeras de {all}. Para cualquier otra, escribe su nombre: "
                + $"{"promesa usada Acme \"su nombre\"":c}"
        );

    public static LocalizedText NoDealOf(string words) =>
        new(
            $"I can't find a won deal for “{words}”. A deal counts once an import says it is won.",
            $"No encuentro ninguna oportunidad ganada de «{words}». Una oportunidad cuenta cuando una "
                + $"importación dice que está ganada."
        );

    public static LocalizedText StillOpen(Deal deal) =>
        new(
            $"As far as I know, {Named(deal):b} is not won yet: deal {deal.Id} is open. Note it once an "
                + $"import says it is won.",
            $"Que yo sepa, {Named(deal):b} todavía no está ganada: la oportunidad {deal.Id} sigue "
                + $"abierta. Anótalo cuando una importación diga que está ganada."
        );

    public static LocalizedText WhichDeal(string words) =>
        new(
            $"“{words}” matches several won deals. Which one?",
            $"Hay más de una oportunidad ganada para «{words}». ¿Cuál?"
        );

    /// <summary>Confirms what was recorded, and says when Duet asks about it.</summary>
    /// <param name="deal">The won deal.</param>
    /// <param name="owner">The member who will be asked; null for the reader.</param>
    /// <param name="days">The one or two times of the question. The first may be in the past.</param>
    /// <param name="now">The current time.</param>
    public static LocalizedText Noted(
        Deal deal,
        string? owner,
        IReadOnlyList<DateTimeOffset> days,
        DateTimeOffset now
    ) =>
        (days[0] <= now, days.Count) switch
        {
            (true, 1) => new(
                $"Noted for {Named(deal):b}. The deal closed a while ago, so I'll ask {Who(owner)} now "
                    + $"whether it was kept.",
                $"Anotado para {Named(deal):b}. La oportunidad se cerró hace tiempo, así que ahora "
                    + $"{WillAsk(owner)} si se cumplió."
            ),
            (true, _) => new(
                $"Noted for {Named(deal):b}. I'll ask {Who(owner)} now whether it was kept, and again on "
                    + $"{days[1]:d}.",
                $"Anotado para {Named(deal):b}. Ahora {WillAsk(owner)} si se cumplió, y otra vez el " + $"{days[1]:d}."
            ),
            (_, 1) => new(
                $"Noted for {Named(deal):b}. I'll ask {Who(owner)} on {days[0]:d} whether it was kept.",
                $"Anotado para {Named(deal):b}. El {days[0]:d} {WillAsk(owner)} si se cumplió."
            ),
            _ => new(
                $"Noted for {Named(deal):b}. I'll ask {Who(owner)} on {days[0]:d} and on {days[1]:d} "
                    + $"whether it was kept.",
                $"Anotado para {Named(deal):b}. El {days[0]:d} y el {days[1]:d} {WillAsk(owner)} si se cumplió."
            ),
        };

    public static LocalizedText NothingNew(Deal deal) =>
        new($"That is already noted for {Named(deal):b}.", $"Eso ya estaba anotado para {Named(deal):b}.");

    public static LocalizedText WasThere(LocalizedText title, string by, DateTimeOffset at) =>
        new($"{title:b} was already noted by {by} on {at:d}.", $"{title:b} ya la anotó {by} el {at:d}.");

    public static LocalizedText Worded(LocalizedText title, string wording) =>
        new($"{title:b}: “{wording}”", $"{title:b}: «{wording}»");

    public static LocalizedText Undone(string name, int count) =>
        count == 1
            ? new(
                $"Undone: the promise to {name:b} is no longer noted, and I won't ask about it.",
                $"Deshecho: la promesa a {name:b} ya no consta y no preguntaré por ella."
            )
            : new(
                $"Undone: the {count} promises to {name:b} are no longer noted, and I won't ask about them.",
                $"Deshecho: las {count} promesas a {name:b} ya no constan y no preguntaré por ellas."
            );

    public static readonly LocalizedText CannotUndo = new(
        "Someone has already said whether that was kept, so it stays.",
        "Alguien ya ha dicho si eso se cumplió, así que se queda."
    );

    public static readonly LocalizedText UndoIsOthers = new(
        "Only the person who noted it or an admin can undo it.",
        "Solo puede deshacerlo quien lo anotó o quien administra."
    );

    public static LocalizedText WillAskWhenWon(string name) =>
        new(
            $"Noted that you asked for {name:b}. Once the deal is won, I'll ask whether you promised it.",
            $"Anotado: has preguntado para {name:b}. Cuando se gane la oportunidad, te preguntaré si lo "
                + $"prometiste."
        );

    public static LocalizedText Experience(CommitmentCounts counts) =>
        counts.Waiting == 0
            ? new(
                $"After the sale: {"kept":b} {counts.Kept:b} of {counts.Answered:b} times.",
                $"Después de la venta: {"se cumplió":b} {counts.Kept:b} de {counts.Answered:b} veces."
            )
            : new(
                $"After the sale: {"kept":b} {counts.Kept:b} of {counts.Answered:b} times; {counts.Waiting} "
                    + $"not answered yet.",
                $"Después de la venta: {"se cumplió":b} {counts.Kept:b} de {counts.Answered:b} veces; "
                    + $"{counts.Waiting} sin respuesta aún."
            );

    public static readonly LocalizedText HowItWent = new("How it went", "Cómo fue");

    private static string Who(string? owner) => owner ?? "you";

    private static string WillAsk(string? owner) => owner is null ? "te preguntaré" : $"preguntaré a {owner}";

    private static string Quoted(IReadOnlyList<string> words, string open, string close) =>
        string.Join(", ", words.Select(name => $"{open}{Truncate.ToLine(name, 60)}{close}"));
}
