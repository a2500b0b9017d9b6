using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>A list of feedback as records, for platforms where people sort them.</summary>
internal static class FeedbackTable
{
    private static readonly LocalizedText Number = new("No.", "N.º");
    private static readonly LocalizedText Words = new("What they said", "Lo que dijo");
    private static readonly LocalizedText Reporter = new("Logged by", "Lo contó");
    private static readonly LocalizedText Logged = new("Logged on", "Guardado el");

    public static Table Of(LocalizedText title, IEnumerable<FeedbackEntry> entries, MemberNames names) =>
        new(
            title,
            [Number, FeedbackTexts.Account, Words, FeedbackTexts.Kind, FeedbackTexts.Voices, Reporter, Logged],
            [
                .. entries.Select(entry =>
                    (IReadOnlyList<LocalizedText>)
                        [
                            LocalizedText.Invariant($"{entry.Number:'#'0}"),
                            LocalizedText.Invariant(entry.Details.Account ?? ""),
                            LocalizedText.Invariant(FeedbackCards.Excerpt(entry.Text)),
                            entry.Details.Kind.Name(),
                            LocalizedText.Invariant($"{entry.Voices.Count}"),
                            LocalizedText.Invariant(names[entry.Reporter]),
                            LocalizedText.Invariant($"{entry.Created:d}"),
                        ]
                ),
            ]
        )
        {
            IsSortable = true,
        };
}
