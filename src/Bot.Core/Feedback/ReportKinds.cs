using Bot.Core.Chat;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>Recognizes the kind of a report from its words, for people who do not write <c>kind:</c>.</summary>
internal static class ReportKinds
{
    /// <summary>The most probable kind.</summary>
    public static FeedbackKind Of(string text, Vocabulary vocabulary)
    {
        var analyzed = AnalyzedText.Of(text, Language.English);
        return SentenceModel
            .Instance.ClassifyReport(analyzed, vocabulary.Find(analyzed))
            .Select(scored => KindOf(scored.Label))
            .OfType<FeedbackKind>()
            .First();
    }

    private static FeedbackKind? KindOf(string label) =>
        label switch
        {
            "report.pain" => FeedbackKind.PainPoint,
            "report.motive" => FeedbackKind.BuyingMotivation,
            "report.objection" => FeedbackKind.Objection,
            "report.feature" => FeedbackKind.FeatureRequest,
            "report.competitor" => FeedbackKind.CompetitorMention,
            "report.content" => FeedbackKind.ContentGap,
            "report.churn" => FeedbackKind.ChurnReason,
            "report.praise" => FeedbackKind.Praise,
            _ => null,
        };
}
