using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Asks a member to confirm a decision that was typed.</summary>
internal static class TypedDecisionCards
{
    /// <summary>
    /// The review card, after a sentence that says that nothing has changed yet. Pressing a button is the confirmation,
    /// so the button that withdraws asks no further question.
    /// </summary>
    /// <param name="view">The type with members and options.</param>
    /// <param name="agreement">The agreement that the words name.</param>
    /// <param name="version">The pending version.</param>
    /// <param name="evidence">The feedback behind it.</param>
    /// <param name="reader">The member who typed the decision.</param>
    /// <param name="action">The wire name of the decision.</param>
    public static Card Confirm(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence,
        Member reader,
        string action
    )
    {
        var review = ReviewCards.For(view, agreement, version, evidence, reader);
        var sentence = Sentence(view.Actions, action);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. action == view.Actions.Withdraw
                    ? review.Blocks.Select(block => WithWithdrawal(block, view, agreement, version))
                    : review.Blocks,
            ]
        );
    }

    private static LocalizedText Sentence(AgreementActions actions, string action) =>
        action == actions.Withdraw ? TypedDecisionTexts.Withdraw
        : action == actions.Reject ? TypedDecisionTexts.Reject
        : TypedDecisionTexts.Sign;

    // An admin may withdraw, but has no button for it on the review card.
    private static Block WithWithdrawal(
        Block block,
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    ) =>
        block is Buttons buttons
            ? new Buttons([
                ReviewButtons.Withdraw(view, agreement, version) with
                {
                    Confirm = null,
                },
                .. buttons.Items.Where(button => button.Action != view.Actions.Withdraw),
            ])
            : block;
}
