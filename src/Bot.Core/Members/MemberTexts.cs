using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Texts of the slice. Other slices also use the names of sides, roles and languages.</summary>
public static class MemberTexts
{
    internal static readonly LocalizedText SideSummary = new("Say which side you are on", "Decir de qué lado estás");
    internal static readonly LocalizedText SettingsSummary = new(
        "Your language, zone and side; for admins everybody's",
        "Tu idioma, tu zona y tu lado; para quien administra, los de todos"
    );
    internal static readonly LocalizedText SettingsExample = new(
        $"{"settings language:es":c}",
        $"{"ajustes idioma:inglés":c}"
    );
    internal static readonly LocalizedText SettingsOfExample = new(
        $"{"settings Lena side:sales role:approver":c}",
        $"{"ajustes Lena lado:ventas rol:aprobadora":c}"
    );
    internal static readonly LocalizedText RoleSummary = new(
        "Set someone's side and role",
        "Fijar el lado y el rol de alguien"
    );
    internal static readonly LocalizedText RoleExample = new(
        $"{"team role @lena sales approver":c}",
        $"{"equipo rol @lena ventas aprobadora":c}"
    );
    internal static readonly LocalizedText CompanySummary = new(
        "The company's name, language, zone and currency",
        "El nombre, el idioma, la zona y la moneda de la empresa"
    );
    internal static readonly LocalizedText CompanyExample = new($"{"settings company":c}", $"{"ajustes empresa":c}");

    internal static readonly LocalizedText WhichSide = new(
        "Which side do you work on? Both sides sign what the company agrees on, so I need to know yours once.",
        "¿En qué lado trabajas? Los dos lados firman lo que la empresa acuerda, así que necesito saber el tuyo una vez."
    );

    internal static readonly LocalizedText YourSettings = new("Your settings", "Tus ajustes");
    internal static readonly LocalizedText Company = new("Company", "Empresa");
    internal static readonly LocalizedText People = new("People", "Personas");
    internal static readonly LocalizedText Change = new("Change", "Cambiar");
    internal static readonly LocalizedText ChangePeople = new(
        "Choose somebody to change their side, role or language.",
        "Elige a alguien para cambiar su lado, su papel o su idioma."
    );
    internal static readonly LocalizedText NameLabel = new("Name", "Nombre");
    internal static readonly LocalizedText Side = new("Side", "Lado");
    internal static readonly LocalizedText Roles = new("Role", "Papel");
    internal static readonly LocalizedText RolesHint = new(
        "Approvers sign for their side; admins also set sides and roles.",
        "Quien aprueba firma por su lado; quien administra también fija lados y papeles."
    );
    internal static readonly LocalizedText LanguageLabel = new("Language", "Idioma");
    internal static readonly LocalizedText NotSaid = new("not said yet", "aún sin decir");
    internal static readonly LocalizedText Zone = new("Time zone", "Zona horaria");
    internal static readonly LocalizedText ZoneHint = new(
        "For example Europe/Madrid or America/New_York.",
        "Por ejemplo Europe/Madrid o America/Mexico_City."
    );
    internal static readonly LocalizedText Save = new("Save", "Guardar");
    internal static readonly LocalizedText Reaction = new("Emoji that logs a message", "Emoji que guarda un mensaje");
    internal static readonly LocalizedText ReactionHint = new(
        "Whoever puts it on a message logs that message as feedback. Its name, "
            + "such as speech_balloon; empty switches it off.",
        "Quien lo ponga en un mensaje lo guarda como comentario. Su nombre, "
            + "por ejemplo speech_balloon; vacío lo desactiva."
    );

    internal static readonly LocalizedText DriftAccounts = new(
        "Persona drift: accounts",
        "Deriva de personas: cuentas"
    );
    internal static readonly LocalizedText DriftShare = new(
        "Persona drift: share in %",
        "Deriva de personas: parte en %"
    );
    internal static readonly LocalizedText Drift = new("Persona drift", "Deriva de personas");
    internal static readonly LocalizedText DriftHint = new(
        "A pain that a persona does not name is proposed from so many accounts on, "
            + "and so many percent of all that are heard in eight weeks.",
        "Un problema que la persona no recoge se propone a partir de tantas cuentas y "
            + "de tanto por ciento de las que se oyen en ocho semanas."
    );

