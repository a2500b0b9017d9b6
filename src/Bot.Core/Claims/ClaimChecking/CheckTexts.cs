using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Texts of a claim check.</summary>
internal static class CheckTexts
{
    public static readonly LocalizedText Summary = new(
        "Can we say this? Checks a sentence or a whole draft against what both sides signed",
        "¿Podemos decir esto? Comprueba una frase o un borrador con lo que han firmado los dos lados"
    );
    public static readonly LocalizedText Example = new(
        $"{"claim can we say you are live within a week":c}",
        $"{"promesa podemos decir que en una semana estáis en marcha":c}"
    );

    public static readonly LocalizedText FormTitle = new("Can we say this?", "¿Podemos decir esto?");
    public static readonly LocalizedText FormIntro = new(
        "Each sentence is held against the claims that sales and marketing have both signed.",
        "Cada frase se compara con las promesas que han firmado ventas y marketing."
    );
    public static readonly LocalizedText Draft = new("Sentence or draft", "Frase o borrador");
    public static readonly LocalizedText DraftHint = new("Up to 50 sentences.", "Hasta 50 frases.");
    public static readonly LocalizedText Account = new("For which customer", "Para qué cliente");
    public static readonly LocalizedText AccountHint = new(
        "Then the promises are found again when the deal is won.",
        "Así se encuentran las promesas cuando se gane el trato."
    );
    public static readonly LocalizedText Deal = new("Deal", "Trato");
    public static readonly LocalizedText Check = new("Check", "Comprobar");
    public static readonly LocalizedText NothingToCheck = new(
        "Write the sentence that you want to check.",
        "Escribe la frase que quieres comprobar."
    );
    public static readonly LocalizedText NoClaimsYet = new(
        $"No claim is signed yet, so nothing can be promised for sure. Propose the first with {"claim propose":c}.",
        $"Todavía no hay ninguna promesa firmada, así que nada se puede "
            + $"prometer con seguridad. Propón la primera con {"promesa proponer":c}."
    );

    public static readonly LocalizedText Say = new("Say", "Decir");
    public static readonly LocalizedText Signed = new("Signed", "Firmado");
    public static readonly LocalizedText SayInstead = new("Say instead", "En su lugar, decir");
    public static readonly LocalizedText Evidence = new("Proof", "Prueba");
    public static readonly LocalizedText Owner = new("Owner", "Responsable");
    public static readonly LocalizedText Holds = new("Holds for", "Vale para");
    public static readonly LocalizedText Ask = new("Ask", "Preguntar");
    public static readonly LocalizedText OpenClaim = new("Open the claim", "Abrir la promesa");
    public static readonly LocalizedText CheckAnother = new("Check another", "Comprobar otra");
    public static readonly LocalizedText NothingPromisedTitle = new(
        "Nothing is promised here.",
        "Aquí no se promete nada."
    );

    public static LocalizedText AskAbout(int number) => new($"Ask about {number}", $"Preguntar por la {number}");

    public static LocalizedText Open(LocalizedText claim) => claim;

    public static LocalizedText TooMany(int most, int left) =>
        new(
            $"Only the first {most} sentences were checked; {left} more were not. Check them apart.",
            $"Solo se han comprobado las primeras {most} frases; quedan {left} sin comprobar. Compruébalas aparte."
        );

    public static LocalizedText AskRest(int most) =>
        new(
            $"Buttons stand for the first {most} of these; check another sentence alone to ask about it.",
            $"Hay botones para las {most} primeras; para preguntar por otra frase, compruébala sola."
        );

    /// <summary>The verdict on a single sentence.</summary>
    public static LocalizedText Title(Verdict verdict) =>
        verdict switch
        {
            Verdict.Supported => new("Yes, you can say this", "Sí, puedes decirlo"),
            Verdict.Caveat => new("Only with a caveat", "Solo con una salvedad"),
            Verdict.NotToBePromised => new("No, don’t promise this", "No, no lo prometas"),
            _ => new("Unknown: ask before you promise it", "No se sabe: pregunta antes de prometerlo"),
        };

    /// <summary>The verdict as the heading of a group of a draft's sentences, with their number.</summary>
    public static LocalizedText Group(Verdict verdict, int count) =>
        verdict switch
        {
            Verdict.Supported => new($"{"You can say":b} ({count})", $"{"Puedes decir":b} ({count})"),
            Verdict.Caveat => new($"{"Only with a caveat":b} ({count})", $"{"Solo con una salvedad":b} ({count})"),
            Verdict.NotToBePromised => new($"{"Don’t promise":b} ({count})", $"{"No prometas":b} ({count})"),
            _ => new($"{"Unknown, ask first":b} ({count})", $"{"No se sabe, pregunta antes":b} ({count})"),
        };

    public static LocalizedText DraftTitle(int sentences, int fine) =>
        new(
            $"{fine} of {sentences} promises can be made as they stand",
            $"{fine} de {sentences} promesas se pueden hacer tal como están"
        );

    public static LocalizedText NoPromise(int count) =>
        count == 1
            ? new("One more sentence promises nothing.", "Otra frase no promete nada.")
            : new($"{count} more sentences promise nothing.", $"Otras {count} frases no prometen nada.");

