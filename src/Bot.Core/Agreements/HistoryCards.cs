using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Cards about an agreement's past: all versions, and the difference between two.</summary>
internal static class HistoryCards
{
    private const int VersionsAtOnce = 6;
    private const int MostEdits = 5;
    private const int DiffCharacters = 5000;
    private const int DiffBlocks = 30;

    /// <summary>Versions from that number down, newest first; 0 starts at the newest.</summary>
    public static Card History(AgreementView view, Agreement agreement, int from = 0)
    {
        var title = HistoryTexts.HistoryTitle(view.Title(agreement));
        var versions = agreement.Versions.Where(version => from <= 0 || version.Number <= from).Reverse().ToList();
        var shown = versions.Take(VersionsAtOnce).ToList();
        return new Card(
            title,
            [
                new Heading(title),
                .. shown.SelectMany(version => Entry(version, view.Names)),
                new Buttons([.. Buttons(view, agreement, shown, versions.Count)]),
            ]
        );
    }

    /// <summary>One page of the difference between two versions.</summary>
    public static Card Changes(
        AgreementView view,
        Agreement agreement,
        AgreementVersion before,
        AgreementVersion after,
        int page = 1
    )
    {
        var title = HistoryTexts.ChangesTitle(view.Title(after), before.Number, after.Number);
        var changes = ContentChanges.Between(view, before.Content, after.Content);
        IReadOnlyList<Block> body =
            changes.Count == 0
                ? [new Paragraph(HistoryTexts.NothingDiffers(before.Number, after.Number))]
                : ContentChanges.Blocks(changes);
        var pages = ContentBlocks.Pages(body, DiffCharacters, DiffBlocks);
        var shown = Math.Clamp(page, 1, pages.Count);
        return new Card(
            title,
            [
                new Heading(title),
                .. pages[shown - 1],
                new Buttons([
                    .. shown < pages.Count
                        ? new[] { Button(view, agreement, before, after, shown + 1, AgreementTexts.More) }
                        : [],
                    AgreementCards.Read(view, agreement, after, 1, AgreementTexts.ShowVersion(after)),
                    AgreementCards.History(view, agreement),
                ]),
            ]
        );
    }

    private static IEnumerable<Block> Entry(AgreementVersion version, MemberNames names)
    {
        yield return new Paragraph(HistoryTexts.HistoryLine(version, names));
        var details = Details(version, names).ToList();
        if (details.Count > 0)
        {
            yield return new Bullets(details);
        }
    }

    private static IEnumerable<LocalizedText> Details(AgreementVersion version, MemberNames names)
    {
        if (version.Why is { } why)
        {
            yield return HistoryTexts.WhyLine(why);
        }

        if (version.Evidence.Count > 0)
        {
            yield return HistoryTexts.EvidenceLine(version.Evidence);
        }

        foreach (var edit in version.Edits.TakeLast(MostEdits))
        {
            yield return HistoryTexts.EditLine(edit, names);
        }

        if (version.Settled?.Reason is { } reason)
        {
            yield return HistoryTexts.ReasonLine(reason);
        }

        if (version.ConfirmedAt is not null)
        {
            yield return HistoryTexts.ConfirmedOn(version);
        }

        if (version.SuspendedAt is not null)
        {
            yield return HistoryTexts.SuspendedOn(version);
        }
    }

    private static IEnumerable<Button> Buttons(
        AgreementView view,
        Agreement agreement,
        List<AgreementVersion> shown,
        int left
    )
    {
        if (shown is [var newest, ..] && agreement.Find(newest.Number - 1) is { } before)
        {
            yield return Button(
                view,
                agreement,
                before,
                newest,
                1,
                HistoryTexts.ChangesTitle(AgreementTexts.ChangesButton, before.Number, newest.Number)
            );
        }

        if (left > shown.Count)
        {
            yield return new Button(
                AgreementTexts.Older,
                view.Actions.History,
                new VersionRef(agreement.Subject, shown[^1].Number - 1).ToString()
            );
        }

        yield return AgreementCards.ProposeChange(view, agreement);
    }

    private static Button Button(
        AgreementView view,
        Agreement agreement,
        AgreementVersion before,
        AgreementVersion after,
        int page,
        LocalizedText label
    ) =>
        new(
            label,
            view.Actions.Changes,
            new VersionRef(
                agreement.Subject,
                before.Number,
                $"{VersionRef.Digits(after.Number)}/{VersionRef.Digits(page)}"
            ).ToString()
        );
}
