using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Builds the messages with a version's review cards, their updates, and the reminders. Pure.</summary>
internal static class ReviewNotifications
{
    /// <summary>
    /// The cards for a new text: in the channel where it was proposed, if any, and in the direct chats of all
    /// approvers.
    /// </summary>
    public static IReadOnlyList<PostedCard> Copies(
        Agreement agreement,
        AgreementVersion version,
        Address place,
        IReadOnlyList<Member> members
    )
    {
        var channel =
            place.Kind == AddressKind.Channel
                ? [(To: place with { Thread = null }, Member: (string?)null)]
                : Array.Empty<(Address To, string? Member)>();
        var direct = members
            .Where(member => member.IsApprover)
            .SelectMany(member => member.DirectTalks.Select(to => (To: to, Member: (string?)member.Id)));
        return
        [
            .. channel
                .Concat(direct)
                .Select(to => new PostedCard(
                    $"{Text(agreement, version)}-{Code(to.To)}",
                    to.To,
                    version.Hash,
                    to.Member,
                    agreement.Revision + 1
                )),
        ];
    }

    /// <summary>
    /// For each card its original message, which the outbox ignores if it is known, and an update if the agreement has
    /// changed since. Also the notices to the author and the admins. Keys depend only on stored data, so the outbox
    /// drops a repeated message.
    /// </summary>
    public static IReadOnlyList<OutboundMessage> Of(
        AgreementView view,
        Organization organization,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence
    )
    {
        var card = ReviewCards.For(view, agreement, version, evidence);
        var outdated = version.Edits.Count > 0 ? ReviewCards.Outdated(view, agreement, version) : card;
        var messages = new List<OutboundMessage>();
        foreach (var copy in version.Copies)
        {
            var (language, zone) = LocaleOf(view, organization, copy.Member);
            var message = new OutboundMessage(
                agreement.Organization,
                copy.Key,
                copy.To,
                copy.Hash == version.Hash ? card : outdated,
                language,
                zone,
                view.Now,
                OwnerMember: version.Author
            )
            {
                IsUpdatable = true,
            };
            messages.Add(message);
            if (agreement.Revision > copy.Added)
            {
                messages.Add(
                    message with
                    {
                        Key = $"{copy.Key}-r{VersionRef.Digits(agreement.Revision)}",
                        Replaces = copy.Key,
                        IsUpdatable = false,
                    }
                );
            }
        }

        return [.. messages, .. Notices(view, agreement, version), .. NoApprover(view, agreement, version)];
    }

    /// <summary>
    /// Reminders to approvers who can still sign, once for each text, and notices to admins if a side has no approver.
    /// </summary>
    public static IReadOnlyList<OutboundMessage> Reminders(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    )
    {
        var card = ReviewCards.Reminder(view, agreement, version);
        var reminders = view
            .Members.Where(member => QueueCards.IsMine(version, member))
            .SelectMany(member =>
                member.DirectTalks.Select(to =>
                    To(member, agreement, $"{Text(agreement, version)}-remind-{Code(to)}", to, card, view.Now)
                )
            );
        return [.. reminders, .. NoApprover(view, agreement, version)];
    }

    /// <summary>
    /// Asks the owner, else the admins, whether the agreed version is still true; once for each review date.
    /// </summary>
    public static IReadOnlyList<OutboundMessage> StillTrue(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    )
    {
        var owner = view.Members.Where(member => member.Is(version.Owner)).ToList();
        var asked = owner.Count > 0 ? owner : view.Members.Where(member => member.IsAdmin);
        var key = $"{Key(agreement, version)}-review-{ReviewDates.Code(version.ReviewAt!.Value)}";
        var card = ReviewCards.StillTrue(view, agreement, version);
        return
        [
            .. asked.SelectMany(member =>
                member.DirectTalks.Select(to => To(member, agreement, $"{key}-{Code(to)}", to, card, view.Now))
            ),
        ];
    }

    // Tells admins that a side has no approver. The author reads it in the receipt. An import reports it once for all
    // of its proposals.
    private static IEnumerable<OutboundMessage> NoApprover(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    )
    {
        var without = ReviewCards.WithoutApprover(view, version);
        if (version.State != AgreementState.Proposed || without.Count == 0 || version.Import is not null)
        {
            return [];
        }

        var card = ReviewCards.NoApprover(view, agreement, version, without);
        return view
            .Members.Where(member => member.IsAdmin && !member.Is(version.Author))
            .SelectMany(member =>
                member.DirectTalks.Select(to =>
                    To(member, agreement, $"{Text(agreement, version)}-no-approver-{Code(to)}", to, card, view.Now)
                )
            );
    }

    // Tells the author about the decision of another member.
    private static IEnumerable<OutboundMessage> Notices(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    )
    {
        var decidedBy =
            version.Settled?.Member ?? (version.Signatures.Count > 0 ? version.Signatures[^1].Member : null);
        if (
            ReviewCards.Notice(view, agreement, version) is not { } card
            || view.Members.FirstOrDefault(member => member.Is(version.Author)) is not { } author
            || (decidedBy is not null && author.Is(decidedBy))
        )
        {
            return [];
        }

        return author.DirectTalks.Select(to =>
            To(author, agreement, $"{Key(agreement, version)}-settled-{Code(to)}", to, card, view.Now)
        );
    }

    private static OutboundMessage To(
        Member member,
        Agreement agreement,
        string key,
        Address to,
        Card card,
        DateTimeOffset now
    ) => new(agreement.Organization, key, to, card, member.Language, member.Zone, now, OwnerMember: member.Id);

    private static (Language Language, string Zone) LocaleOf(
        AgreementView view,
        Organization organization,
        string? member
    ) =>
        view.Members.FirstOrDefault(known => member is not null && known.Is(member)) is { } reader
            ? (reader.Language, reader.Zone)
            : (organization.Language, organization.Zone);

    private static string Key(Agreement agreement, AgreementVersion version) =>
        $"agreement-{agreement.Kind}/{agreement.Subject}-v{VersionRef.Digits(version.Number)}";

    // Identifies one text of a version. An edit gives another key.
    private static string Text(Agreement agreement, AgreementVersion version) =>
        $"{Key(agreement, version)}-h{version.Hash[..8]}";

    public static string Code(Address to) => $"{to.Platform}/{to.Workspace}/{to.Conversation}";
}
