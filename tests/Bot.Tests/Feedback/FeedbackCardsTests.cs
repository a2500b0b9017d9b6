using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Journey;
using Bot.Core.Members;

namespace Bot.Tests.Feedback;

public sealed class FeedbackCardsTests
{
    private static readonly Address Channel = new(
        Platforms.Playground,
        "acme-co",
        AddressKind.Channel,
        "sales-marketing"
    );
    private static readonly MemberNames Names = new(
        new Dictionary<string, string> { ["lena"] = "Lena", ["diego"] = "Diego" }
    );
    private static readonly FeedbackDetails Full = new(
        "onboarding takes <b>too</b> long & nobody calls @channel",
        FeedbackKind.PainPoint,
        "Acme",
        "$12k",
        new Money(12_000, "USD"),
        Stage.Demo,
        "Ops lead"
    )
    {
        Tags = ["onboarding"],
    };
    private static readonly FeedbackEntry Entry = At(12, "lena", Full, 0);
    private static readonly FeedbackEntry Other = At(
        7,
        "diego",
        new FeedbackDetails("la puesta en marcha tarda semanas", FeedbackKind.Objection, "Globex"),
        -3
    );

    [Fact]
    public void Receipt() =>
        Golden.Card("feedback", "receipt", FeedbackCards.Receipt(Entry, Entry.Voices[0], CaptureOutcome.New, [Other]));

    [Fact]
    public void Receipt_of_a_voice() =>
        Golden.Card(
            "feedback",
            "receipt-voice",
            FeedbackCards.Receipt(
                Entry with
                {
                    Voices = [.. Entry.Voices, Entry.Voices[0]],
                },
                Entry.Voices[0],
                CaptureOutcome.AddedVoice,
                []
            )
        );

    [Fact]
    public void Receipts_of_a_message_that_somebody_points_at()
    {
        var voice = Entry.Voices[0] with
        {
            Source = new FeedbackSource("slack/T1/C1/1.1", "Maya *Bold*", "https://acme.slack.com/archives/C1/p11"),
        };
        var entry = Entry with { Voices = [voice] };
        Golden.Card("feedback", "receipt-message", FeedbackCards.Receipt(entry, voice, CaptureOutcome.New, []));
        Golden.Card(
            "feedback",
            "receipt-message-known",
            FeedbackCards.Receipt(entry, voice, CaptureOutcome.KnownMessage, [])
        );
        Golden.Card(
            "feedback",
            "receipt-message-joined",
            FeedbackCards.Receipt(
                entry with
                {
                    Voices = [voice, voice with { Member = "diego" }],
                },
                voice with
                {
                    Member = "diego",
                },
                CaptureOutcome.JoinedOthers,
                []
            )
        );
        Golden.Form(
            "feedback",
            "form-message",
            FeedbackForms.Quote(
                new QuotedMessage(
                    "slack/T1/C1/1.1",
                    "Acme: <b>too</b> slow",
                    "Maya",
                    "https://acme.slack.com/archives/C1/p11"
                ),
                Full
            )
        );
    }

    [Fact]
    public void No_text() => Golden.Card("feedback", "no-text", FeedbackCards.NoText("stage:demo #onboarding"));

    [Fact]
    public void Edited() => Golden.Card("feedback", "edited", FeedbackCards.Edited(Entry));

    [Fact]
    public void Deleted() => Golden.Card("feedback", "deleted", FeedbackCards.Deleted(Entry));

    [Fact]
    public void Undone() =>
        Golden.Card("feedback", "undone", FeedbackCards.Undone(Entry, Entry with { Deleted = BotApp.Start }));

    [Fact]
    public void Voice_undone() => Golden.Card("feedback", "voice-undone", FeedbackCards.Undone(Entry, Entry));

    [Fact]
    public void Too_late() => Golden.Card("feedback", "too-late", FeedbackCards.TooLate(Entry));

    [Fact]
    public void Public() => Golden.Card("feedback", "public", FeedbackCards.Public(Entry, "Lena"));

    [Fact]
    public void Whole()
    {
        var changed = Entry with
        {
            Changes =
            [
                new FeedbackChange(
                    FeedbackChangeKind.Edited,
                    "lena",
                    BotApp.Start.AddMinutes(-5),
                    Full with
                    {
                        Text = "too long",
                    }
                ),
                new FeedbackChange(FeedbackChangeKind.VoiceUndone, "lena", BotApp.Start, Full),
            ],
        };
        Golden.Card("feedback", "whole", FeedbackCards.Whole(changed, Names, mayChange: true));
    }

    [Fact]
    public void Lists()
    {
        var query = FeedbackQuery.Parse("kind:pain").Query!;
        IReadOnlyList<FeedbackEntry> entries = [.. Enumerable.Repeat(Entry, 10), Other];
        Golden.Card("feedback", "list", FeedbackCards.List(entries, Names, query, isMine: false));
        Golden.Card("feedback", "mine", FeedbackCards.List([Entry, Other], Names, query, isMine: true));
        Golden.Card("feedback", "list-filtered-empty", FeedbackCards.List([], Names, query, isMine: false));
        Golden.Card(
            "feedback",
            "list-empty",
            FeedbackCards.List([], Names, query with { Options = "" }, isMine: false)
        );
        Golden.Card("feedback", "mine-empty", FeedbackCards.List([], Names, query with { Options = "" }, isMine: true));
        Golden.Card("feedback", "list-end", FeedbackCards.List([], Names, query with { Skip = 10 }, isMine: false));
    }

    [Fact]
    public void Search()
    {
        Golden.Card(
            "feedback",
            "found",
            FoundCards.Found([.. Enumerable.Repeat(Other, 11)], Names, For("puesta en marcha"))
        );
        Golden.Card("feedback", "found-none", FoundCards.Found([], Names, For("<!channel> *onboarding*")));
    }

    [Fact]
    public void Sentences()
    {
        Golden.Card("feedback", "nothing-to-undo", Card.Say(FeedbackTexts.NothingToUndo));
        Golden.Card("feedback", "already-undone", Card.Say(FeedbackTexts.AlreadyUndone));
        Golden.Card("feedback", "was-undone", Card.Say(FeedbackTexts.WasUndone(Entry)));
        Golden.Card("feedback", "which-one", Card.Say(FeedbackTexts.WhichOne));
        Golden.Card("feedback", "not-yours", Card.Say(FeedbackTexts.NotYours(Entry)));
        Golden.Card("feedback", "search-for-what", Card.Say(FeedbackTexts.SearchForWhat));
        Golden.Card("feedback", "no-such-kind", Card.Say(FeedbackTexts.NoSuchKind("foo")));
        Golden.Card("feedback", "no-such-stage", Card.Say(FeedbackTexts.NoSuchStage("foo")));
    }

    [Fact]
    public void Forms()
    {
        Golden.Form("feedback", "form", FeedbackForms.New());
        Golden.Form("feedback", "form-edit", FeedbackForms.Edit(Entry));
    }

    private static FeedbackEntry At(int number, string member, FeedbackDetails details, int days) =>
        new(
            "acme-co",
            number,
            member,
            details,
            [new Voice(member, details.Text, BotApp.Start.AddDays(days), "d", Channel)],
            BotApp.Start.AddDays(days),
            []
        );

    private static FeedbackSearchQuery For(string words) => new(words, [], new FeedbackFilter(), words);
}
