using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>The kind of thing that a customer said or a rep saw.</summary>
public enum FeedbackKind
{
    PainPoint,
    BuyingMotivation,
    Objection,
    FeatureRequest,
    CompetitorMention,
    ContentGap,
    ChurnReason,
    Praise,
}

/// <summary>Names of the kinds, and their parser.</summary>
public static class FeedbackKinds
{
    private static readonly Dictionary<string, FeedbackKind> ByWord = new()
    {
        ["pain"] = FeedbackKind.PainPoint,
        ["painpoint"] = FeedbackKind.PainPoint,
        ["pain point"] = FeedbackKind.PainPoint,
        ["dolor"] = FeedbackKind.PainPoint,
        ["problema"] = FeedbackKind.PainPoint,
        ["motivation"] = FeedbackKind.BuyingMotivation,
        ["motive"] = FeedbackKind.BuyingMotivation,
        ["motivo"] = FeedbackKind.BuyingMotivation,
        ["motivacion"] = FeedbackKind.BuyingMotivation,
        ["objection"] = FeedbackKind.Objection,
        ["objecion"] = FeedbackKind.Objection,
        ["feature"] = FeedbackKind.FeatureRequest,
        ["request"] = FeedbackKind.FeatureRequest,
        ["funcion"] = FeedbackKind.FeatureRequest,
        ["peticion"] = FeedbackKind.FeatureRequest,
        ["competitor"] = FeedbackKind.CompetitorMention,
        ["competidor"] = FeedbackKind.CompetitorMention,
        ["competencia"] = FeedbackKind.CompetitorMention,
        ["content"] = FeedbackKind.ContentGap,
        ["gap"] = FeedbackKind.ContentGap,
        ["contenido"] = FeedbackKind.ContentGap,
        ["material"] = FeedbackKind.ContentGap,
        ["churn"] = FeedbackKind.ChurnReason,
        ["baja"] = FeedbackKind.ChurnReason,
        ["abandono"] = FeedbackKind.ChurnReason,
        ["praise"] = FeedbackKind.Praise,
        ["elogio"] = FeedbackKind.Praise,
    };

    public static IReadOnlyList<FeedbackKind> All { get; } = Enum.GetValues<FeedbackKind>();

    public static LocalizedText Name(this FeedbackKind kind) =>
        kind switch
        {
            FeedbackKind.PainPoint => new("pain point", "problema"),
            FeedbackKind.BuyingMotivation => new("buying motivation", "motivo de compra"),
            FeedbackKind.Objection => new("objection", "objeción"),
            FeedbackKind.FeatureRequest => new("feature request", "petición de funcionalidad"),
            FeedbackKind.CompetitorMention => new("competitor mention", "mención de la competencia"),
            FeedbackKind.ContentGap => new("content gap", "contenido que falta"),
            FeedbackKind.ChurnReason => new("churn reason", "motivo de baja"),
            FeedbackKind.Praise => new("praise", "elogio"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Parses the usual words for a kind in either language; case and accents do not matter.</summary>
    public static bool TryParse(string? word, out FeedbackKind kind) =>
        ByWord.TryGetValue(Folding.Fold(word ?? "").Trim(), out kind);
}
