using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Feedback;

/// <summary>Words around account names, folded, in both languages.</summary>
internal static class AccountWords
{
    public static readonly FrozenSet<string> Connectors = Set("de del la las los el y of the and & i");

    // A name follows: whoever speaks, or whom one spoke with.
    public static readonly FrozenSet<string> Lead = Set(
        "from with at says said asks asked told en de con dice dicen dijo dijeron segun pide piden pregunta preguntan "
            + "comenta comentan comento cuenta cuentan para for by to a lost perdimos perdido"
    );

    // "With", "for" and "to" name an account only after one of these.
    public static readonly FrozenSet<string> Talks = Set(
        "call meeting demo lunch phone mail email chat visit workshop kickoff qbr review spoke talked met deal talking "
            + "llamada reunion comida visita correo charla hable hablado hablando taller sesion revision trato "
            + "feedback comentario message mensaje note nota notes notas apuntes summary resumen recap takeaways dealbreaker news"
    );

    // A name that follows is somebody else's: a rival, a tool, a place.
    public static readonly FrozenSet<string> NotAccounts = Set(
        "to than vs versus against via using into contra frente a con_respecto que usando integrar integra integrate "
            + "integrates integration integracion connect conectar sync"
    );

    public static readonly FrozenSet<string> SaidAfter = Set(
        "says said wants want asks asked told needs need is are was has have will would cannot cant loves hates thinks "
            + "complains complained signed cancelled canceled churned renewed left says' keeps keep still just "
            + "dice dicen dijo dijeron quiere quieren pide piden pidio pregunta preguntan pregunto necesita necesitan es "
            + "esta estan tiene tienen no se nos ha han va van cancela cancelo firma firmo renueva sigue siguen"
    );

    private static readonly FrozenSet<string> Times = Set(
        "today yesterday hoy ayer q1 q2 q3 q4 mon tue tues wed thu thur thurs fri sat sun lun mie jue vie sab dom"
    );

    public static readonly FrozenSet<string> FirstNames = WordTable.List("feedback/first-names.txt");

    /// <summary>Whether the folded word is a time: a month, a weekday, "yesterday".</summary>
    public static bool IsTime(string word) => Times.Contains(word) || CalendarNames.IsFull(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
