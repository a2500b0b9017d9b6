using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Handoffs;

/// <summary>What starts a hand-off.</summary>
public enum HandoffStart
{
    /// <summary>A lead arrives.</summary>
    Arrives,

    /// <summary>A lead is qualified.</summary>
    Qualifies,

    /// <summary>A new customer is won.</summary>
    Won,
}

/// <summary>What keeps a hand-off.</summary>
public enum HandoffEnd
{
    /// <summary>The lead is contacted for the first time.</summary>
    Contacted,

    /// <summary>Sales accepts or rejects the lead.</summary>
    Answered,

    /// <summary>The lead becomes a deal.</summary>
    Deal,

    /// <summary>The customer's subscription starts.</summary>
    Subscription,

    /// <summary>Nothing that is imported: whoever acts says it in Duet.</summary>
    Said,
}

/// <summary>Who acts.</summary>
public enum HandoffActor
{
    /// <summary>The owner of the lead or deal in the CRM.</summary>
    Owner,
    Sales,
    Marketing,
}

public enum TimeUnit
{
    Hours,
    WorkingHours,
    WorkingDays,
}

/// <summary>How long a hand-off may take. The count is positive.</summary>
public readonly partial record struct Within(int Count, TimeUnit Unit)
{
    private const int Most = 1000;
    private const int DaysAWeek = 5;

    /// <summary>
    /// Reads "24 hours", "8 working hours", "2 días laborables" or "1 week". Days are working days. Null for other
    /// words.
    /// </summary>
    public static Within? Read(string words)
    {
        if (
            Words().Match(Folding.Fold(words).Trim()) is not { Success: true } match
            || !int.TryParse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > Most
        )
        {
            return null;
        }

        return match.Groups["unit"].Value[0] switch
        {
            'h' => new Within(count, match.Groups["work"].Success ? TimeUnit.WorkingHours : TimeUnit.Hours),
            'w' or 's' => new Within(count * DaysAWeek, TimeUnit.WorkingDays),
            _ => new Within(count, TimeUnit.WorkingDays),
        };
    }

    [GeneratedRegex(
        "^(?<n>[0-9]{1,4}) ?(?<work>working |business |work )?"
            + "(?<unit>h|hs|hrs?|hours?|horas?|d|days?|dias?|weeks?|semanas?)"
            + "(?<work> (?:laborables?|habiles|habil|de trabajo|de oficina))?$"
    )]
    private static partial Regex Words();
}

/// <summary>What both sides promise each other, as it stands in a version.</summary>
public sealed record HandoffPromise(string Title, HandoffStart Start, HandoffEnd End, Within Within, HandoffActor Actor)
{
    /// <summary>Null if the content says no readable time, or events that never follow each other.</summary>
    public static HandoffPromise? Read(AgreementContent content) =>
        Enum.TryParse<HandoffStart>(content[HandoffFields.Start], out var start)
        && Enum.TryParse<HandoffEnd>(content[HandoffFields.End], out var end)
        && Enum.TryParse<HandoffActor>(content[HandoffFields.Actor], out var actor)
        && Handoffs.Within.Read(content[HandoffFields.Within] ?? "") is { } within
        && Fits(start, end)
            ? new HandoffPromise(content[HandoffFields.Title] ?? "", start, end, within, actor)
            : null;

    /// <summary>Whether the two events are about the same thing: a lead, or a new customer.</summary>
    public static bool Fits(HandoffStart start, HandoffEnd end) =>
        end == HandoffEnd.Said || (start == HandoffStart.Won) == (end == HandoffEnd.Subscription);
}
