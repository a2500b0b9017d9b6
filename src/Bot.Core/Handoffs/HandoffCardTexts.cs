using Bot.Core.Chat;
using Bot.Core.WorkingTime;

namespace Bot.Core.Handoffs;

/// <summary>The words of the cards about how hand-offs go.</summary>
internal static class HandoffCardTexts
{
    public static readonly LocalizedText CasesSummary = new(
        "See the leads and customers behind a hand-off's figures",
        "Ver los leads y clientes que hay detrás de las cifras de un traspaso"
    );
    public static readonly LocalizedText None = new(
        "Sales and marketing have signed no hand-off yet. These are usual ones; nothing counts until both sides sign.",
        "Ventas y marketing aún no han firmado ningún traspaso. Estos son los habituales; nada cuenta hasta que firmen "
            + "los dos equipos."
    );
    public static readonly LocalizedText Before = new("Period before", "Periodo anterior");
    public static readonly LocalizedText LateOrMissed = new("Late or missed", "Tarde o sin hacer");
    public static readonly LocalizedText StillOpen = new("Still open", "En plazo");
    public static readonly LocalizedText Mine = new("Mine", "Los míos");
    public static readonly LocalizedText Who = new("Who", "Quién");
    public static readonly LocalizedText Since = new("Since", "Desde");
    public static readonly LocalizedText Due = new("Due", "Plazo");
    public static readonly LocalizedText State = new("State", "Estado");
    public static readonly LocalizedText Owner = new("Owner", "Responsable");
    public static readonly LocalizedText OnTime = new("Share on time", "Porcentaje a tiempo");
    public static readonly LocalizedText KeptColumn = new("On time", "A tiempo");
    public static readonly LocalizedText LateColumn = new("Late", "Tarde");
    public static readonly LocalizedText MissedColumn = new("Missed", "Sin hacer");
    public static readonly LocalizedText BeforeColumn = new("Before", "Antes");
    public static readonly LocalizedText Caption = new("Hand-offs", "Traspasos");
    public static readonly LocalizedText ByOwner = new("By owner", "Por responsable");
    public static readonly LocalizedText You = new("You", "Tú");
    public static readonly LocalizedText AllOthers = new("All others", "Los demás");
    public static readonly LocalizedText Nobody = new("nobody", "nadie");
    public static readonly LocalizedText TooFew = new("too few to say", "muy pocos para decirlo");
    public static readonly LocalizedText NotSigned = new("not signed yet", "sin firmar todavía");
    public static readonly LocalizedText OnlyOwn = new(
        "Approvers see everybody's figures; you see your own.",
        "Quien aprueba ve las cifras de cada persona; tú ves las tuyas."
    );
    public static readonly LocalizedText NoCase = new("There are none.", "No hay ninguno.");
    public static readonly LocalizedText Next = new("More", "Más");

    public static LocalizedText Propose(LocalizedText title) => new($"Propose: {title}", $"Proponer: {title}");

    /// <summary>"82% on time (before: 75%) · 41 on time, 6 late, 3 missed, 4 still open".</summary>
    public static LocalizedText Counts(HandoffLine line)
    {
        var (now, before) = (line.Now, line.Before);
        var parts = new List<LocalizedText>();
        foreach (
            var state in new[]
            {
                HandoffState.Kept,
                HandoffState.Late,
                HandoffState.Missed,
                HandoffState.Open,
                HandoffState.NotAFit,
                HandoffState.Undated,
                HandoffState.Impossible,
            }
        )
        {
            if (now[state] > 0)
            {
                parts.Add(LocalizedText.Invariant($"{now[state]} {HandoffTexts.Name(state)}"));
            }
        }

        if (parts.Count == 0)
        {
            return new("nothing started", "nada ha empezado");
        }

        var listed = new LocalizedText(Text.Join(", ", parts), Text.Join(", ", parts));
        return (now.Share, before.Share) switch
        {
            ({ } share, { } earlier) => new(
                $"{share:P0} on time (before: {earlier:P0}) · {listed}",
                $"{share:P0} a tiempo (antes: {earlier:P0}) · {listed}"
            ),
            ({ } share, null) => new($"{share:P0} on time · {listed}", $"{share:P0} a tiempo · {listed}"),
            _ => listed,
        };
    }

