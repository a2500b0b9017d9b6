using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Texts of a claim check.</summary>
internal static class CheckTexts
{
    public static readonly LocalizedText Summary = new(
        "Check a sentence or a whole draft against the signed claims",
        "Comprobar una frase o un borrador con las promesas firmadas"
    );
    public static readonly LocalizedText SentenceSummary = new(
        "Check what you may promise",
        "Comprobar qué puedes prometer"
    );
    public static readonly LocalizedText Example = new(
        $"{"can we say you are live within a week":c}",
        $"{"podemos decir que en una semana está en marcha":c}"
    );

    public static readonly LocalizedText FormTitle = new("Can we say this?", "¿Podemos decir esto?");
    public static readonly LocalizedText FormIntro = new(
        "I compare each sentence with the claims that sales and marketing have both signed.",
        "Comparo cada frase con las promesas que han firmado ventas y marketing."
    );
    public static readonly LocalizedText Draft = new("Sentence or draft", "Frase o borrador");
    public static readonly LocalizedText DraftHint = new("As long as you like.", "Tan largo como quieras.");
    public static readonly LocalizedText Account = new("For which customer", "Para qué cliente");
    public static readonly LocalizedText AccountHint = new(
        "So I can find the promises again when the deal is won.",
        "Así puedo encontrar las promesas cuando se gane la oportunidad."
    );
    public static readonly LocalizedText Deal = new("Deal", "Oportunidad");
    public static readonly LocalizedText Check = new("Check", "Comprobar");
    public static readonly LocalizedText NothingToCheck = new(
        "Write the sentence that you want to check.",
        "Escribe la frase que quieres comprobar."
    );
    public static readonly LocalizedText NoClaimsYet = new(
        $"No claim is signed yet, so I can't confirm any promise. Propose the first one with "
            + $"{"claim propose":c}.",
        $"Todavía no hay ninguna promesa firmada, así que no puedo confirmar nada. Propón la primera con "
            + $"{"promesa proponer":c}."
    );

    public static readonly LocalizedText Say = new("Say", "Di");
    public static readonly LocalizedText Signed = new("Signed", "Firmado");
    public static readonly LocalizedText SayInstead = new("Say instead", "Mejor di");
    public static readonly LocalizedText Evidence = new("Proof", "Prueba");
    public static readonly LocalizedText Owner = new("Owner", "Responsable");
    public static readonly LocalizedText Holds = new("Applies to", "Se aplica a");
    public static readonly LocalizedText Ask = new("Ask", "Preguntar");
    public static readonly LocalizedText Explain = new("Explain", "Explicar");
    public static readonly LocalizedText ExplainSummary = new(
        "Show what a verdict compares",
        "Mostrar qué compara un veredicto"
    );
    public static readonly LocalizedText OpenClaim = new("Open the claim", "Abrir la promesa");
    public static readonly LocalizedText CheckAnother = new("Check another", "Comprobar otra");
    public static readonly LocalizedText NothingPromisedTitle = new(
        "There is no promise here.",
        "Aquí no se promete nada."
    );

    public static LocalizedText AskAbout(int number) => new($"Ask about {number}", $"Preguntar por la {number}");

    public static LocalizedText Open(LocalizedText claim) => claim;

    public static LocalizedText MoreSentences(int most, int left) =>
        new(
            $"These are the {most} sentences that need your attention most; {left} more are no worse.",
            $"Estas son las {most} frases que más atención piden; hay {left} más, y ninguna es peor."
        );

    public static LocalizedText AskRest(int most) =>
        new(
            $"There are buttons for the first {most}. To ask about another sentence, check it on its own.",
            $"Hay botones para las {most} primeras. Para preguntar por otra frase, compruébala sola."
        );

    /// <summary>The verdict on a single sentence.</summary>
    public static LocalizedText Title(Verdict verdict) =>
        verdict switch
        {
            Verdict.Supported => new("Yes, you can say this", "Sí, puedes decirlo"),
            Verdict.TrueNoPromise => new("True, and no promise", "Es cierto, y no promete nada"),
            Verdict.Caveat => new("Only with a caveat", "Solo con matices"),
            Verdict.NotToBePromised => new("No, don’t promise this", "No, no lo prometas"),
            _ => new("Unknown: ask before you promise it", "Sin respuesta firmada: pregunta antes de prometerlo"),
        };

