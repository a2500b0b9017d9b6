using Bot.Core.Agreements;

namespace Bot.Core.Personas.Drift;

/// <summary>Whether somebody is to be asked about a finding, given what was asked before: pure.</summary>
public static class DriftCooldown
{
    /// <summary>What was put off or declined is left alone for this long.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(7 * PersonaDrift.Weeks);

    private const double Same = 0.5;

    /// <summary>The findings to ask about now. None while a version of the persona waits, or for eight weeks after "not now".</summary>
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

        var (last, most) = (asked[^1].Question, asked.Max(one => one.Change.Now.Count));
        var isDoubled = finding.Kind == DriftKind.New && finding.Now.Count >= 2 * most;
        if (asked.Any(one => one.Question.Answer == DriftAnswer.NotOurs))
        {
            return isDoubled;
        }

        // Who signed another version since then has seen the question, or could have: it takes a new rise to ask again.
        var isRested = now >= Settled(persona, last) + Quiet;
        return isDoubled || (isRested && (finding.IsSure || persona.Agreed?.Number == last.Version));
    }

    // The moment from which on it is left alone: when a proposal that came after the question was declined, else when it was answered or asked.
    private static DateTimeOffset Settled(Agreement persona, DriftQuestion question) =>
        persona
            .Versions.Where(version => version.Number > question.Version)
            .Select(version => version.Settled?.At)
            .OfType<DateTimeOffset>()
            .Append(question.AnsweredAt ?? question.At)
            .Max();

    private static bool IsSame(DriftFinding finding, DriftChange change) =>
        finding.Kind == change.Kind
        && (
            finding.Pain.Typical.Likeness(new PainText(change.Pain, change.Tags)) >= Same
            || finding.Pain.Heard.Any(pain => change.Evidence.Contains(pain.Number))
        );
}