    public static LocalizedText HowJudged(HandoffBook book) =>
        new(
            $"Working time: {WorkingTimeTexts.Span(book.Hours.From, book.Hours.To)}, {book.Organization.Zone}, "
                + $"public holidays left out ({"working hours":c}).",
            $"Horario laboral: {WorkingTimeTexts.Span(book.Hours.From, book.Hours.To)}, {book.Organization.Zone}, "
                + $"los festivos no cuentan ({"horario laboral":c})."
        );

    public static LocalizedText KnownTo(DateOnly day) =>
        new(
            $"The files tell up to {day}. What is due later counts as still open.",
            $"Los archivos llegan hasta el {day}. Lo que vence después cuenta como en plazo."
        );

    public static LocalizedText ByDays(int count) =>
        count == 1
            ? new(
                "1 has no time of day in the file, so whole working days decide.",
                "1 no tiene hora en el archivo, así que deciden los días laborables enteros."
            )
            : new(
                $"{count} have no time of day in the file, so whole working days decide.",
                $"{count} no tienen hora en el archivo, así que deciden los días laborables enteros."
            );

    public static LocalizedText ByAnswer(int count) =>
        count == 1
            ? new(
                "1 counts by an answer, until a file says otherwise.",
                "1 cuenta por una respuesta, hasta que un archivo diga otra cosa."
            )
            : new(
                $"{count} count by answers, until a file says otherwise.",
                $"{count} cuentan por respuestas, hasta que un archivo diga otra cosa."
            );

    /// <summary>What is not part of the share; null if all is.</summary>
    public static LocalizedText? LeftOut(HandoffCounts counts)
    {
        var parts = new[] { HandoffState.NotAFit, HandoffState.Undated, HandoffState.Impossible }
            .Where(state => counts[state] > 0)
            .Select(state => LocalizedText.Invariant($"{HandoffTexts.Name(state)} ({counts[state]})"))
            .ToList();
        return parts.Count == 0
            ? null
            : new(
                $"Not part of the share: {Text.Join(", ", parts)}.",
                $"Fuera del porcentaje: {Text.Join(", ", parts)}."
            );
    }

    public static LocalizedText SignedOn(DateTimeOffset at) =>
        new(
            $"Signed on {at:d}. What started before is measured by the same time.",
            $"Firmado el {at:d}. Lo que empezó antes se mide con el mismo plazo."
        );

    public static LocalizedText ListTitle(HandoffQuery query, int count, Period period)
    {
        var states = query.States.Select(HandoffTexts.Name).ToList();
        var words =
            states.Count == 0
                ? new LocalizedText("Hand-offs", "Traspasos")
                : new LocalizedText($"Hand-offs: {Text.Join(", ", states)}", $"Traspasos: {Text.Join(", ", states)}");
        return query.IsMine
            ? new($"{words}, mine ({count}) · {period.Name()}", $"{words}, los míos ({count}) · {period.Name()}")
            : LocalizedText.Invariant($"{words} ({count}) · {period.Name()}");
    }

    public static LocalizedText StateOf(JudgedCase found, string? by, TimeZoneInfo company)
    {
        var name = HandoffTexts.Name(found.State);
        LocalizedText shown = found.State switch
        {
            HandoffState.Kept => LocalizedText.Invariant($"{name:good}"),
            HandoffState.Late or HandoffState.Missed => LocalizedText.Invariant($"{name:bad}"),
            _ => name,
        };
        LocalizedText dated = found.End is { } end
            ? LocalizedText.Invariant($"{shown}, {HandoffTexts.At(end, company)}")
            : shown;
        return by is null ? dated : new($"{dated} ({by} says)", $"{dated} (lo dice {by})");
    }

    public static LocalizedText OwnerOf(string name, bool hasLeft) =>
        name.Length == 0 ? Nobody
        : hasLeft ? new($"{name} (has left)", $"{name} (ya no está)")
        : LocalizedText.Invariant(name);

    public static LocalizedText NotRead(string words) =>
        new(
            $"I don't know a hand-off “{words}”. Try {"handoffs":c}, "
                + $"{"handoffs late last month":c} or {"handoffs mine":c}.",
            $"No conozco el traspaso «{words}». Prueba {"traspasos":c}, "
                + $"{"traspasos tarde mes pasado":c} o {"traspasos mios":c}."
        );
}
