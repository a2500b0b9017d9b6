using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Texts of the slice. Other slices also use the names of sides, roles and languages.</summary>
public static class MemberTexts
{
    internal static readonly LocalizedText SideSummary = new("Say which side you are on", "Decir de qué lado estás");
    internal static readonly LocalizedText SettingsSummary = new(
        "Change your language, time zone and side; admins can change everyone's",
        "Cambiar tu idioma, tu zona horaria y tu lado; quien administra puede cambiar los de todos"
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
        "Change the company's name, language, time zone and currency",
        "Cambiar el nombre, el idioma, la zona horaria y la moneda de la empresa"
    );
    internal static readonly LocalizedText CompanyExample = new($"{"settings company":c}", $"{"ajustes empresa":c}");

    internal static readonly LocalizedText WhichSide = new(
        "Do you work in sales or marketing? Both sides sign what the company agrees on, so I need to "
            + "know yours. I only ask once.",
        "¿Trabajas en ventas o en marketing? Los dos lados firman lo que la empresa acuerda, así que "
            + "necesito saber el tuyo. Solo lo pregunto una vez."
    );

    internal static readonly LocalizedText YourSettings = new("Your settings", "Tus ajustes");
    internal static readonly LocalizedText Company = new("Company", "Empresa");
    internal static readonly LocalizedText People = new("People", "Equipo");
    internal static readonly LocalizedText Change = new("Change", "Cambiar");
    internal static readonly LocalizedText ChangePeople = new(
        "Choose someone to change their side, role or language.",
        "Elige a alguien para cambiar su lado, su rol o su idioma."
    );
    internal static readonly LocalizedText NameLabel = new("Name", "Nombre");
    internal static readonly LocalizedText Side = new("Side", "Lado");
    internal static readonly LocalizedText Roles = new("Role", "Rol");
    internal static readonly LocalizedText RolesHint = new(
        "Approvers sign for their side; admins also set sides and roles.",
        "Quien aprueba firma por su lado; quien administra también decide lados y roles."
    );
    internal static readonly LocalizedText LanguageLabel = new("Language", "Idioma");
    internal static readonly LocalizedText NotSaid = new("not set yet", "sin indicar");
    internal static readonly LocalizedText Zone = new("Time zone", "Zona horaria");
    internal static readonly LocalizedText ZoneHint = new(
        "For example Europe/Madrid or America/New_York.",
        "Por ejemplo Europe/Madrid o America/Mexico_City."
    );
    internal static readonly LocalizedText Save = new("Save", "Guardar");
    internal static readonly LocalizedText FiscalMonth = new("Fiscal year starts in", "El año fiscal empieza en");
    internal static readonly LocalizedText Plans = new("Your plans, cheapest first", "Vuestros planes, del más barato");
    internal static readonly LocalizedText PlansHint = new(
        "For example “Team, Business, Enterprise”. Claim checks need the order for “Business and above”.",
        "Por ejemplo «Team, Business, Enterprise». Con el orden entiendo «desde Business» en las promesas."
    );
    internal static readonly LocalizedText LargestImport = new(
        "Largest file to import",
        "Archivo más grande que se importa"
    );
    internal static readonly LocalizedText LargestImportHint = new(
        "In MB, from 1 to 2000. A million deals need about 100.",
        "En MB, de 1 a 2000. Un millón de oportunidades ocupa unos 100."
    );

    internal static LocalizedText NoSuchImportSize(string words) =>
        new(
            $"“{Truncate.ToLine(words, 20)}” is not a number from 1 to 2000.",
            $"«{Truncate.ToLine(words, 20)}» no es un número de 1 a 2000."
        );

    internal static readonly LocalizedText ChecksLinks = new("Links of assets", "Enlaces de los recursos");
    internal static readonly LocalizedText Reaction = new("Emoji that logs a message", "Emoji que guarda un mensaje");
    internal static readonly LocalizedText ReactionHint = new(
        "Reacting to a message with it logs that message as feedback. Write its name, such as "
            + "speech_balloon; leave it empty to turn this off.",
        "Reaccionar con él a un mensaje lo guarda como comentario. Escribe su nombre, por ejemplo "
            + "speech_balloon; déjalo vacío para desactivarlo."
    );

    internal static readonly LocalizedText DriftAccounts = new(
        "Changes in who buys: accounts",
        "Cambios en el perfil: cuentas"
    );
    internal static readonly LocalizedText DriftShare = new(
        "Changes in who buys: share in %",
        "Cambios en el perfil: porcentaje"
    );
    internal static readonly LocalizedText Drift = new("Changes in who buys", "Cambios en el perfil");
    internal static readonly LocalizedText DriftHint = new(
        "I propose a pain point that isn't in the persona once this many accounts, and this share of "
            + "those heard in eight weeks, name it.",
        "Propongo un problema que no está en el perfil cuando lo mencionan este número de cuentas y este "
            + "porcentaje de las que se oyen en ocho semanas."
    );

    internal static readonly LocalizedText CompanyTitle = new("Company settings", "Ajustes de empresa");
    internal static readonly LocalizedText CompanyName = new("Company name", "Nombre de la empresa");
    internal static readonly LocalizedText Currency = new("Currency", "Moneda");
    internal static readonly LocalizedText CurrencyHint = new(
        "Three letters: USD, EUR, MXN.",
        "Tres letras: USD, EUR, MXN."
    );
    internal static readonly LocalizedText CompanyChanged = new(
        "The company's settings are saved.",
        "Los ajustes de la empresa están guardados."
    );
    internal static readonly LocalizedText OwnChanged = new("Your settings are saved.", "Tus ajustes están guardados.");

