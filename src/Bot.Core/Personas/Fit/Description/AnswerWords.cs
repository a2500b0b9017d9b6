using System.Collections.Frozen;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>Words that show what a part of the description is about, in both languages.</summary>
internal static class AnswerWords
{
    public static readonly Lexicon Cues = new(
        """
        budget: budget, budgets, budgeted, money, funds, funding, presupuesto, presupuestado, dinero, fondos
        pain: pain, pains, problem, problems, issue, struggle, struggles, struggling, trouble, complain, complains
        pain: complaining, hate, hates, tired of, fed up, suffers, slow, too slow, too long, broken, expensive, manual
        pain: manually, by hand, spreadsheet, spreadsheets, excel, chaos, mess, loses, dolor, problema, problemas
        pain: sufre, sufren, se queja, queja, quejan, quejas, harto, harta, hartos, lento, lenta, caro, cara, tarda
        pain: tardan, a mano, caos, lio, hoja calculo, pierde, pierden, le cuesta, cansado, cansada
        need: need, needs, want, wants, looking, interested, require, requires, requested, asks, asking
        need: necesita, necesitan, necesidad, quiere, quieren, busca, buscan, pide, piden, interesa, interesado
        need: interesada, interesados, exige, exigen, le urge
        timing: asap, urgent, urgently, deadline, soon, right away, immediately, urgente, plazo
        timing: fecha limite, cuanto antes, q1, q2, q3, q4, t1, t2, t3, t4, h1, h2
        """
    );

    // Concepts of the question whether somebody fits.
    private static readonly FrozenSet<string> AskingConcepts =
    [
        "fit",
        "prospect",
        "hello",
        "please",
        "thanks",
        "ok",
        "you",
        "can",
        "should",
        "tell",
        "show",
        "know",
        "what",
        "how",
        "who",
        "why",
        "when",
        "where",
        "help",
    ];

    // Concepts that every description has. Alone they say nothing.
    private static readonly FrozenSet<string> PlainConcepts = ["company", "have", "customer"];

    private static readonly FrozenSet<string> FrameWords =
    [
        "right",
        "good",
        "fits",
        "fit",
        "qualified",
        "new",
        "contact",
        "contacto",
        "guy",
        "lady",
        "person",
        "someone",
        "somebody",
        "one",
        "ones",
        "got",
        "drop",
        "keep",
        "kill",
        "call",
        "called",
        "named",
        "worth",
        "nuestro",
        "nuestra",
        "us",
        "nosotros",
        "nuevo",
        "nueva",
        "sirve",
        "tal",
        "encajaria",
        "valdria",
        "bueno",
        "buena",
        "pena",
        "interesante",
        "check",
        "score",
        "rate",
        "qualify",
        "califica",
        "calificame",
        "ideal",
        "type",
        "kind",
        "tipo",
        "size",
        "w",
        "yes",
        "si",
        "hmm",
        "continue",
        "sanity",
        "based",
        "ca",
        "title",
        "cargo",
        "puesto",
        "role",
        "rol",
        "employees",
        "empleados",
        "tamano",
        "industry",
        "sector",
        "industria",
        "region",
        "country",
        "pais",
        "qualifies",
        "does",
        "hace",
    ];

    private static readonly FrozenSet<string> BeforeTimes =
    [
        "this",
        "next",
        "in",
        "by",
        "before",
        "until",
        "end",
        "within",
        "late",
        "early",
        "mid",
        "from",
        "este",
        "esta",
        "proximo",
        "proxima",
        "en",
        "antes",
        "para",
        "hasta",
        "finales",
        "principios",
        "dentro",
        "desde",
        "a",
    ];

    /// <summary>Whether the token says nothing about the prospect when it stands alone.</summary>
    public static bool IsFrame(ProspectText text, int at) => IsAsking(text, at) || Has(text, at, PlainConcepts);

    /// <summary>Whether the token belongs to the question and not to its subject.</summary>
    public static bool IsAsking(ProspectText text, int at) =>
        FrameWords.Contains(text.Word(at)) || Has(text, at, AskingConcepts);

    /// <summary>Whether the token begins an answer about pain, budget, need, timing or authority.</summary>
    public static bool IsCue(ProspectText text, int at) =>
        text.IsIn(Cues, [text.Word(at)]) || BuyingRole.Read(text.Word(at)) is not null || IsTime(text, at);

    /// <summary>The first token of the span with a cue of that kind; null if there is none.</summary>
    public static int? Cue(ProspectText text, Span span, string kind)
    {
        foreach (var at in span.Tokens)
        {
            for (var end = Math.Min(span.End, at + 3); end > at; end--)
            {
                var phrase = Enumerable.Range(at, end - at).Select(text.Word).ToList();
                if (text.MeaningIn(Cues, phrase) == kind || (kind == "timing" && IsTime(text, at)))
                {
                    return at;
                }
            }
        }

        return null;
    }

    // "By January", "in 3 months", "este trimestre".
    private static bool IsTime(ProspectText text, int at) =>
        text.Word(at) is "timing" or "timeline"
        || (
            MeasureWords.Times.Contains(text.Word(at))
            && Enumerable.Range(1, 3).Any(back => BeforeTimes.Contains(text.Word(at - back)))
        );

    private static bool Has(ProspectText text, int at, FrozenSet<string> concepts) =>
        text.Text.Concepts.Any(found =>
            at >= found.At && at < found.At + found.Length && concepts.Contains(found.Concept)
        );
}
