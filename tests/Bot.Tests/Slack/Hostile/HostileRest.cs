using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Feedback;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Core.Kpis;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Core.Sample;
using Bot.Slack;
using Bot.Tests.Digests;
using Bot.Tests.Home;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Slack.Hostile;

/// <summary>Every card and form of people, digests, home and what goes wrong, around words of one's choice.</summary>
internal sealed class HostileRest(Func<int, string> words, BotApp app)
{
    private static readonly Company Company = new("acme-co");

    private readonly DigestSubscription subscription = new(
        "acme-co",
        "abc",
        Company.Channel,
        new DigestTime(DayOfWeek.Monday, new TimeOnly(9, 0), "Europe/Madrid"),
        Language.Spanish,
        FourSections.Keys,
        "tom",
        BotApp.Start
    )
    {
        PlaceName = words(500),
    };

    private Organization Organization => Company.Organization with { Name = words(500), Reaction = words(100) };

    /// <summary>The company's people and many more, all called what one likes.</summary>
    public IReadOnlyList<Member> People { get; } =
    [
        .. new[] { Company.Tom, Company.Ana, Company.Lena, Company.Maya, Company.Sofia, Company.Diego }.Select(member =>
            member with
            {
                Name = words(500),
                Zone = words(60),
            }
        ),
        .. Enumerable
            .Range(0, 150)
            .Select(i => Company.Sofia with { Id = $"slack-T12345678-U{i:00000000}", Name = words(500) }),
    ];

    public IEnumerable<(string Name, Card Card)> Cards() =>
        Members().Concat(Digests()).Concat(Homes()).Concat(Wrongs());

    public IEnumerable<(string Name, Form Form)> Forms()
    {
        yield return ("member", MemberForms.Member(People[0], People[1]));
        yield return ("company", MemberForms.Company(Organization));
        yield return (
            "digest",
            DigestForms.Subscription(
                subscription with
                {
                    When = subscription.When with { Zone = words(60) },
                },
                app.Get<DigestSections>()
            )
        );
    }

    private IEnumerable<(string Name, Card Card)> Members()
    {
        var admin = app.Command(Company.Ana) with { Requester = new MemberRequester(Organization, People[1]) };
        yield return ("settings", MemberCards.Settings(admin, People));
        yield return (
            "settings own",
            MemberCards.Settings(admin with { Requester = new MemberRequester(Organization, People[2]) }, People)
        );
        yield return ("changed", MemberCards.Changed(People[0], isOwn: false));
        yield return ("company changed", MemberCards.CompanyChanged(Organization));
        yield return ("side", SideCards.Ask("feedback.capture", words(40_000)));
        yield return ("who is", Card.Say(MemberTexts.WhoIs(words(40_000))));
        yield return ("isn't a side", Card.Say(MemberTexts.NoSuchSide(words(40_000))));
        yield return ("no setting", Card.Say(MemberTexts.NoSuchSetting(words(20))));
        yield return ("no reaction", Card.Say(MemberTexts.NoSuchReaction(words(40_000))));
    }

    private IEnumerable<(string Name, Card Card)> Digests()
    {
        var entry = new HostileFeedback(words).Entry;
        var voices = DigestVoices.From(
            [.. Enumerable.Repeat(entry, 50)],
            1,
            BotApp.Start.AddDays(-7),
            BotApp.Start.AddDays(1),
            FeedbackDigestSection.Top
        );
        var week = Period.Week(new DateOnly(2026, 11, 9));
        var today = new DateOnly(2026, 11, 16);
        var facts = Packed(TwoMonths());
        var agreed = new DigestAgreement(
            LocalizedText.Invariant(words(160)),
            int.MaxValue,
            [Side.Sales, Side.Marketing],
            [.. People.Select(person => person.Name)],
            BotApp.Start,
            words(150)
        );
        var digest = FourSections.Digest(
            week,
            [.. KpiCatalog.Shared.Select(definition => KpiMath.Figure(definition, facts, week, today))],
            Chart(),
            voices,
            [.. Enumerable.Repeat(agreed, 30)],
            [.. Enumerable.Repeat(agreed, 30)],
            BotApp.Start
        );
        var refused = new OutboxItem(
            new OutboundMessage(
                "acme-co",
                "k",
                Company.Channel,
                Card.Say(LocalizedText.Invariant(words(40_000))),
                Language.English,
                "UTC",
                BotApp.Start
            ),
            1,
            OutboxState.Refused,
            1,
            BotApp.Start,
            Reason: LocalizedText.Invariant(words(500))
        );
        yield return ("digest", DigestCards.Weekly(digest, FourSections.Keys));
        yield return ("digest preview", DigestCards.Preview(DigestCards.Weekly(digest, FourSections.Keys)));
        yield return (
            "digest settings",
            DigestCards.Settings(
                [.. Enumerable.Repeat((subscription, (OutboxItem?)refused), 60)],
                Company.Channel,
                mayChange: true,
                BotApp.Start
            )
        );
        yield return ("digest subscribed", DigestCards.Subscribed(subscription, BotApp.Start));
        yield return (
            "digest past",
            DigestCards.Past([
                .. Enumerable
                    .Range(0, 60)
                    .Select(i => new DigestIssue(
                        "acme-co",
                        "abc",
                        BotApp
                            .Start.AddDays(-7 * i)
                            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                        BotApp.Start,
                        refused.Posting.Card
                    )),
            ])
        );
        yield return ("digest misread", Card.Say(DigestTexts.Misread(words(40_000))));
    }

