using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Journey;
using Bot.Core.Members;

namespace Bot.Tests.Slack.Hostile;

/// <summary>Every card and form about feedback, around words of one's choice, as long as storage takes them.</summary>
/// <param name="words">Words of at most so many characters.</param>
internal sealed class HostileFeedback(Func<int, string> words)
{
    // As much as a Slack message can hold; nothing else limits what is stored.
    private const int Longest = 40_000;

    // From a form; in one line an account in quotes may be as long as the line.
    private const int LongField = 5000;

    private static readonly Address Channel = new(Platforms.Slack, "T1", AddressKind.Channel, "C1");

    public FeedbackEntry Entry { get; } = Of(words, 2_147_483_647, "lena");

    public IEnumerable<(string Name, Card Card)> Cards()
    {
        var voice = Entry.Voices[0];
        var names = new MemberNames(new Dictionary<string, string> { ["lena"] = words(500), ["diego"] = words(500) });
        var other = Of(words, 7, "diego");
        IReadOnlyList<FeedbackEntry> page = [.. Enumerable.Repeat(Entry, 10), other];
        foreach (var taken in Enum.GetValues<CaptureOutcome>())
        {
            yield return ($"receipt {taken}", FeedbackCards.Receipt(Entry, voice, taken, [other, other, other]));
        }

        yield return ("no text", FeedbackCards.NoText(words(Longest)));
        yield return ("edited", FeedbackCards.Edited(Entry));
        yield return ("deleted", FeedbackCards.Deleted(Entry));
        yield return ("undone", FeedbackCards.Undone(Entry, Entry with { Deleted = BotApp.Start }));
        yield return ("voice undone", FeedbackCards.Undone(Entry, Entry));
        yield return ("too late", FeedbackCards.TooLate(Entry));
        yield return ("public", FeedbackCards.Public(Entry, words(500)));
        yield return ("whole", FeedbackCards.Whole(Entry, names, mayChange: true));
        yield return (
            "list",
            FeedbackCards.List(
                page,
                names,
                FeedbackQuery.Parse($"account:\"{words(LongField)}\"").Query!,
                isMine: false
            )
        );
        yield return ("mine", FeedbackCards.List(page, names, FeedbackQuery.Parse("").Query!, isMine: true));
        yield return (
            "list empty",
            FeedbackCards.List([], names, FeedbackQuery.Parse($"account:\"{words(LongField)}\"").Query!, isMine: false)
        );
        yield return ("found", FoundCards.Found(page, names, Search(words(Longest))));
        yield return ("found none", FoundCards.Found([], names, Search(words(1500))));
        yield return ("no such kind", Card.Say(FeedbackTexts.NoSuchKind(words(Longest))));
        yield return ("no such stage", Card.Say(FeedbackTexts.NoSuchStage(words(Longest))));
    }

    public IEnumerable<(string Name, Form Form)> Forms()
    {
        yield return ("form", FeedbackForms.New());
        yield return ("form edit", FeedbackForms.Edit(Entry));
        yield return (
            "form quote",
            FeedbackForms.Quote(
                new QuotedMessage(
                    "slack/T1/C1/1700000000.000100",
                    words(Longest),
                    words(500),
                    "https://acme.slack.com/" + new string('a', 700)
                ),
                Entry.Details
            )
        );
    }

    private static FeedbackEntry Of(Func<int, string> words, int number, string reporter)
    {
        var details = new FeedbackDetails(
            words(Longest),
            FeedbackKind.CompetitorMention,
            words(LongField),
            words(LongField),
            new Money(decimal.MaxValue, "XXX"),
            Stage.Demo,
            words(LongField)
        )
        {
            Tags = [.. Enumerable.Repeat(words(200), 100)],
        };
        var voice = new Voice(reporter, words(Longest), BotApp.Start, "d", Channel)
        {
            Source = new FeedbackSource("slack/T1/C1/1", words(500), "https://acme.slack.com/" + new string('a', 3000)),
        };
        return new FeedbackEntry(
            "acme-co",
            number,
            reporter,
            details,
            [.. Enumerable.Repeat(voice, 50)],
            BotApp.Start,
            [
                .. Enumerable
                    .Range(0, 50)
                    .Select(i => new FeedbackChange((FeedbackChangeKind)(i % 3), "diego", BotApp.Start, details)),
            ]
        );
    }

    private static FeedbackSearchQuery Search(string words) => new(words, [], new FeedbackFilter(), words);
}