    /// <summary>The verdict as the heading of a group of a draft's sentences, with their number.</summary>
    public static LocalizedText Group(Verdict verdict, int count) =>
        verdict switch
        {
            Verdict.Supported => new($"{"You can say":b} ({count})", $"{"Puedes decir":b} ({count})"),
            Verdict.TrueNoPromise => new(
                $"{"True, and no promise":b} ({count})",
                $"{"Es cierto, y no promete nada":b} ({count})"
            ),
            Verdict.Caveat => new($"{"Only with a caveat":b} ({count})", $"{"Solo con matices":b} ({count})"),
            Verdict.NotToBePromised => new($"{"Don’t promise":b} ({count})", $"{"No prometas":b} ({count})"),
            _ => new($"{"Unknown, ask first":b} ({count})", $"{"Sin respuesta firmada, pregunta antes":b} ({count})"),
        };

    public static LocalizedText DraftTitle(int sentences, int fine) =>
        new(
            $"{fine} of {sentences} promises are fine as written",
            $"{fine} de {sentences} promesas valen tal como están escritas"
        );

    public static LocalizedText NoPromise(int count) =>
        count == 1
            ? new("One other sentence makes no promise.", "Otra frase no promete nada.")
            : new($"{count} other sentences make no promise.", $"Otras {count} frases no prometen nada.");

    public static LocalizedText Numbered(int number, string sentence) =>
        new($"{number}. “{sentence}”", $"{number}. «{sentence}»");

    public static LocalizedText Line(LocalizedText sentence, LocalizedText reason, LocalizedText? say) =>
        say is null
            ? new($"{sentence} {reason}", $"{sentence} {reason}")
            : new($"{sentence} {reason} {say}", $"{sentence} {reason} {say}");

    public static LocalizedText SayThis(LocalizedText wording) => new($"Say: “{wording}”", $"Di: «{wording}»");

    public static LocalizedText SayThisInstead(LocalizedText wording) =>
        new($"Say instead: “{wording}”", $"Mejor di: «{wording}»");

    public static LocalizedText ForAccount(string account) => new($"For {account}", $"Para {account}");

