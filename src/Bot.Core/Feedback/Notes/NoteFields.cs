using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.Feedback.Notes;

/// <summary>The field names that people and CRMs write into notes, and how a task is recognized.</summary>
internal static class NoteFields
{
    private static readonly FrozenDictionary<string, FeedbackKind> Kinds = new Dictionary<string, FeedbackKind>
    {
        ["pains"] = FeedbackKind.PainPoint,
        ["pain points"] = FeedbackKind.PainPoint,
        ["problem"] = FeedbackKind.PainPoint,
        ["problems"] = FeedbackKind.PainPoint,
        ["problemas"] = FeedbackKind.PainPoint,
        ["dolores"] = FeedbackKind.PainPoint,
        ["objections"] = FeedbackKind.Objection,
        ["objeciones"] = FeedbackKind.Objection,
        ["concern"] = FeedbackKind.Objection,
        ["concerns"] = FeedbackKind.Objection,
        ["reparo"] = FeedbackKind.Objection,
        ["reparos"] = FeedbackKind.Objection,
        ["competition"] = FeedbackKind.CompetitorMention,
        ["competitors"] = FeedbackKind.CompetitorMention,
        ["competidores"] = FeedbackKind.CompetitorMention,
        ["asks"] = FeedbackKind.FeatureRequest,
        ["wants"] = FeedbackKind.FeatureRequest,
        ["wish"] = FeedbackKind.FeatureRequest,
        ["wishes"] = FeedbackKind.FeatureRequest,
        ["requests"] = FeedbackKind.FeatureRequest,
        ["pide"] = FeedbackKind.FeatureRequest,
        ["piden"] = FeedbackKind.FeatureRequest,
        ["peticiones"] = FeedbackKind.FeatureRequest,
        ["motives"] = FeedbackKind.BuyingMotivation,
        ["why they buy"] = FeedbackKind.BuyingMotivation,
        ["motivos"] = FeedbackKind.BuyingMotivation,
        ["por que compran"] = FeedbackKind.BuyingMotivation,
        ["liked"] = FeedbackKind.Praise,
        ["likes"] = FeedbackKind.Praise,
        ["le gusta"] = FeedbackKind.Praise,
        ["les gusta"] = FeedbackKind.Praise,
        ["gusto"] = FeedbackKind.Praise,
        ["positive"] = FeedbackKind.Praise,
        ["positivo"] = FeedbackKind.Praise,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Others = Set(
        "contact|contacto|contacts|contactos|stage|etapa|fase|next step|next steps|next|siguiente paso|siguientes pasos|"
            + "proximo paso|proximos pasos|proximo|date|fecha|attendees|asistentes|participants|probability|probabilidad|"
            + "owner|responsable|todo|to do|action|actions|action items|accion|acciones|tareas|tarea|task|tasks|amount|importe|"
            + "value|valor|close date|fecha de cierre|deal|trato|oportunidad|phone|telefono|email|mail|subject|asunto|from|de|"
            + "to|para|cc|sent|enviado|re|rv|fwd|budget owner|title|cargo|size|tamano|industry|sector|source|fuente|status|estado|"
            + "expenses|expense report|gastos|usage|uso|present|presentes|absent|ausentes|follow up|seguimiento|budget|"
            + "presupuesto|authority|autoridad|timeline|plazo|pendiente|pdte|agenda|orden del dia"
    );

    private static readonly FrozenSet<string> Accounts = Set("account|cuenta|company|empresa|customer|cliente");

    private static readonly FrozenSet<string> TaskStarts = Set(
        "send|call|email|schedule|book|prepare|follow|share|check|ask|set|update|remind|loop|invite|draft|confirm|review|get|"
            + "enviar|llamar|mandar|agendar|preparar|compartir|revisar|preguntar|actualizar|recordar|confirmar|quedar|pasar|"
            + "mandarle|enviarle|llamarle|volver|reservar|hablar|pedir|buscar|todo|action|me|yo"
    );

    /// <summary>The kind that a field's name says; null if it says none.</summary>
    public static FeedbackKind? Kind(string key) =>
        Kinds.TryGetValue(key, out var kind) ? kind
        : FeedbackKinds.TryParse(key, out var usual) ? usual
        : null;

    /// <summary>Whether the field names the account.</summary>
    public static bool IsAccount(string key) => Accounts.Contains(key);

    /// <summary>Whether the field holds something other than what a customer said.</summary>
    public static bool IsNoReport(string key) => Others.Contains(key);

    /// <summary>"Send the proposal by Friday", "yo: mandarle el contrato": what a colleague has to do.</summary>
    public static bool IsTask(string piece) =>
        Folding.Words(piece).FirstOrDefault() is { } first && TaskStarts.Contains(first);

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet();
}
