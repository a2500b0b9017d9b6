using Bot.Core.Agreements;

namespace Bot.Core.Personas.Drift;

/// <summary>Decides which findings to ask about, given earlier questions. Pure.</summary>
public static class DriftCooldown
{
    /// <summary>How long Duet does not ask again after an answer.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(7 * PersonaDrift.Weeks);

    // Texts at least this similar are about the same pain.
    private const double SameFrom = 0.5;

    /// <summary>
    /// The findings to ask about now: none while a version of the persona is pending, or for eight weeks after "not
    /// now".
    /// </summary>
    public static IReadOnlyList<DriftFinding> ToAsk(
        IReadOnlyList<DriftFinding> findings,
        Agreement persona,
        DriftWatch? watch,
        DateTimeOffset now
    )
    {
        var questions = watch?.Questions ?? [];
        var isSnoozed = questions.Any(question =>
            question.Answer == DriftAnswer.NotNow && now < question.AnsweredAt + Quiet
        );
        return persona.Pending is not null || isSnoozed
            ? []
            : [.. findings.Where(finding => IsToAsk(finding, persona, questions, now))];
    }

    private static bool IsToAsk(
        DriftFinding finding,
        Agreement persona,
        IReadOnlyList<DriftQuestion> questions,
        DateTimeOffset now
    )
    {
        var asked = questions
            .SelectMany(question =>
                question
                    .Changes.Where(change => IsSame(finding, change))
                    .Select(change => (Question: question, Change: change))
            )
            .ToList();
        if (asked.Count == 0)
        {
            return finding.IsSure;
        }

        var (last, most) = (asked[^1].Question, asked.Max(item => item.Change.Now.Count));
        var isDoubled = finding.Kind == DriftKind.New && finding.Now.Count >= 2 * most;
        if (asked.Any(item => item.Question.Answer == DriftAnswer.NotOurs))
        {
            return isDoubled;
        }

        // Approvers of a later version knew the question, or could have. Asking again then takes a new increase.
        var isQuietOver = now >= QuietFrom(persona, last) + Quiet;
        return isDoubled || (isQuietOver && (finding.IsSure || persona.Agreed?.Number == last.Version));
    }

    // The start of the quiet time: the latest rejection or withdrawal of a version after the question, or the answer
    // (else the question) if that is later.
    private static DateTimeOffset QuietFrom(Agreement persona, DriftQuestion question) =>
        persona
            .Versions.Where(version => version.Number > question.Version)
            .Select(version => version.Settled?.At)
            .OfType<DateTimeOffset>()
            .Append(question.AnsweredAt ?? question.At)
            .Max();

    private static bool IsSame(DriftFinding finding, DriftChange change) =>
        finding.Kind == change.Kind
        && (
            finding.Pain.Typical.Likeness(new PainText(change.Pain, change.Tags)) >= SameFrom
            || finding.Pain.Heard.Any(pain => change.Evidence.Contains(pain.Number))
        );
}
