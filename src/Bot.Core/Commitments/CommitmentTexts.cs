using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Commitments;

/// <summary>Texts of recording promises in a deal. Spanish has one word for claim and promise.</summary>
internal static class CommitmentTexts
{
    public static readonly LocalizedText UsedSummary = new(
        "Note what you promised in a deal that was won",
        "Anotar qué prometiste en un trato ganado"
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
        "Fine, nothing is noted for this deal.",
        "De acuerdo, no queda nada anotado en este trato."
    );

    public static readonly LocalizedText WhatForNote = new(
        "30 and 90 days after the close I ask whether it was kept.",
        "A los 30 y a los 90 días del cierre preguntaré si se cumplió."
    );

    public static readonly LocalizedText FormTitle = new("What was promised", "Qué se prometió");
    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText DealLabel = new("Deal won", "Trato ganado");
    public static readonly LocalizedText ClaimsLabel = new("What you promised", "Lo que prometiste");
    public static readonly LocalizedText ChooseOne = new("Choose at least one.", "Elige al menos una.");
    public static readonly LocalizedText ChooseDeal = new("Choose the deal.", "Elige el trato.");

    public static readonly LocalizedText NoDealsWon = new(
        $"I know of no deal that was won. Deals come with {"import":c}; then you can note what you promised.",
        $"No conozco ningún trato ganado. Los tratos llegan con {"importar":c}; después podrás anotar qué prometiste."
    );

    public static readonly LocalizedText NoClaims = new(
        $"No claim is agreed yet, so there is nothing to note. Propose one with {"claim propose":c}.",
        $"Todavía no hay ninguna promesa acordada, así que no hay nada que anotar. Propón una con "
            + $"{"promesa proponer":c}."
    );

    public static readonly LocalizedText DealIsGone = new(
        "I do not know of that deal as won any more.",
        "Ya no me consta que ese trato esté ganado."
    );
    public static readonly LocalizedText DidYouMean = new(
        "Did you mean one of these?",
        "¿Querías decir alguno de estos?"
    );
    public static readonly LocalizedText Undo = new("Undo", "Deshacer");
    public static readonly LocalizedText NothingToUndo = new("That is taken back already.", "Eso ya estaba deshecho.");

    /// <summary>The deal's name in a sentence: its account, or its id if the import has no account.</summary>
    public static string Named(string account, string deal) => string.IsNullOrWhiteSpace(account) ? deal : account;

    public static string Named(Deal deal) => Named(deal.Account, deal.Id);

    public static LocalizedText Question(Deal deal, int claims) =>
        claims == 1
            ? new(
                $"{Named(deal):b} is won. Did you promise this?",
                $"El trato con {Named(deal):b} está ganado. ¿Prometiste esto?"
            )
            : new(
                $"{Named(deal):b} is won. Which of these did you promise?",
                $"El trato con {Named(deal):b} está ganado. ¿Cuáles de estas promesas hiciste?"
            );

    public static LocalizedText DealLine(Deal deal) =>
        new(
            $"{Named(deal)} · {deal.Id} · won {deal.Closed!.Value}",
            $"{Named(deal)} · {deal.Id} · ganado el {deal.Closed!.Value}"
        );

    public static LocalizedText DealSource(Deal deal) =>
        new($"Deal {deal.Id}, won on {deal.Closed!.Value}", $"Trato {deal.Id}, ganado el {deal.Closed!.Value}");

    public static LocalizedText FormIntro(Deal deal) =>
        new(
            $"{Named(deal):b}, deal {deal.Id}, won on {deal.Closed!.Value}.",
            $"{Named(deal):b}, trato {deal.Id}, ganado el {deal.Closed!.Value}."
        );

    public static LocalizedText ClaimsNotFound(IReadOnlyList<string> words) =>
        new(
            $"I found no agreed claim called {Quoted(words, "“", "”")}. Choose it here.",
            $"No encuentro ninguna promesa acordada llamada {Quoted(words, "«", "»")}. Elígela aquí."
        );

