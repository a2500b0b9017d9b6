using Bot.Core.Chat;
using Bot.Core.Claims.Requests;
using Bot.Core.Data;
using Bot.Core.Digests;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Messaging;
using static Bot.Tests.Linking.TwoApps;

namespace Bot.Tests.Linking;

/// <summary>Slack and Teams of one company, and the two identities of one person.</summary>
public sealed class LinkTests : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TwoApps apps = new();

    private MemberStore Members => apps.App.Get<MemberStore>();

    public ValueTask DisposeAsync() => apps.DisposeAsync();

    [Fact]
    public async Task Two_companies_share_one_set_of_data_after_an_admin_of_each_wanted_it()
    {
        await apps.SayAsync(InSlack("ana"), "feedback Acme: onboarding takes too long");
        await apps.SayAsync(InTeams("tom"), "help");
        await apps.SayAsync(InTeams("sofia"), "help");

        var result = await apps.LinkAsync(InSlack("ana"), InTeams("tom"));

        Assert.Contains("2 people joined", Words(result), StringComparison.Ordinal);
        Assert.Contains(
            "onboarding takes too long",
            await apps.AskAsync(InTeams("sofia"), "feedback list"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [("Ana", Roles.Admin), ("Sofia", Roles.None), ("Tom", Roles.None)],
            (await Members.ListAsync("slack-T1", None)).Select(member => (member.Name, member.Roles))
        );
    }

    [Fact]
    public async Task The_admin_who_is_both_is_one_member_afterwards()
    {
        await apps.LinkAsync(InSlack("ana"), InTeams("anna"), isSamePerson: true);

        var ana = Assert.Single(await Members.ListAsync("slack-T1", None));
        Assert.Equal((InSlack("ana"), InTeams("anna"), Roles.Admin), (ana.Identities[0], ana.Identities[1], ana.Roles));
        Assert.Contains(
            "You are",
            await apps.AskAsync(InTeams("anna"), $"link {await apps.CodeAsync(InSlack("ana"))}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_member_links_their_two_identities_and_keeps_what_they_did_under_both()
    {
        await apps.LinkAsync(InSlack("ana"), InTeams("tom"));
        await apps.SayAsync(InSlack("lena"), "feedback Acme: onboarding takes too long");
        await apps.SayAsync(InTeams("lena2"), "feedback Globex: too many tools");

        var said = await apps.AskAsync(InTeams("lena2"), $"link {await apps.CodeAsync(InSlack("lena"))}");

        Assert.Contains("you are now Lena", said, StringComparison.Ordinal);
        foreach (var identity in new[] { InSlack("lena"), InTeams("lena2") })
        {
            var mine = await apps.AskAsync(identity, "feedback mine");
            Assert.Contains("onboarding", mine, StringComparison.Ordinal);
            Assert.Contains("too many tools", mine, StringComparison.Ordinal);
        }

        Assert.Contains("Lena", await apps.AskAsync(InSlack("ana"), "feedback list"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lena2", await apps.AskAsync(InSlack("ana"), "feedback list"), StringComparison.Ordinal);
        await apps.SayAsync(InSlack("lena"), "feedback Globex: too many tools");
        Assert.Equal(
            2,
            (await apps.App.Get<Core.Feedback.FeedbackStore>().ListAsync("slack-T1", new(), 0, 10, None)).Count
        );
    }

    [Fact]
    public async Task What_was_done_under_two_ids_names_one_member_everywhere()
    {
        await apps.LinkAsync(InSlack("ana"), InTeams("tom"));
        await apps.SayAsync(InSlack("lena"), "feedback Acme: onboarding takes too long");
        await apps.SayAsync(InTeams("lena2"), "feedback Globex: too many tools");
        await apps.SayAsync(InTeams("lena2"), "claim ask we deliver on Sundays");
        const string Former = "\"teams-tenant-1-lena2\"";
        Assert.Contains(await DocumentsAsync(), document => document.Json.Contains(Former, StringComparison.Ordinal));

        await apps.AskAsync(InTeams("lena2"), $"link {await apps.CodeAsync(InSlack("lena"))}");

        var naming = (await DocumentsAsync()).Where(document =>
            document.Json.Contains(Former, StringComparison.Ordinal)
        );
        Assert.Equal(("members", "slack-T1-lena"), naming.Select(document => (document.Set, document.Id)).Single());
        var open = await apps.App.Get<RequestStore>().OpenAsync("slack-T1", ClaimRequestType.TypeKey, None);
        Assert.Equal("slack-T1-lena", Assert.Single(Assert.Single(open).Voices).Member);
    }

    [Fact]
    public async Task One_person_with_two_identities_never_signs_for_both_sides()
    {
        await apps.LinkAsync(InSlack("ana"), InTeams("tom"));
        await apps.SayAsync(InSlack("lena"), "help");
        await apps.SayAsync(InTeams("lena2"), "help");
        await apps.SayAsync(InSlack("ana"), "settings Lena side:sales role:approver");
        await apps.SayAsync(InSlack("ana"), "settings Lena2 side:marketing role:approver");
        var form = (await apps.SayAsync(InSlack("ana"), "persona propose")).Reply.Form!;
        await apps.SubmitAsync(InSlack("ana"), form, new() { ["name"] = "Operations lead", ["titles"] = "COO" });
        await apps.DecideAsync(InTeams("lena2"), "persona sign operations lead");

        await apps.AskAsync(InTeams("lena2"), $"link {await apps.CodeAsync(InSlack("lena"))}");

        Assert.Contains(
            "other side",
            await apps.AskAsync(InSlack("lena"), "persona sign operations lead"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            (Side.Sales, Roles.Approver),
            (await Members.ListAsync("slack-T1", None))
                .Where(member => member.Name == "Lena")
                .Select(member => (member.Side!.Value, member.Roles))
                .Single()
        );
    }

    [Theory]
    [InlineData("link AAAA-AAAA")]
    [InlineData("vincular zzz")]
    public async Task A_code_that_nobody_got_is_told_kindly(string words) =>
        Assert.Contains("15 minut", await apps.AskAsync(InTeams("tom"), words), StringComparison.Ordinal);

    [Fact]
    public async Task A_code_is_good_once_and_for_fifteen_minutes_and_in_the_other_app_only()
    {
        await apps.LinkAsync(InSlack("ana"), InTeams("tom"));
        await apps.SayAsync(InTeams("lena2"), "help");
        var code = await apps.CodeAsync(InSlack("lena"));

        Assert.Contains("other app", await apps.AskAsync(InSlack("diego"), $"link {code}"), StringComparison.Ordinal);
        Assert.Contains(
            "you are now Lena",
            await apps.AskAsync(
                InTeams("lena2"),
                $"link {code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}"
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "don't know this code",
            await apps.AskAsync(InTeams("otto"), $"link {code}"),
            StringComparison.Ordinal
        );

        var late = await apps.CodeAsync(InSlack("lena"));
        apps.App.Clock.Advance(LinkCode.Lifetime);
        Assert.Contains(
            "don't know this code",
            await apps.AskAsync(InTeams("otto"), $"link {late}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_admins_of_both_make_two_companies_one()
    {
        await apps.SayAsync(InSlack("ana"), "help");
        await apps.SayAsync(InTeams("tom"), "help");

        Assert.Contains(
            "an admin",
            await apps.AskAsync(InTeams("tom"), $"link {await apps.CodeAsync(InSlack("lena"))}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "an admin",
            await apps.AskAsync(InTeams("sofia"), $"link {await apps.CodeAsync(InSlack("ana"))}"),
            StringComparison.Ordinal
        );
        Assert.Equal("teams-tenant-1", (await Members.FindOrganizationAsync(Platforms.Teams, Tenant, None))!.Id);
    }

    [Fact]
    public async Task What_would_be_set_aside_is_said_first_and_never_for_an_empty_company()
    {
        await apps.SayAsync(InTeams("tom"), "feedback Globex: too many tools");
        Assert.Contains(
            "other way round",
            await apps.AskAsync(InTeams("tom"), $"link {await apps.CodeAsync(InSlack("ana"))}"),
            StringComparison.Ordinal
        );

        await apps.SayAsync(InSlack("ana"), "feedback Acme: onboarding takes too long");
        Assert.Contains(
            "is kept",
            await apps.AskAsync(InTeams("tom"), $"link {await apps.CodeAsync(InSlack("ana"))}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Separated_again_each_has_what_was_theirs_and_nothing_goes_across()
    {
        await apps.SayAsync(InTeams("tom"), "feedback Globex: too many tools");
        await apps.SayAsync(InSlack("ana"), "feedback Acme: onboarding takes too long");
        await apps.LinkAsync(InSlack("ana"), InTeams("tom"));
        Assert.DoesNotContain(
            "too many tools",
            await apps.AskAsync(InTeams("tom"), "feedback list"),
            StringComparison.Ordinal
        );
        var waiting = new OutboundMessage(
            "slack-T1",
            "digest-1",
            InTeams("tom").Direct(),
            Card.Say(LocalizedText.Invariant("secret")),
            Language.English,
            "UTC",
            apps.App.Clock.GetUtcNow()
        );
        await apps.App.Get<Outbox>().EnqueueAsync([waiting], None);

        var list = (await apps.SayAsync(InSlack("ana"), "link remove")).Reply.Card!;
        await apps.PressAsync(InSlack("ana"), list.Blocks.OfType<Buttons>().Single().Items[0]);

        Assert.Contains(
            "too many tools",
            await apps.AskAsync(InTeams("tom"), "feedback list"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "onboarding",
            await apps.AskAsync(InTeams("tom"), "feedback list"),
            StringComparison.Ordinal
        );
        Assert.True((await Members.FindAsync("teams-tenant-1", InTeams("tom"), None))!.IsAdmin);
        Assert.Null(await Members.FindAsync("slack-T1", InTeams("tom"), None));
        await apps.App.DrainAsync();
        Assert.Equal(OutboxState.Refused, (await apps.App.Get<Outbox>().GetAsync("slack-T1", "digest-1", None))!.State);
    }

    [Fact]
    public async Task Digests_of_a_company_that_joined_another_rest()
    {
        await apps.SayAsync(InTeams("tom"), "help");
        var subscription = new DigestSubscription(
            "teams-tenant-1",
            "d1",
            new(Platforms.Teams, Tenant, AddressKind.Channel, "19:x"),
            new(DayOfWeek.Monday, new(9, 0), "UTC"),
            Language.English,
            [],
            "teams-tenant-1-tom",
            BotApp.Start.AddDays(-7)
        );
        await apps.App.Get<DigestStore>().PutAsync(subscription, None);
        await apps.SayAsync(InSlack("ana"), "feedback Acme: onboarding takes too long");
        await apps.LinkAsync(InSlack("ana"), InTeams("tom"));

        await apps.App.TickAsync();

        Assert.Empty(await apps.App.Get<DigestStore>().IssuesAsync("teams-tenant-1", 9, None));
    }

    [Fact]
    public async Task In_the_playground_there_is_nothing_to_link()
    {
        var company = await apps.App.CompanyAsync();

        Assert.Contains(
            "Slack and Microsoft Teams",
            (await apps.App.SayAsync(company.Ana, "link")).English(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Golden_cards()
    {
        var company = new Company("acme-co");
        var code = new LinkCode("K7QF29XM", "acme-co", "ana", Platforms.Slack, "T1", BotApp.Start);
        Golden.Card("linking", "code", LinkCards.Code(code, company.Lena));
        Golden.Card("linking", "code-admin", LinkCards.Code(code, company.Ana));
        Golden.Card(
            "linking",
            "question",
            LinkCards.Question(code, company.Organization, company.Ana, hasOwnData: false)
        );
        Golden.Card(
            "linking",
            "question-own-data",
            LinkCards.Question(code, company.Organization, company.Ana, hasOwnData: true)
        );
        Golden.Card("linking", "linked", LinkCards.Linked([new(Platforms.Teams, Tenant, true)]));
        Golden.Card(
            "linking",
            "sentences",
            new Card(
                LocalizedText.Invariant("sentences"),
                [
                    new Bullets([
                        LinkTexts.NoSuchCode,
                        LinkTexts.SameApp,
                        LinkTexts.NeedsAdmins,
                        LinkTexts.OnlyBetweenApps,
                        LinkTexts.NothingLinked,
                        LinkTexts.IsGone,
                        LinkTexts.Removed,
                        LinkTexts.SamePerson("Ana", Platforms.Teams),
                        LinkTexts.AlreadyLinked("Ana"),
                        LinkTexts.OtherWayRound(Platforms.Slack),
                        LinkTexts.Joined(company.Organization, 12),
                    ]),
                ]
            )
        );
    }

    private async Task<IReadOnlyList<RawDocument>> DocumentsAsync() =>
        await apps.App.Get<IDocumentStore>().ExportAsync("slack-T1", None).ToListAsync(None);

    private static string Words(CommandResult result) => result.Reply.English();
}
