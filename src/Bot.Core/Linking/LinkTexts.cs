using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

internal static class LinkTexts
{
    public static readonly LocalizedText Summary = new(
        "Use Duet in Slack and Teams as one company and one person",
        "Usar Duet en Slack y en Teams como una sola empresa y persona"
    );
    public static readonly LocalizedText Example = new($"{"link":c}", $"{"vincular":c}");
    public static readonly LocalizedText CodeExample = new($"{"link K7QF-29XM":c}", $"{"vincular K7QF-29XM":c}");
    public static readonly LocalizedText RemoveSummary = new(
        "Take a linked workspace out of the company again",
        "Volver a separar de la empresa un espacio vinculado"
    );
    public static readonly LocalizedText RemoveExample = new($"{"link remove":c}", $"{"vincular quitar":c}");

    public static readonly LocalizedText OnlyBetweenApps = new(
        "Linking joins Slack and Microsoft Teams. Type this to Duet there.",
        "Vincular une Slack y Microsoft Teams. Escríbele esto a Duet allí."
    );

    public static readonly LocalizedText NoSuchCode = new(
        $"I don't know this code: it is good once, for 15 minutes. Get a new one with {"link":c} in the other app.",
        $"No conozco este código: vale una sola vez, durante 15 minutos. Pide "
            + $"otro con {"vincular":c} en la otra aplicación."
    );

    public static readonly LocalizedText SameApp = new(
        "This code is for the other app: type it to Duet there, within 15 minutes.",
        "Este código es para la otra aplicación: escríbeselo a Duet allí, antes de 15 minutos."
    );

    public static readonly LocalizedText NeedsAdmins = new(
        $"This code is of another company. Two companies become one when an admin of the one gets the code "
            + $"and an admin of the other types it. Ask an admin on each side; then {"link":c} joins you too.",
        $"Este código es de otra empresa. Dos empresas se unen cuando alguien que administra una "
            + $"pide el código y alguien que administra la otra lo escribe. Pídeselo a quien administra "
            + $"cada lado; después {"vincular":c} te une también a ti."
    );

    public static readonly LocalizedText LinkAsMe = new(
        "Link, and that is me too",
        "Vincular; esa persona también soy yo"
    );
    public static readonly LocalizedText LinkAsOther = new(
        "Link; that is somebody else",
        "Vincular; esa persona es otra"
    );
    public static readonly LocalizedText Linked = new("Linked workspaces", "Espacios vinculados");
    public static readonly LocalizedText NothingLinked = new(
        "No workspace is linked.",
        "No hay ningún espacio vinculado."
    );
    public static readonly LocalizedText IsGone = new(
        "That workspace is not linked any more.",
        "Ese espacio ya no está vinculado."
    );

    public static readonly LocalizedText RemoveConfirm = new(
        "Separate it? Its people no longer see this company's data; what the "
            + "workspace had before it was linked is theirs again.",
        "¿Separarlo? Su gente dejará de ver los datos de esta empresa; lo que el "
            + "espacio tenía antes de vincularse volverá a ser suyo."
    );

    public static readonly LocalizedText Removed = new(
        "Separated. Its people are no longer members here, and no digest or card goes there any more.",
        "Separado. Su gente ya no es miembro aquí y ya no llegan allí ni resúmenes ni tarjetas."
    );

    public static readonly LocalizedText Alone = new(
        "Give it to nobody else: who types it becomes you.",
        "No se lo des a nadie más: quien lo escriba pasa a ser tú."
    );

    public static readonly LocalizedText AdminNote = new(
        "As an admin you also link the companies with it, if the other app's is one of its own so far.",
        "Como administras, con él también unes las empresas, si la de la otra aplicación es aún otra."
    );

    public static LocalizedText Code(string code) =>
        new(
            $"Your code is {code:b}. In the other app write to Duet within 15 minutes: {$"link {code}":c}",
            $"Tu código es {code:b}. En la otra aplicación escríbele a Duet antes de 15 minutos: {$"vincular {code}":c}"
        );

    public static LocalizedText SamePerson(string name, string platform) =>
        new(
            $"Done: here and in {App(platform)} you are {name:b} now, with "
                + $"one set of reports, signatures and settings.",
            $"Hecho: aquí y en {App(platform)} eres ahora {name:b}, con los mismos comentarios, firmas y ajustes."
        );

    public static LocalizedText AlreadyLinked(string name) =>
        new($"You are {name:b} in both already.", $"Ya eres {name:b} en las dos.");

    public static LocalizedText Question(Organization company, string platform, string giver) =>
        new(
            $"Link with {Name(company):b} in {App(platform)}, where {giver:b} got this code? Everybody "
                + $"here then works with that company's personas, messages, feedback and figures. They join as "
                + $"members; sides are kept, approvers and admins are named there.",
            $"¿Vincular con {Name(company):b} en {App(platform)}, donde {giver:b} pidió este "
                + $"código? Todo el mundo aquí trabajará entonces con las personas, los mensajes, los "
                + $"comentarios y las cifras de esa empresa. Entran como miembros; los lados se "
                + $"conservan, y quién aprueba y administra se decide allí."
        );

    public static readonly LocalizedText SetAside = new(
        $"What this side has collected by itself is kept, but nobody sees it while "
            + $"the two are linked. {"link remove":c} brings it back.",
        $"Lo que este lado ha reunido por su cuenta se conserva, pero nadie lo verá "
            + $"mientras estén vinculados. {"vincular quitar":c} lo recupera."
    );

    public static LocalizedText OtherWayRound(string platform) =>
        new(
            $"The company in {App(platform)} is still empty, and this one is not. Do it the other way "
                + $"round, so that nothing is set aside: get the code here with {"link":c} and type it there.",
            $"La empresa de {App(platform)} aún está vacía y esta no. Hazlo al revés, para que nada "
                + $"quede aparte: pide el código aquí con {"vincular":c} y escríbelo allí."
        );

    public static LocalizedText Joined(Organization company, int people) =>
        new(
            $"Linked with {Name(company):b}. {people:N0} people joined. Name approvers and admins with "
                + $"{"settings":c}; digests of this app's channels are subscribed anew.",
            $"Vinculado con {Name(company):b}. Han entrado {people:N0} personas. Nombra a "
                + $"quien aprueba y administra con {"ajustes":c}; los resúmenes de los canales "
                + $"de esta aplicación se suscriben de nuevo."
        );

    public static LocalizedText Workspace(WorkspaceLink workspace) =>
        LocalizedText.Invariant($"{App(workspace.Platform)} · {workspace.Workspace}");

    public static LocalizedText Remove(WorkspaceLink workspace) =>
        new($"Separate {App(workspace.Platform)}", $"Separar {App(workspace.Platform)}");

    private static LocalizedText Name(Organization company) =>
        company.HasName ? LocalizedText.Invariant(company.Name) : new("the company", "la empresa");

    private static string App(string platform) => platform == Platforms.Teams ? "Microsoft Teams" : "Slack";
}