    public static LocalizedText MoreByName(int all) =>
        new(
            $"The first 100 of {all}. Any other by name: {"claim used Acme \"its name\"":c}",
            $"Las 100 primeras de {all}. Las demás, por su nombre: {"promesa usada Acme \"su nombre\"":c}"
        );

    public static LocalizedText NoDealOf(string words) =>
        new(
            $"I know of no won deal of “{words}”. A deal counts once the import says that it is won.",
            $"No me consta ningún trato ganado de «{words}». Un trato cuenta cuando la importación dice que "
                + $"está ganado."
        );

    public static LocalizedText StillOpen(Deal deal) =>
        new(
            $"{Named(deal):b} is not won yet, as far as I know: deal {deal.Id} is open. Note it when the "
                + $"import says that it is won.",
            $"{Named(deal):b} todavía no está ganado, que yo sepa: el trato {deal.Id} sigue abierto. Anótalo "
                + $"cuando la importación diga que se ha ganado."
        );

    public static LocalizedText WhichDeal(string words) =>
        new(
            $"“{words}” can mean several deals that were won. Which one?",
            $"«{words}» puede ser más de un trato ganado. ¿Cuál?"
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
                $"Noted for {Named(deal):b}. The deal closed a while ago, so I ask {Who(owner)} right away "
                    + $"whether it was kept.",
                $"Anotado para {Named(deal):b}. El trato se cerró hace tiempo, así que ya mismo "
                    + $"{WillAsk(owner)} si se cumplió."
            ),
            (true, _) => new(
                $"Noted for {Named(deal):b}. I ask {Who(owner)} right away whether it was kept, and again on "
                    + $"{days[1]:d}.",
                $"Anotado para {Named(deal):b}. Ya mismo {WillAsk(owner)} si se cumplió, y otra vez el {days[1]:d}."
            ),
            (_, 1) => new(
                $"Noted for {Named(deal):b}. I will ask {Who(owner)} on {days[0]:d} whether it was kept.",
                $"Anotado para {Named(deal):b}. El {days[0]:d} {WillAsk(owner)} si se cumplió."
            ),
            _ => new(
                $"Noted for {Named(deal):b}. I will ask {Who(owner)} on {days[0]:d} and on {days[1]:d} "
                    + $"whether it was kept.",
                $"Anotado para {Named(deal):b}. El {days[0]:d} y el {days[1]:d} {WillAsk(owner)} si se cumplió."
            ),
        };

    public static LocalizedText NothingNew(Deal deal) =>
        new($"That is noted for {Named(deal):b} already.", $"Eso ya estaba anotado para {Named(deal):b}.");

    public static LocalizedText WasThere(LocalizedText title, string by, DateTimeOffset at) =>
        new($"{title:b} was noted already, by {by} on {at:d}.", $"{title:b} ya estaba anotada, por {by} el {at:d}.");

    public static LocalizedText Worded(LocalizedText title, string wording) =>
        new($"{title:b}: “{wording}”", $"{title:b}: «{wording}»");

    public static LocalizedText Undone(string name, int count) =>
        count == 1
            ? new(
                $"Taken back: the promise to {name:b} is not noted any more, and nobody is asked about it.",
                $"Deshecho: la promesa a {name:b} ya no consta y no preguntaré por ella."
            )
            : new(
                $"Taken back: the {count} promises to {name:b} are not noted any more, and nobody is asked about them.",
                $"Deshecho: las {count} promesas a {name:b} ya no constan y no preguntaré por ellas."
            );

    public static readonly LocalizedText CannotUndo = new(
        "It has been answered whether that was kept, so it stays.",
        "Ya han dicho si eso se cumplió, así que se queda."
    );

    public static readonly LocalizedText UndoIsOthers = new(
        "Only who noted it, or an admin, can take it back.",
        "Solo puede deshacerlo quien lo anotó o quien administra."
    );

    public static LocalizedText WillAskWhenWon(string name) =>
        new(
            $"Noted that you asked for {name:b}: when the deal is won I ask whether you promised it.",
            $"Anotado que preguntas por {name:b}: cuando el trato se gane, te preguntaré si lo prometiste."
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
