using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The buttons of a review card.</summary>
internal static class ReviewButtons
{
    public static Button ShowAll(AgreementView view, Agreement agreement, AgreementVersion version, bool isWhole) =>
        new(
            isWhole ? AgreementTexts.ShowLess : AgreementTexts.ShowAll,
            view.Actions.Review,
            new VersionRef(
                agreement.Subject,
                version.Number,
                isWhole ? VersionRef.InShort : VersionRef.Whole
            ).ToString()
        );

    // They stand at the top, so that nobody has to scroll to sign.
    public static IEnumerable<Button> Decisions(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        Member? reader
    )
    {
        var isOpen = version.State == AgreementState.Proposed;
        if (isOpen && (reader is null || QueueCards.IsMine(version, reader)))
        {
            var target = new VersionRef(agreement.Subject, version.Number, version.Hash).ToString();
            yield return new Button(AgreementTexts.SignButton, view.Actions.Sign, target, ButtonStyle.Primary)
            {
                IsPersonal = true,
            };
            yield return new Button(AgreementTexts.RejectButton, view.Actions.Reject, target, ButtonStyle.Danger)
            {
                IsPersonal = true,
            };
        }

        if (isOpen && reader?.Is(version.Author) == true)
        {
            yield return Withdraw(view, agreement, version);
        }
    }

    public static Button Withdraw(AgreementView view, Agreement agreement, AgreementVersion version) =>
        new(
            AgreementTexts.WithdrawButton,
            view.Actions.Withdraw,
            new VersionRef(agreement.Subject, version.Number).ToString(),
            ButtonStyle.Danger,
            AgreementTexts.WithdrawConfirm
        );
}
