using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>
/// A search as typed: words, phrases in quotes that must stand as they are, and the filters of a list, with a rep and
/// days ("rep:lena since:2026-10-01").
/// </summary>
internal sealed partial record FeedbackSearchQuery(
    string Words,
    IReadOnlyList<string> Phrases,
    FeedbackFilter Filter,
    string Shown
)
{
    public bool IsFiltered => Phrases.Count > 0 || Filter != new FeedbackFilter();

    /// <summary>The error names the option that cannot be parsed.</summary>
    public static (FeedbackSearchQuery? Query, LocalizedText? Error) Parse(
        string text,
        IReadOnlyList<Member> members,
        TimeZoneInfo zone
    )
    {
        var line = CommandLine.Parse(text);
        var (parsed, error) = FeedbackQuery.Parse(text);
        if (parsed is null)
        {
            return (null, error);
        }

        // Hashtags are searched as words.
        var filter = parsed.Filter with
        {
            Tag = null,
        };
        if (line.Option("rep", "comercial", "de", "by") is { } rep)
        {
            var wanted = Folding.Fold(rep).TrimStart('@');
            var member = members.FirstOrDefault(one => IsCalled(one, wanted));
            if (member is null)
            {
                return (null, FeedbackTexts.NoSuchRep(rep));
            }

            filter = filter with { Reporters = member.Ids };
        }

        if (line.Option("since", "desde") is { } since)
        {
            if (DayOf(since, zone) is not { } from)
            {
                return (null, FeedbackTexts.NoSuchDay(since));
            }

            filter = filter with { Since = from };
        }

        if (line.Option("until", "hasta") is { } until)
        {
            if (DayOf(until, zone) is not { } to)
            {
                return (null, FeedbackTexts.NoSuchDay(until));
            }

            filter = filter with { Until = to.AddDays(1) };
        }

        var words = string.Join(' ', [line.Rest, .. line.Tags]).Trim();
        var phrases = Quoted().Matches(text).Select(match => Folding.Fold(match.Groups["words"].Value).Trim());
        return (new FeedbackSearchQuery(words, [.. phrases.Where(phrase => phrase.Contains(' '))], filter, text), null);
    }

    public bool Matches(FeedbackEntry entry) =>
        Filter.Matches(entry)
        && Phrases.All(phrase => Folding.Fold(entry.Text).Contains(phrase, StringComparison.Ordinal));

    private static bool IsCalled(Member member, string wanted) =>
        Folding.Fold(member.Name) == wanted
        || Folding.Words(member.Name).Contains(wanted)
        || member.Handles.Any(handle => Folding.Fold(handle) == wanted);

    private static DateTimeOffset? DayOf(string word, TimeZoneInfo zone)
    {
        if (!DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var start = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(start, zone.GetUtcOffset(start));
    }

    [GeneratedRegex("(?<!:)[\"“«](?<words>[^\"”»]+)[\"”»]")]
    private static partial Regex Quoted();
}