    internal static readonly LocalizedText SomebodyElse = new(
        "Someone else changed the settings at the same time. Check them, and make your change again if "
            + "you still need it.",
        "Otra persona ha cambiado los ajustes a la vez. Revísalos y repite tu cambio si aún hace falta."
    );

    internal static readonly LocalizedText OnlyAdmins = new(
        $"Only admins can change sides, roles and other people's settings. You can change your own: "
            + $"{"settings language:es":c}, {"settings zone:Europe/Madrid":c}.",
        $"Solo quien administra puede cambiar los lados, los roles y los ajustes de otras personas. Tú "
            + $"puedes cambiar los tuyos: {"ajustes idioma:inglés":c}, {"ajustes zona:Europe/Madrid":c}."
    );

    internal static readonly LocalizedText LastAdmin = new(
        "This is the last admin. Make someone else an admin first.",
        "Es la última persona que administra. Dale antes ese rol a otra."
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
        new($"{name:b}'s settings are saved.", $"Los ajustes de {name:b} están guardados.");

    internal static LocalizedText SideStored(Side side) =>
        new($"Saved: you work in {Name(side):b}.", $"Guardado: trabajas en {Name(side):b}.");

    internal static LocalizedText SideIsSet(Side side) =>
        new(
            $"You are already in {Name(side):b}. Only an admin can change that.",
            $"Ya estás en {Name(side):b}. Solo puede cambiarlo quien administra."
        );

    internal static LocalizedText MorePeople(int count) =>
        new(
            $"And {count} more. To change someone's settings, type their name: {"settings Lena":c}",
            $"Y {count} más. Para cambiar los ajustes de alguien, escribe su nombre: {"ajustes Lena":c}"
        );

    internal static LocalizedText WhoIs(string name) =>
        new(
            $"I don't know who “{name}” is. Write the name as it appears here: {"settings Lena":c}. You "
                + $"can set: {"side: role: language: zone:":c}",
            $"No sé quién es «{name}». Escribe el nombre como aparece aquí: {"ajustes Lena":c}. Puedes "
                + $"ajustar: {"lado: rol: idioma: zona:":c}"
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
        new($"“{word}” isn't a side. Choose sales or marketing.", $"«{word}» no es un lado. Elige ventas o marketing.");

    internal static LocalizedText NoSuchRole(string word) =>
        new(
            $"“{word}” isn't a role. Choose member, approver or admin, or two separated by a comma.",
            $"«{word}» no es un rol. Elige miembro, aprobador o admin, o dos separados por una coma."
        );

    internal static LocalizedText NoSuchLanguage(string word) =>
        new(
            $"I don't speak “{word}” yet. Choose English or Spanish.",
            $"Todavía no hablo «{word}». Elige inglés o español."
        );

    internal static LocalizedText NoSuchZone(string word) =>
        new(
            $"I don't know the time zone “{word}”. Write it like Europe/Madrid or America/New_York.",
            $"No conozco la zona horaria «{word}». Escríbela como Europe/Madrid o America/Mexico_City."
        );

    internal static LocalizedText NoSuchCurrency(string word) =>
        new(
            $"“{word}” isn't a currency. Use three letters, such as USD.",
            $"«{word}» no es una moneda. Usa tres letras, por ejemplo EUR."
        );

    internal static LocalizedText Month(int month) =>
        new(
            Language.English.Culture().DateTimeFormat.GetMonthName(month),
            Language.Spanish.Culture().DateTimeFormat.GetMonthName(month)
        );

    internal static LocalizedText LinksChecked(bool isOn) =>
        isOn ? new("checked once a week", "se comprueban una vez por semana") : new("not checked", "no se comprueban");

    internal static LocalizedText ReactionOf(Organization organization) =>
        organization.Reaction.Length == 0
            ? new("none", "ninguno")
            : LocalizedText.Invariant($":{organization.Reaction}:");

    internal static LocalizedText NoSuchReaction(string name) =>
        new(
            $"“{name}” isn't the name of an emoji. Write what is between the colons: speech_balloon.",
            $"«{name}» no es el nombre de un emoji. Escribe lo que va entre los dos puntos: speech_balloon."
        );

    internal static LocalizedText NoSuchSetting(string key) =>
        new(
            $"There is no setting “{key}”. You can set side, role, language and zone.",
            $"No hay ningún ajuste «{key}». Puedes ajustar lado, rol, idioma y zona."
        );

    public static LocalizedText DriftFrom(DriftThresholds thresholds) =>
        new(
            $"{thresholds.Accounts} accounts and {thresholds.Share / 100m:P0} of those heard",
            $"{thresholds.Accounts} cuentas y el {thresholds.Share / 100m:P0} de las que se oyen"
        );

    public static LocalizedText NoSuchDriftAccounts(string words) =>
        new(
            $"“{words}” isn't a number of accounts. Write a whole number from "
                + $"{DriftThresholds.FewestAccounts} to {DriftThresholds.MostAccounts}.",
            $"«{words}» no es un número de cuentas. Escribe un número entero de "
                + $"{DriftThresholds.FewestAccounts} a {DriftThresholds.MostAccounts}."
        );

    public static LocalizedText NoSuchDriftShare(string words) =>
        new(
            $"“{words}” isn't a percentage. Write a whole percentage from {DriftThresholds.LowestShare} "
                + $"to {DriftThresholds.HighestShare}.",
            $"«{words}» no es un porcentaje. Escribe un porcentaje entero de "
                + $"{DriftThresholds.LowestShare} a {DriftThresholds.HighestShare}."
        );
}