    internal static readonly LocalizedText CompanyTitle = new("Company settings", "Ajustes de empresa");
    internal static readonly LocalizedText CompanyName = new("Company name", "Nombre de la empresa");
    internal static readonly LocalizedText Currency = new("Currency", "Moneda");
    internal static readonly LocalizedText CurrencyHint = new(
        "Three letters: USD, EUR, MXN.",
        "Tres letras: USD, EUR, MXN."
    );
    internal static readonly LocalizedText CompanyChanged = new(
        "The company's settings are stored.",
        "Los ajustes de la empresa están guardados."
    );
    internal static readonly LocalizedText OwnChanged = new(
        "Your settings are stored.",
        "Tus ajustes están guardados."
    );

    internal static readonly LocalizedText SomebodyElse = new(
        "Somebody else changed the settings at the same moment. Look at them "
            + "again and repeat yours if it is still needed.",
        "Otra persona ha cambiado los ajustes en el mismo momento. Míralos de nuevo y repite el tuyo si aún hace falta."
    );

    internal static readonly LocalizedText OnlyAdmins = new(
        $"Sides, roles and other people's settings are for admins. Your own: "
            + $"{"settings language:es":c}, {"settings zone:Europe/Madrid":c}.",
        $"Los lados, los papeles y los ajustes de otras personas son cosa de quien administra. Los "
            + $"tuyos: {"ajustes idioma:inglés":c}, {"ajustes zona:Europe/Madrid":c}."
    );

    internal static readonly LocalizedText LastAdmin = new(
        "This is the last admin. Make somebody else an admin first.",
        "Es la última persona que administra. Dale antes ese papel a otra."
    );

    public static LocalizedText Name(Side side) =>
        side == Members.Side.Sales ? new("sales", "ventas") : new("marketing", "marketing");

    public static LocalizedText Name(Side? side) => side is { } known ? Name(known) : NotSaid;

    public static LocalizedText Name(Language language) =>
        language == Language.Spanish ? new("Spanish", "español") : new("English", "inglés");

    public static LocalizedText Name(Roles roles) =>
        roles switch
        {
            Chat.Roles.Approver => new("approver", "aprueba"),
            Chat.Roles.Admin => new("admin", "administra"),
            Chat.Roles.Approver | Chat.Roles.Admin => new("approver, admin", "aprueba y administra"),
            _ => new("member", "miembro"),
        };

    internal static Side? SideOf(string? word) =>
        Folding.Fold(word ?? "").Trim() switch
        {
            "sales" or "ventas" or "comercial" => Members.Side.Sales,
            "marketing" or "mercadotecnia" => Members.Side.Marketing,
            _ => null,
        };

    internal static Language? LanguageOf(string? word) =>
        Folding.Fold(word ?? "").Trim() switch
        {
            "en" or "english" or "ingles" => Language.English,
            "es" or "spanish" or "espanol" or "castellano" => Language.Spanish,
            _ => null,
        };

    internal static LocalizedText FormTitle(string name) => new($"Settings: {name}", $"Ajustes: {name}");

    internal static LocalizedText Changed(string name) =>
        new($"{name:b}'s settings are stored.", $"Los ajustes de {name:b} están guardados.");

    internal static LocalizedText SideStored(Side side) =>
        new($"Stored: you work in {Name(side):b}.", $"Guardado: trabajas en {Name(side):b}.");

    internal static LocalizedText SideIsSet(Side side) =>
        new(
            $"You are on the side of {Name(side):b} already. Only an admin can change that.",
            $"Ya estás en el lado de {Name(side):b}. Solo puede cambiarlo quien administra."
        );

    internal static LocalizedText MorePeople(int count) =>
        new(
            $"And {count} more. Name anybody to change them: {"settings Lena":c}",
            $"Y {count} más. Nombra a quien quieras cambiar: {"ajustes Lena":c}"
        );