    public static LocalizedText Numbered(int number, string sentence) =>
        new($"{number}. “{sentence}”", $"{number}. «{sentence}»");

    public static LocalizedText Line(LocalizedText sentence, LocalizedText reason, LocalizedText? say) =>
        say is null
            ? new($"{sentence} {reason}", $"{sentence} {reason}")
            : new($"{sentence} {reason} {say}", $"{sentence} {reason} {say}");

    public static LocalizedText SayThis(string wording) => new($"Say: “{wording}”", $"Di: «{wording}»");

    public static LocalizedText SayThisInstead(string wording) =>
        new($"Say instead: “{wording}”", $"En su lugar, di: «{wording}»");

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
            VerdictReason.Says => new($"{name:b} says so.", $"{name:b} lo dice."),
            VerdictReason.SaysLess => new($"{name:b} promises this and more.", $"{name:b} promete esto y más."),
            VerdictReason.SaysBeta => new(
                $"{name:b} is in beta, and that is what this says.",
                $"{name:b} está en beta, y así lo dice la frase."
            ),
            VerdictReason.DeniesWhatIsNotOffered => new(
                $"That is true: {name:b} is {State(content)}.",
                $"Es verdad: {name:b}, {State(content)}."
            ),
            VerdictReason.BetaNotSaid => new(
                $"{name:b} is in beta: say so.",
                $"{name:b} está en beta: hay que decirlo."
            ),
            VerdictReason.PlanNotNamed => new(
                $"{name:b} holds for {content.Plan} only: say so.",
                $"{name:b} solo vale para {content.Plan}: hay que decirlo."
            ),
            VerdictReason.RegionNotNamed => new(
                $"{name:b} holds in {content.Region} only: say so.",
                $"{name:b} solo vale en {content.Region}: hay que decirlo."
            ),
            VerdictReason.NumberNotNamed => new(
                $"{name:b} holds for “{words}” only: say so.",
                $"{name:b} solo vale para «{words}»: hay que decirlo."
            ),
            VerdictReason.OnlyPlanned => new(
                $"{name:b} is planned. Say no more than that, and no date.",
                $"{name:b} está previsto. No digas más que eso, ni una fecha."
            ),
            VerdictReason.PromisesPlanned => new(
                $"{name:b} is planned and not available yet.",
                $"{name:b} está previsto y aún no está disponible."
            ),
            VerdictReason.NotOffered => new($"{name:b} is not offered.", $"{name:b} no se ofrece."),
            VerdictReason.Retired => new($"{name:b} is no longer offered.", $"{name:b} ya no se ofrece."),
            VerdictReason.StateUnknown => new(
                $"The state of {name:b} is not known.",
                $"No se conoce el estado de {name:b}."
            ),
            VerdictReason.Expired => new(
                $"{name:b} has expired on {content.Expiry!.Value}.",
                $"{name:b} caducó el {content.Expiry!.Value}."
            ),
            VerdictReason.Suspended => new(
                $"{name:b} is suspended: customers said that it was not kept.",
                $"{name:b} está suspendida: hay clientes que dicen que no se cumplió."
            ),
            VerdictReason.NotReleased => new($"{name:b} is still in beta.", $"{name:b} sigue en beta."),
            VerdictReason.OtherPlan => new(
                $"{name:b} holds for {content.Plan} only.",
                $"{name:b} solo vale para {content.Plan}."
            ),
            VerdictReason.OtherRegion => new(
                $"{name:b} holds in {content.Region} only.",
                $"{name:b} solo vale en {content.Region}."
            ),
            VerdictReason.Denies => new($"{name:b} says the opposite.", $"{name:b} dice lo contrario."),
            VerdictReason.OtherNumber => new(
                $"{name:b} says another number than “{words}”.",
                $"{name:b} dice otra cifra que «{words}»."
            ),
            VerdictReason.MustNotBeSaid => new(
                $"{name:b}: what must not be said is “{words}”.",
                $"{name:b}: lo que no se debe decir es «{words}»."
            ),
            VerdictReason.TooAbsolute => new($"{name:b} does not say “{words}”.", $"{name:b} no dice «{words}»."),
            VerdictReason.SaysMoreThanClaim => new(
                $"{name:b} comes near, but says nothing of “{words}”.",
                $"{name:b} se acerca, pero no dice nada de «{words}»."
            ),
            VerdictReason.NotSure => new(
                $"{name:b} comes near, but whether it says this is not sure.",
                $"{name:b} se acerca, pero no es seguro que diga esto."
            ),
            VerdictReason.IsQuestion => new("A question promises nothing.", "Una pregunta no promete nada."),
            VerdictReason.NothingPromised => new(
                "There is nothing in it that could be checked.",
                "No contiene nada que se pueda comprobar."
            ),
            _ => new(
                "Nothing that both sides signed speaks of this.",
                "Nada de lo que han firmado los dos lados habla de esto."
            ),
        };
    }

    private static LocalizedText State(ClaimContent claim) =>
        ClaimTexts.States.FirstOrDefault(state => state.Value == claim.State)?.Label ?? LocalizedText.Invariant("");
}
