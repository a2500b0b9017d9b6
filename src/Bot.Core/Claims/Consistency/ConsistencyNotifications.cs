using System.Globalization;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Claims.Consistency;

/// <summary>Builds the messages to a message's owner, one for each set of broken claims. Pure.</summary>
internal static class ConsistencyNotifications
{
    private const int MostShown = 10;

    public static IReadOnlyList<OutboundMessage> Of(
        AgreementView view,
        Agreement message,
        AgreementVersion agreed,
        IReadOnlyList<BrokenPromise> broken
    )
    {
        var recipients = view.Members.ResponsibleOrAdmins(agreed.Owner);
        var claims = string.Join(
            ',',
            broken
                .Select(item => item.Judgement.Claim!)
                .Select(claim =>
                    string.Create(CultureInfo.InvariantCulture, $"{claim.Agreement.Subject}.{claim.Version.Number}")
                )
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        var key = $"message-breaks-{message.Subject}-v{VersionRef.Digits(agreed.Number)}-{claims}";
        return
        [
            .. recipients.SelectMany(member =>
                Notification.To(member, key, Card(view, message, agreed, broken), view.Now)
            ),
        ];
    }

    public static Card Card(
        AgreementView view,
        Agreement message,
        AgreementVersion agreed,
        IReadOnlyList<BrokenPromise> broken
    )
    {
        var title = ConsistencyTexts.Title(view.Kind.Texts.Of(view.Title(agreed)), broken.Count);
        var claims = broken
            .Take(MostShown)
            .Select(item => item.Judgement.Claim!.Agreement)
            .DistinctBy(claim => claim.Subject)
            .Take(3);
        return new Card(
            title,
            [
                new Heading(title),
                new Bullets([.. broken.Take(MostShown).Select(ConsistencyTexts.Line)]),
                new Buttons([
                    new Button(ConsistencyTexts.Change, view.Actions.Propose, message.Subject, ButtonStyle.Primary),
                    .. claims.Select(claim => new Button(
                        LocalizedText.Invariant(
                            Truncate.ToLine(claim.Agreed?.Content[ClaimFields.Name] ?? claim.Subject, 60)
                        ),
                        ClaimType.KindKey,
                        claim.Subject
                    )),
                ]),
            ]
        );
    }
}