    internal static LocalizedText WhoIs(string name) =>
        new(
            $"I don't know who “{name}” is. Give the name as it is written here: "
                + $"{"settings Lena":c}. What can be set: {"side: role: language: zone:":c}",
            $"No sé quién es «{name}». Escribe el nombre como aparece aquí: "
                + $"{"ajustes Lena":c}. Se puede ajustar: {"lado: rol: idioma: zona:":c}"
        );

    /// <summary>The words name nobody, or several people, who are told apart by their handles.</summary>
    public static LocalizedText NotOne(string name, IReadOnlyList<Member> found) =>
        found.Count == 0 ? WhoIs(name) : Several(name, string.Join(", ", found.Select(Labelled)));

    private static LocalizedText Several(string name, string people) =>
        new(
            $"“{name}” could be any of these people: {people}. Use the handle or the e-mail address.",
            $"«{name}» puede ser cualquiera de estas personas: {people}. Usa el identificador o el correo."
        );

    private static string Labelled(Member member) =>
        member.Handle is { } handle ? $"{member.Name} ({handle})" : member.Name;

    internal static LocalizedText NoSuchSide(string word) =>
        new($"“{word}” is no side. It is sales or marketing.", $"«{word}» no es un lado. Es ventas o marketing.");

    internal static LocalizedText NoSuchRole(string word) =>
        new(
            $"“{word}” is no role. It is member, approver or admin, or two joined by a comma.",
            $"«{word}» no es un papel. Es miembro, aprobador o admin, o dos unidos por una coma."
        );

    internal static LocalizedText NoSuchLanguage(string word) =>
        new($"I don't speak “{word}” yet: English or Spanish.", $"Todavía no hablo «{word}»: inglés o español.");

    internal static LocalizedText NoSuchZone(string word) =>
        new(
            $"I don't know the time zone “{word}”. Write it like Europe/Madrid or America/New_York.",
            $"No conozco la zona horaria «{word}». Escríbela como Europe/Madrid o America/Mexico_City."
        );

    internal static LocalizedText NoSuchCurrency(string word) =>
        new(
            $"“{word}” is no currency. Three letters, as in USD.",
            $"«{word}» no es una moneda. Tres letras, como EUR."
        );

    internal static LocalizedText ReactionOf(Organization organization) =>
        organization.Reaction.Length == 0
            ? new("none", "ninguno")
            : LocalizedText.Invariant($":{organization.Reaction}:");

    internal static LocalizedText NoSuchReaction(string name) =>
        new(
            $"“{name}” is no emoji's name. Write it as it stands between the colons: speech_balloon.",
            $"«{name}» no es el nombre de un emoji. Escríbelo como va entre los dos puntos: speech_balloon."
        );

    internal static LocalizedText NoSuchSetting(string key) =>
        new(
            $"There is no setting “{key}”. There are side, role, language and zone.",
            $"No hay ningún ajuste «{key}». Hay lado, rol, idioma y zona."
        );

    public static LocalizedText DriftFrom(DriftThresholds thresholds) =>
        new(
            $"from {thresholds.Accounts} accounts and {thresholds.Share / 100m:P0} of those heard",
            $"desde {thresholds.Accounts} cuentas y el {thresholds.Share / 100m:P0} de las que se oyen"
        );

    public static LocalizedText NoSuchDriftAccounts(string words) =>
        new(
            $"“{words}” is no number of accounts. Write a whole number from "
                + $"{DriftThresholds.FewestAccounts} to {DriftThresholds.MostAccounts}.",
            $"«{words}» no es un número de cuentas. Escribe un número entero de "
                + $"{DriftThresholds.FewestAccounts} a {DriftThresholds.MostAccounts}."
        );

    public static LocalizedText NoSuchDriftShare(string words) =>
        new(
            $"“{words}” is no share. Write a whole percentage from "
                + $"{DriftThresholds.LowestShare} to {DriftThresholds.HighestShare}.",
            $"«{words}» no es un porcentaje. Escribe un porcentaje entero de "
                + $"{DriftThresholds.LowestShare} a {DriftThresholds.HighestShare}."
        );
}