    // A line over three years, in which nothing but the figures is ours.
    private LineChart Chart() =>
        new(
            LocalizedText.Invariant(words(500)),
            LocalizedText.Invariant(words(3000)),
            [.. Enumerable.Range(0, 36).Select(i => LocalizedText.Invariant(words(60)))],
            [
                .. Enumerable
                    .Range(0, 8)
                    .Select(_ => new ChartSeries(
                        LocalizedText.Invariant(words(60)),
                        [.. Enumerable.Range(0, 36).Select(i => (decimal?)i)]
                    )),
            ],
            "N0"
        );

    private IEnumerable<(string Name, Card Card)> Homes()
    {
        var entry = new HostileFeedback(words).Entry;
        var queue = HostileAgreements.Of(words, People).SelectMany(kind => kind.Waiting(15)).ToList();
        IReadOnlyList<WaitingItem> waiting =
        [
            .. queue.Select(one => new WaitingItem(
                AgreementTexts.QueueLine(one.View, one.Waiting.Version),
                AgreementCards.Review(
                    one.View,
                    one.Waiting.Agreement,
                    one.Waiting.Version,
                    AgreementTexts.Heading(one.View.Title(one.Waiting.Version), one.Waiting.Version.Number)
                )
            )),
        ];
        yield return (
            "home",
            HomeCards.Home(
                People[0],
                app.HomeShortcuts(),
                waiting,
                5,
                [
                    FeedbackHomeSection.Of([.. Enumerable.Repeat(entry, 5)]),
                    new HomeSection(
                        LocalizedText.Invariant(words(200)),
                        [
                            new Fields([
                                .. Enumerable.Repeat(
                                    new Field(LocalizedText.Invariant(words(60)), LocalizedText.Invariant(words(200))),
                                    12
                                ),
                            ]),
                        ]
                    ),
                ]
            )
        );
        yield return ("installed", WelcomeCards.Installed(Organization, app.Services.GetServices<WelcomeButton>()));
        yield return ("joined", WelcomeCards.Joined());
        yield return ("queue", QueueCards.Queue(queue, People[0]));
    }

    private IEnumerable<(string Name, Card Card)> Wrongs()
    {
        var command = app.Command(Company.Lena) with { Text = words(40_000) };
        yield return ("unknown", RouterCards.Unknown(command, null, null));
        yield return (
            "unknown near",
            RouterCards.Unknown(command with { Text = words(1500) }, ShowKpi.Spec, ShowKpi.Spec)
        );
        yield return ("failed", RouterCards.Failed(command, "0badcafe"));
        yield return (
            "undelivered",
            OutboxTexts.Undelivered(LocalizedText.Invariant(words(40_000)), OutboxTexts.Unreachable)
        );
        yield return ("not the sample", Card.Say(SampleTexts.NotTheSample(words(500))));
        yield return (
            "a form a button away",
            SlackForms.Button(command with { Text = words(1500) }, SlackTexts.FormCameTooLate)
        );
        yield return (
            "errors",
            SlackReplies.Card(
                Reply.Invalid(
                    Enumerable.Range(0, 20).ToDictionary(i => $"{i}", i => LocalizedText.Invariant(words(3000)))
                )
            )
        );
    }
}
