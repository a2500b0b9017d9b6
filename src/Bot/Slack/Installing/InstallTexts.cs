using Bot.Core.Chat;

namespace Bot.Slack.Installing;

internal static class InstallTexts
{
    public static readonly LocalizedText StateWrong = new(
        "This link is not the one that was opened in this browser, or it is older than ten "
            + "minutes. Nothing was installed. Please begin again at /slack/install.",
        "Este enlace no es el que se abrió en este navegador, o tiene más de diez minutos. "
            + "No se ha instalado nada. Vuelve a empezar en /slack/install."
    );

    public static readonly LocalizedText NotAllowed = new(
        "Duet was not installed: you did not allow it. You can begin again at /slack/install at any time.",
        "Duet no se ha instalado: no lo permitiste. Puedes volver a empezar en /slack/install cuando quieras."
    );

    public static LocalizedText Done(string workspace) =>
        new(
            $"Duet is installed in {workspace}. It has written to you in Slack: three "
                + $"steps, and your teams can begin. You can close this page.",
            $"Duet está instalado en {workspace}. Te ha escrito en Slack: tres pasos y "
                + $"tus equipos pueden empezar. Puedes cerrar esta página."
        );

    public static LocalizedText Failed(string error) =>
        new(
            $"Slack did not complete the installation ({error}). Please begin again at /slack/install; if "
                + $"it happens again, check Slack:ClientId, Slack:ClientSecret and Slack:PublicUrl.",
            $"Slack no completó la instalación ({error}). Vuelve a empezar en /slack/install; si se "
                + $"repite, revisa Slack:ClientId, Slack:ClientSecret y Slack:PublicUrl."
        );
}
