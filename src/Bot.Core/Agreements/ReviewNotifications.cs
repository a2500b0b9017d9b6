using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Where a version's review card goes, and what has to be posted so that every copy shows how it stands now. Pure.</summary>
internal static class ReviewNotifications
{
    /// <summary>
    /// The copies that a new text gets: where it was proposed, if that is a channel, and every approver who can still
    /// sign, on each platform that they use.
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
    /// The original of each copy, which the outbox leaves alone when it has it, and its replacement when the agreement
    /// has changed since. The keys follow from what is stored, so that doing this again posts nothing twice.
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
        var postings = new List<OutboundMessage>();
        foreach (var copy in version.Copies)
        {
            var (language, zone) = Reads(view, organization, copy.Member);
            var posting = new OutboundMessage(
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
            postings.Add(posting);
            if (agreement.Revision > copy.Added)
            {
                postings.Add(
                    posting with
                    {
                        Key = $"{copy.Key}-r{VersionRef.Digits(agreement.Revision)}",
                        Replaces = copy.Key,
                        IsUpdatable = false,
                    }
                );
            }
        }

        return [.. postings, .. Notices(view, agreement, version), .. NoApprover(view, agreement, version)];
    }

    /// <summary>To each approver who could still sign, once for each text however often the others sign; and where a side has none, to who can name one.</summary>
    public static IReadOnlyList<OutboundMessage> Reminders(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version
    )
    {
        var card = ReviewCards.Reminder(view, agreement, version);
        var late = view
            .Members.Where(member => QueueCards.IsMine(version, member))
            .SelectMany(member =>
                member.DirectTalks.Select(to =>
                    To(member, agreement, $"{Text(agreement, version)}-remind-{Code(to)}", to, card, view.Now)
                )
            );
        return [.. late, .. NoApprover(view, agreement, version)];
    }

    /// <summary>The owner's question whether the agreed version is still true: once for each review date.</summary>
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

    // The author reads it in the receipt, and in the reminder again. An import says it once for all of its proposals.
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

    private static (Language Language, string Zone) Reads(
        AgreementView view,
        Organization organization,
        string? member
    ) =>
        view.Members.FirstOrDefault(known => member is not null && known.Is(member)) is { } reader
            ? (reader.Language, reader.Zone)
            : (organization.Language, organization.Zone);

    private static string Key(Agreement agreement, AgreementVersion version) =>
        $"agreement-{agreement.Kind}/{agreement.Subject}-v{VersionRef.Digits(version.Number)}";

    // One text of a version: an edit is another one.
    private static string Text(Agreement agreement, AgreementVersion version) =>
        $"{Key(agreement, version)}-h{version.Hash[..8]}";

    public static string Code(Address to) => $"{to.Platform}/{to.Workspace}/{to.Conversation}";
}
