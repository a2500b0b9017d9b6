using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;
using static Bot.Tests.Agreements.Acts;

namespace Bot.Tests.Agreements;

/// <summary>Where review cards go.</summary>
public sealed class ReviewNotificationsTests
{
    private static readonly Agreement Proposed = Propose(Nothing, "Ops lead", Maya).Agreement;

    [Fact]
    public void An_approver_on_two_platforms_gets_one_card_on_each_at_the_newest_identity_and_none_in_a_terminal()
    {
        var tom = Tom with
        {
            Identities =
            [
                new(Platforms.Slack, "T1", "U1"),
                new(Platforms.Teams, "t", "a"),
                new(Platforms.Terminal, "acme-co", "tom"),
                new(Platforms.Slack, "T1", "U2"),
            ],
        };

        var copies = Copies(Maya.Identities[0].Direct(), tom);

        Assert.Equal(["U2", "a"], copies.Select(copy => copy.To.Conversation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_proposal_made_in_a_thread_is_asked_about_in_its_channel_for_all_to_see()
    {
        var thread = new Company("acme-co").Channel with { Thread = "1700000000.1" };

        Assert.Equal(thread with { Thread = null }, Assert.Single(Copies(thread)).To);
    }

    [Fact]
    public void A_key_says_which_text_stands_where()
    {
        var copy = Assert.Single(Copies(Maya.Identities[0].Direct(), Tom));

        Assert.Equal($"agreement-persona/ops-lead-v1-h{Proposed.Pending!.Hash[..8]}-playground/acme-co/tom", copy.Key);
    }

    [Fact]
    public void Only_approvers_are_asked() => Assert.Empty(Copies(Maya.Identities[0].Direct(), Maya, Ana));

    private static IReadOnlyList<PostedCard> Copies(Address place, params IReadOnlyList<Member> members) =>
        ReviewNotifications.Copies(Nothing, Proposed.Pending!, place, members);
}
