using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>The result of an import, and the messages after it.</summary>
internal static class ImportResultCards
{
    /// <summary>The result, for the importer.</summary>
    public static Card Done(ProposalImport import, IReadOnlyList<Side> sidesWithoutApprover)
    {
        var outcome = import.Outcome!;
        var sentence = ImportResultTexts.Done(outcome, ProposalImportTexts.File(import.FileName));
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. outcome.Proposed > 0 ? new Block[] { new Paragraph(ImportResultTexts.HowItGoesOn) } : [],
                .. outcome.Proposed > 0 && sidesWithoutApprover.Count > 0
                    ? new Block[] { new Paragraph(ReceiptTexts.NoApprover(sidesWithoutApprover)) }
                    : [],
                .. outcome.Overtaken.Count > 0
                    ? new Block[] { new Paragraph(ImportResultTexts.Overtaken(outcome.Overtaken)) }
                    : [],
                .. outcome.Proposed > 0 ? new Block[] { new Buttons([Review, Withdraw(import)]) } : [],
            ]
        );
    }

    /// <summary>The message to an approver.</summary>
    public static Card Asked(int count, Member author) =>
        Card.Ask(ImportResultTexts.Asked(count, author.Name), Review with { Style = ButtonStyle.Primary });

    /// <summary>The reminder to an approver.</summary>
    public static Card StillWait(int count, string author, DateTimeOffset since) =>
        Card.Ask(ImportResultTexts.StillWait(count, author, since), Review with { Style = ButtonStyle.Primary });

    /// <summary>The message to an admin, who can name approvers.</summary>
    public static Card NobodyCanSign(int count, Member author, IReadOnlyList<Side> sidesWithoutApprover) =>
        Card.Ask(
            ImportResultTexts.NobodyCanSign(count, author.Name, sidesWithoutApprover),
            new Button(ReceiptTexts.WhoIsWho, MemberActions.Settings, "", ButtonStyle.Primary),
            Review
        );

    private static Button Review => new(ImportResultTexts.ReviewButton, AgreementActions.Queue, "");

    private static Button Withdraw(ProposalImport import) =>
        new(
            ImportResultTexts.WithdrawButton,
            ProposalImportActions.Withdraw,
            import.Id,
            ButtonStyle.Danger,
            ImportResultTexts.WithdrawConfirm
        );
}
