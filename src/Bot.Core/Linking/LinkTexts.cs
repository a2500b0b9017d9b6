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
        "Separate a linked workspace from the company",
        "Separar de la empresa un espacio vinculado"
    );
    public static readonly LocalizedText RemoveExample = new($"{"link remove":c}", $"{"vincular quitar":c}");

    public static readonly LocalizedText OnlyBetweenApps = new(
        "Linking connects Slack and Microsoft Teams. Type this to Duet there.",
        "Vincular conecta Slack y Microsoft Teams. Escríbele esto a Duet allí."
    );

    public static readonly LocalizedText NoSuchCode = new(
        $"I don't know this code. A code works once, for 15 minutes. Get a new one with {"link":c} in the "
            + $"other app.",
        $"No conozco este código. Cada código vale una sola vez, durante 15 minutos. Pide otro con "
            + $"{"vincular":c} en la otra aplicación."
    );

    public static readonly LocalizedText SameApp = new(
        "This code is for the other app. Type it to Duet there within 15 minutes.",
        "Este código es para la otra aplicación. Escríbeselo a Duet allí antes de 15 minutos."
    );

    public static readonly LocalizedText NeedsAdmins = new(
        $"This code belongs to another company. To join two companies, an admin of one gets the code and "
            + $"an admin of the other types it. Ask an admin of each; after that, {"link":c} connects you too.",
        $"Este código es de otra empresa. Para unir dos empresas, quien administra una pide el código y "
            + $"quien administra la otra lo escribe. Pídeselo a quien administra cada una; después "
            + $"{"vincular":c} te conectará también a ti."
    );

    public static readonly LocalizedText LinkAsMe = new("Link: that’s me too", "Vincular: también soy yo");
    public static readonly LocalizedText LinkAsOther = new("Link: that’s someone else", "Vincular: es otra persona");
    public static readonly LocalizedText Linked = new("Linked workspaces", "Espacios vinculados");
    public static readonly LocalizedText NothingLinked = new(
        "No workspace is linked.",
        "No hay ningún espacio vinculado."
    );
    public static readonly LocalizedText IsGone = new(
        "That workspace is no longer linked.",
        "Ese espacio ya no está vinculado."
    );

    public static readonly LocalizedText RemoveConfirm = new(
        "Separate it? Its people will no longer see this company's data, and they get back what the "
            + "workspace had before it was linked.",
        "¿Separarlo? Su gente dejará de ver los datos de esta empresa y recuperará lo que el espacio "
            + "tenía antes de vincularse."
    );

    public static readonly LocalizedText Removed = new(
        "Separated. Its people are no longer members here, and it gets no more digests or cards.",
        "Separado. Su gente ya no es miembro aquí y ya no recibe resúmenes ni tarjetas."
    );

    public static readonly LocalizedText Alone = new(
        "Don't share it: anyone who types it becomes you.",
        "No lo compartas: quien lo escriba pasa a ser tú."
    );

    public static readonly LocalizedText AdminNote = new(
        "Because you are an admin, it also links the two companies, if the other app still has its own.",
        "Como administras, también une las dos empresas, si la otra aplicación aún tiene la suya."
    );

    public static LocalizedText Code(string code) =>
        new(
            $"Your code is {code:b}. Within 15 minutes, write this to Duet in the other app: " + $"{$"link {code}":c}",
            $"Tu código es {code:b}. Antes de 15 minutos, escríbele esto a Duet en la otra aplicación: "
                + $"{$"vincular {code}":c}"
        );

    public static LocalizedText SamePerson(string name, string platform) =>
        new(
            $"Done. Here and in {App(platform)} you are now {name:b}, with one set of reports, signatures "
                + $"and settings.",
            $"Hecho. Aquí y en {App(platform)} ahora eres {name:b}, con los mismos comentarios, firmas y " + $"ajustes."
        );

    public static LocalizedText AlreadyLinked(string name) =>
        new($"You are already {name:b} in both.", $"Ya eres {name:b} en las dos.");

    public static LocalizedText Question(Organization company, string platform, string giver) =>
        new(
            $"Link with {Name(company):b} in {App(platform)}, where {giver:b} got this code? Everyone "
                + $"here will then work with that company's personas, messages, feedback and figures. They join "
                + $"as members and keep their sides; that company names its approvers and admins.",
            $"¿Vincular con {Name(company):b} en {App(platform)}, donde {giver:b} pidió este código? Todo "
                + $"el mundo aquí trabajará entonces con los perfiles, los mensajes, los comentarios y las "
                + $"cifras de esa empresa. Entran como miembros y conservan su lado; esa empresa decide quién "
                + $"aprueba y quién administra."
        );

    public static readonly LocalizedText SetAside = new(
        $"What this side has collected on its own is kept, but nobody sees it while the two are linked. "
            + $"{"link remove":c} brings it back.",
        $"Lo que este lado ha reunido por su cuenta se conserva, pero nadie lo verá "
            + $"mientras estén vinculados. {"vincular quitar":c} lo recupera."
    );

    public static LocalizedText OtherWayRound(string platform) =>
        new(
            $"The company in {App(platform)} is still empty, and this one is not. Do it the other way "
                + $"round, so nothing is set aside: get the code here with {"link":c} and type it there.",
            $"La empresa de {App(platform)} aún está vacía y esta no. Hazlo al revés, para que nada "
                + $"quede aparte: pide el código aquí con {"vincular":c} y escríbelo allí."
        );

    public static LocalizedText Joined(Organization company, int people) =>
        new(
            $"Linked with {Name(company):b}. {people:N0} people joined. Name approvers and admins with "
                + $"{"settings":c}, and subscribe this app's channels to the digest again.",
            $"Vinculado con {Name(company):b}. Han entrado {people:N0} personas. Nombra a quien aprueba y "
                + $"administra con {"ajustes":c} y vuelve a suscribir al resumen los canales de esta aplicación."
        );

    public static LocalizedText Workspace(WorkspaceLink workspace) =>
        LocalizedText.Invariant($"{App(workspace.Platform)} · {workspace.Workspace}");

    public static LocalizedText Remove(WorkspaceLink workspace) =>
        new($"Separate {App(workspace.Platform)}", $"Separar {App(workspace.Platform)}");

    private static LocalizedText Name(Organization company) =>
        company.HasName ? LocalizedText.Invariant(company.Name) : new("the company", "la empresa");

    private static string App(string platform) => platform == Platforms.Teams ? "Microsoft Teams" : "Slack";
}
