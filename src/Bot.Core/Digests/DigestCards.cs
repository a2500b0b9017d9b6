using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>Cards of digests and their settings.</summary>
internal static class DigestCards
{
    private const int PastShown = 12;

    /// <param name="digest">The digest.</param>
    /// <param name="sections">Keys of the sections to show.</param>
    public static Card Weekly(WeeklyDigest digest, IReadOnlyList<string> sections)
    {
        List<Block> blocks = [];
        if (digest.IsQuiet)
        {
            blocks.Add(new Paragraph(DigestTexts.Quiet(digest.Period)));
        }
        else
        {
            blocks.Add(new Heading(DigestTexts.Title(digest.Period)));
            blocks.AddRange(
                digest.Parts.Where(part => sections.Contains(part.Section)).SelectMany(part => part.Part.Blocks)
            );
        }

        if (digest.LateFor is { } due)
        {
            blocks.Add(new Note(DigestTexts.Late(due)));
        }

        return new Card(digest.IsQuiet ? DigestTexts.Quiet(digest.Period) : DigestTexts.Summary(digest), blocks);
    }

    public static Card Preview(Card digest) =>
        digest with
        {
            Blocks = [.. digest.Blocks, new Note(DigestTexts.PreviewNote)],
        };

    /// <param name="subscriptions">Each with its last delivery, if there was one.</param>
    /// <param name="here">The conversation of the request.</param>
    /// <param name="mayChange">Whether the member is an approver or admin.</param>
    /// <param name="now">The current time.</param>
    public static Card Settings(
        IReadOnlyList<(DigestSubscription Subscription, OutboxItem? Last)> subscriptions,
        Address here,
        bool mayChange,
        DateTimeOffset now
    )
    {
        List<Block> blocks = [new Heading(DigestTexts.SettingsTitle)];
        blocks.Add(
            subscriptions.Count == 0
                ? new Paragraph(DigestTexts.NoneYet)
                : new Bullets([.. subscriptions.SelectMany(item => Lines(item.Subscription, item.Last, now))])
        );
        var own = subscriptions
            .FirstOrDefault(item => item.Subscription.Id == DigestSubscription.IdOf(here))
            .Subscription;
        List<Button> buttons = [new(DigestTexts.PreviewButton, DigestActions.Preview, "")];
        if (mayChange && own is not null)
        {
            buttons.AddRange([
                new(DigestTexts.ChangeButton, DigestActions.Edit, ""),
                Stop(),
                new(DigestTexts.PostNowButton, DigestActions.Now, ""),
            ]);
        }
        else if (mayChange && here.Kind == AddressKind.Channel)
        {
            buttons.Add(new Button(DigestTexts.SubscribeButton, DigestActions.Edit, "", ButtonStyle.Primary));
        }

        blocks.Add(new Buttons(buttons));
        return new Card(
            DigestTexts.SettingsTitle,
            here.Kind == AddressKind.Channel || own is not null
                ? blocks
                : [.. blocks, new Note(DigestTexts.SubscribeHint)]
        );
    }

    public static Card Subscribed(
        DigestSubscription subscription,
        DateTimeOffset now,
        DigestSubscription? replaced = null
    ) =>
        Card.Ask(
            DigestTexts.Subscribed(subscription, DigestSchedule.Next(subscription.When, now), replaced),
            new Button(DigestTexts.PreviewButton, DigestActions.Preview, ""),
            new Button(DigestTexts.ChangeButton, DigestActions.Edit, ""),
            Stop()
        );

    /// <summary>The same for a reader who is not in the channel. It is changed and stopped there.</summary>
    public static Card SubscribedElsewhere(
        DigestSubscription subscription,
        DateTimeOffset now,
        DigestSubscription? replaced
    ) =>
        Card.Ask(
            DigestTexts.Subscribed(
                subscription,
                DigestSchedule.Next(subscription.When, now),
                replaced,
                isElsewhere: true
            ),
            new Button(DigestTexts.PreviewButton, DigestActions.Preview, ""),
            new Button(DigestTexts.SettingsTitle, DigestActions.Show, "")
        );

    /// <summary>What the channel reads when it was subscribed.</summary>
    public static Card Confirmed(DigestSubscription subscription, string by, DateTimeOffset now)
    {
        var schedule = DigestTexts.Subscribed(subscription, DigestSchedule.Next(subscription.When, now));
        return new Card(schedule, [new Paragraph(schedule), new Note(DigestTexts.SetUpBy(by))]);
    }

    public static Card Past(IReadOnlyList<DigestIssue> issues) =>
        issues.Count == 0
            ? Card.Say(DigestTexts.NoPast)
            : Card.Ask(DigestTexts.PastTitle, [.. issues.Take(PastShown).Select(Read)]);

    private static Button Read(DigestIssue issue)
    {
        var day = DateOnly.ParseExact(issue.Occurrence[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Button(
            issue.Place is { } place
                ? new LocalizedText(
                    $"{day} · {DigestTexts.Place(place, issue.PlaceName)}",
                    $"{day} · {DigestTexts.Place(place, issue.PlaceName)}"
                )
                : new LocalizedText($"{day}", $"{day}"),
            DigestActions.Read,
            $"{issue.Subscription}/{issue.Occurrence}"
        );
    }

    private static Button Stop() =>
        new(DigestTexts.StopButton, DigestActions.Stop, "", ButtonStyle.Danger, DigestTexts.StopConfirm);

    private static IEnumerable<LocalizedText> Lines(
        DigestSubscription subscription,
        OutboxItem? last,
        DateTimeOffset now
    )
    {
        yield return DigestTexts.Subscription(subscription, DigestSchedule.Next(subscription.When, now));
        if (last is { State: OutboxState.Refused, Reason: { } reason })
        {
            yield return DigestTexts.Failed(subscription, reason);
        }
    }
}