    /// <summary>
    /// The reason for a verdict. <paramref name="claim"/> is the content of the claim that decides; null if none does.
    /// </summary>
    public static LocalizedText Reason(Judgement judgement, AgreementContent? claim)
    {
        var content = ClaimContent.Read(claim ?? AgreementContent.Empty);
        var name = content.Title;
        var words = judgement.Words ?? "";
        return judgement.Because switch
        {
            VerdictReason.Says => new($"{name:b} says so.", $"Lo dice {name:b}."),
            VerdictReason.SaysLess => new($"{name:b} promises this and more.", $"{name:b} promete esto y más."),
            VerdictReason.SaysBeta => new(
                $"{name:b} is in beta, and the sentence says so.",
                $"{name:b} está en beta, y así lo dice la frase."
            ),
            VerdictReason.DeniesWhatIsNotOffered when content.State is ClaimTexts.Available or ClaimTexts.Beta => new(
                $"That's true: {name:b} expired on {content.Expiry!.Value}.",
                $"Es verdad: {name:b} caducó el {content.Expiry!.Value}."
            ),
            VerdictReason.DeniesWhatIsNotOffered => new(
                $"That's true: {name:b} is {State(content)}.",
                $"Es verdad: {name:b}, {State(content)}."
            ),
            VerdictReason.BetaNotSaid => new(
                $"{name:b} is in beta: say so.",
                $"{name:b} está en beta: hay que decirlo."
            ),
            VerdictReason.PlanNotNamed => new(
                $"{name:b} applies to {content.Plan} only: say so.",
                $"{name:b} solo vale para {content.Plan}: hay que decirlo."
            ),
            VerdictReason.RegionNotNamed => new(
                $"{name:b} applies in {content.Region} only: say so.",
                $"{name:b} solo vale en {content.Region}: hay que decirlo."
            ),
            VerdictReason.NumberNotNamed => new(
                $"{name:b} applies to “{words}” only: say so.",
                $"{name:b} solo vale para «{words}»: hay que decirlo."
            ),
            VerdictReason.AverageNotSaid => new(
                $"{name:b} says “{words}” on average: say so.",
                $"{name:b} dice «{words}» de media: hay que decirlo."
            ),
            VerdictReason.OtherLimit when judgement.Limits is var (said, signed) => LimitTexts.Other(
                name,
                said,
                signed
            ),
            VerdictReason.OtherSpeaker when words.Length == 0 => new(
                $"{name:b} is about what we do, and the sentence is about someone else.",
                $"{name:b} habla de lo que hacemos nosotros, y la frase habla de otros."
            ),
            VerdictReason.OtherSpeaker => new(
                $"{name:b} doesn’t cover what others do or say: “{words}”.",
                $"{name:b} no cubre lo que hacen o dicen otros: «{words}»."
            ),
            VerdictReason.NotAsserted => new(
                $"“{words}” leaves it open. {name:b} doesn’t.",
                $"«{words}» lo deja abierto. {name:b} no."
            ),
            VerdictReason.UsualNotSaid => new(
                $"{name:b} only says “{words}”, and the sentence leaves that out.",
                $"{name:b} solo dice «{words}», y la frase lo omite."
            ),
            VerdictReason.Conditional => new(
                $"{name:b} doesn’t mention the condition “{words}”.",
                $"{name:b} no menciona la condición «{words}»."
            ),
            VerdictReason.PlanOrderUnknown => new(
                $"{name:b} applies to {content.Plan}, and I don’t know the order of the plans.",
                $"{name:b} vale para {content.Plan}, y no conozco el orden de los planes."
            ),
            VerdictReason.OnlyPlanned => new(
                $"{name:b} is planned. Don’t say more than that, and give no date.",
                $"{name:b} está previsto. No digas más que eso ni des fechas."
            ),
            VerdictReason.PromisesPlanned => new(
                $"{name:b} is planned and not available yet.",
                $"{name:b} está previsto y aún no está disponible."
            ),
            VerdictReason.NotOffered => new($"{name:b} is not offered.", $"{name:b} no se ofrece."),
            VerdictReason.Retired => new($"{name:b} is no longer offered.", $"{name:b} ya no se ofrece."),
            VerdictReason.StateUnknown => new(
                $"I don’t know the state of {name:b}.",
                $"No conozco el estado de {name:b}."
            ),
            VerdictReason.Expired => new(
                $"{name:b} expired on {content.Expiry!.Value}.",
                $"{name:b} caducó el {content.Expiry!.Value}."
            ),
            VerdictReason.Suspended => new(
                $"{name:b} is suspended: customers said it was not kept.",
                $"{name:b} está suspendida: hay clientes que dicen que no se cumplió."
            ),
            VerdictReason.NotReleased => new($"{name:b} is still in beta.", $"{name:b} sigue en beta."),
            VerdictReason.OtherPlan => new(
                $"{name:b} applies to {content.Plan} only.",
                $"{name:b} solo vale para {content.Plan}."
            ),
            VerdictReason.OtherRegion => new(
                $"{name:b} applies in {content.Region} only.",
                $"{name:b} solo vale en {content.Region}."
            ),
            VerdictReason.Denies => new($"{name:b} says the opposite.", $"{name:b} dice lo contrario."),
            VerdictReason.OtherNumber => new(
                $"The signed claim {name:b} gives a different number than “{words}”.",
                $"La promesa firmada {name:b} da una cifra distinta de «{words}»."
            ),
            VerdictReason.MustNotBeSaid => new($"{name:b} rules out “{words}”.", $"{name:b} descarta decir «{words}»."),
            VerdictReason.TooAbsolute => new($"{name:b} does not say “{words}”.", $"{name:b} no dice «{words}»."),
            VerdictReason.SaysMoreThanClaim => new(
                $"{name:b} is close, but doesn’t mention “{words}”.",
                $"{name:b} se acerca, pero no menciona «{words}»."
            ),
            VerdictReason.NotSure => new(
                $"{name:b} is close, but I can’t tell whether it covers this.",
                $"{name:b} se acerca, pero no sé si cubre esto."
            ),
            VerdictReason.IsQuestion => new("A question is not a promise.", "Una pregunta no es una promesa."),
            VerdictReason.NothingPromised => new("There is nothing in it to check.", "No contiene nada que comprobar."),
            _ => new("No signed claim covers this.", "Ninguna promesa firmada cubre esto."),
        };
    }

    private static LocalizedText State(ClaimContent claim) =>
        ClaimTexts.States.FirstOrDefault(state => state.Value == claim.State)?.Label ?? LocalizedText.Invariant("");
}
