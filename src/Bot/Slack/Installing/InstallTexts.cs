using Bot.Core.Chat;

namespace Bot.Slack.Installing;

internal static class InstallTexts
{
    public static readonly LocalizedText StateWrong = new(
        "This link was not opened in this browser, or it is older than ten minutes. Nothing was "
            + "installed. Please start again at /slack/install.",
        "Este enlace no se abrió en este navegador, o tiene más de diez minutos. No se ha instalado "
            + "nada. Vuelve a empezar en /slack/install."
    );

    public static readonly LocalizedText NotAllowed = new(
        "Duet was not installed: you did not allow it. You can start again at /slack/install at any time.",
        "Duet no se ha instalado: no lo permitiste. Puedes volver a empezar en /slack/install cuando quieras."
    );

    public static LocalizedText Done(string workspace) =>
        new(
            $"Duet is installed in {workspace}. It has written to you in Slack: in three steps, your "
                + $"teams are ready to go. You can close this page.",
            $"Duet está instalado en {workspace}. Te ha escrito en Slack: en tres pasos tus equipos "
                + $"pueden empezar. Puedes cerrar esta página."
        );

    public static LocalizedText Failed(string error) =>
        new(
            $"Slack did not complete the installation ({error}). Please start again at /slack/install; if "
                + $"it happens again, check Slack:ClientId, Slack:ClientSecret and Slack:PublicUrl.",
            $"Slack no completó la instalación ({error}). Vuelve a empezar en /slack/install; si se "
                + $"repite, revisa Slack:ClientId, Slack:ClientSecret y Slack:PublicUrl."
        );
}
