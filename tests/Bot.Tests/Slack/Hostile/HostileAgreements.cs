using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Messages;
using Bot.Core.Personas;
using Bot.Tests.Agreements;

namespace Bot.Tests.Slack.Hostile;

/// <summary>Every card and form about personas, messages and claims, with every field as full as its form takes it.</summary>
internal sealed class HostileAgreements
{
    private const int Reason = 500;

    private readonly Func<int, string> words;
    private readonly IAgreementType type;
    private readonly FieldOptions options;
    private readonly IReadOnlyList<Member> people;
    private readonly IReadOnlyList<FeedbackEntry> evidence;
    private readonly Walk walk;

    private HostileAgreements(IAgreementType type, Func<int, string> words, IReadOnlyList<Member> people)
    {
        (this.type, this.words, this.people) = (type, words, people);
        options = FieldOptions.For(
            type,
            new Dictionary<string, IReadOnlyList<FieldOption>>
            {
                ["persona"] =
                [
                    .. Enumerable
                        .Range(0, 120)
                        .Select(i => new FieldOption(
                            $"{new string('p', 75)}-{i}",
                            LocalizedText.Invariant(words(80)),
                            []
                        )),
                ],
            }
        );
        evidence = [.. Enumerable.Repeat(new HostileFeedback(words).Entry, 20)];
        var (first, second) = (Content(1), Content(2));
        walk = new Walk(type, type.Subject(first), first, second, options);
    }

    public static IEnumerable<HostileAgreements> Of(Func<int, string> words, IReadOnlyList<Member> people) =>
        [
            new(new PersonaType(), words, people),
            new(new MessageType(), words, people),
            new(new ClaimType(), words, people),
        ];

    public IEnumerable<(string Name, Card Card)> Cards() =>
        Answers().Concat(Reviews()).Concat(Histories()).Select(card => ($"{type.Key} {card.Name}", card.Card));

    public IEnumerable<(string Name, Form Form)> Forms()
    {
        var view = View();
        yield return ($"{type.Key} form new", ContentForm.For(view, null, Content(1), people[0]));
        yield return (
            $"{type.Key} form change",
            ContentForm.For(view, Full(walk.FirstAgreed), AgreementContent.Empty, people[0])
        );
        yield return (
            $"{type.Key} form edit",
            ContentForm.For(view, Full(walk.Waiting), AgreementContent.Empty, people[^1])
        );
        yield return (
            $"{type.Key} form reject",
            ReviewCards.RejectForm(view, walk.Waiting, walk.Waiting.Pending!, walk.Waiting.Pending!.Hash)
        );
    }

    /// <summary>A line of each kind of list: so many of them wait.</summary>
    public IReadOnlyList<(AgreementView View, VersionOf Waiting)> Waiting(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => (View(), new VersionOf(Full(walk.HalfSigned), Full(walk.HalfSigned).Pending!))),
        ];

    private IEnumerable<(string Name, Card Card)> Answers()
    {
        var many = View([
            .. Enumerable
                .Range(0, 30)
                .Select(i => Full(i % 2 == 0 ? walk.Waiting : walk.FirstAgreed) with { Subject = $"{i}" }),
        ]);
        yield return ("list", AgreementCards.List(many));
        yield return ("list end", AgreementCards.List(many, 24));
        yield return (
            "answer",
            AgreementCards.Answer(
                View(),
                Full(walk.FirstAgreed),
                MessageTexts.Instead(LocalizedText.Invariant(words(160)), LocalizedText.Invariant(words(160)))
            )
        );
        yield return ("answer not agreed", AgreementCards.Answer(View(), Full(walk.FirstProposed)));
        yield return ("answer nothing", AgreementCards.Answer(View(), Full(walk.OnlyRejected)));
        for (var page = 1; page <= 12; page++)
        {
            yield return ($"page {page}", AgreementCards.Page(View(), walk.Waiting, walk.Waiting.Pending!, page));
        }

        foreach (var isAmbiguous in new[] { true, false })
        {
            yield return (
                "which",
                AgreementCards.Which(
                    many,
                    new AgreementTarget(
                        null,
                        new VersionRef(""),
                        words(40_000),
                        new SearchResult(null, many.Agreements, IsAmbiguous: isAmbiguous)
                    ),
                    type.Key
                )
            );
        }

        yield return (
            "not found",
            AgreementCards.Which(
                View(),
                new AgreementTarget(null, new VersionRef(""), words(40_000), new SearchResult(null, [])),
                type.Key
            )
        );
        yield return ("queue", QueueCards.Queue(Waiting(30), people[0]));
    }

    private IEnumerable<(string Name, Card Card)> Reviews()
    {
        var view = View();
        foreach (
            var agreement in new[]
            {
                walk.FirstProposed,
                walk.Waiting,
                walk.HalfSigned,
                walk.Edited,
                walk.SecondAgreed,
                walk.Rejected,
                walk.Withdrawn,
            }.Select(Full)
        )
        {
            foreach (var version in agreement.Versions)
            {
                yield return ($"review {version.State}", ReviewCards.For(view, agreement, version, evidence));
                yield return ($"receipt {version.State}", ReviewCards.Receipt(view, agreement, version));
            }

            if (ReviewCards.Notice(view, agreement, agreement.Versions[^1]) is { } notice)
            {
                yield return ($"notice {agreement.Versions[^1].State}", notice);
            }

            foreach (
                var outcome in Enum.GetValues<Outcome>()
                    .Where(outcome =>
                        outcome is Outcome.Stale or Outcome.NothingChanged or Outcome.NotOwner or Outcome.NotAuthor
                    )
            )
            {
                yield return (
                    $"refusal {outcome}",
                    Card.Say(RefusalTexts.For(new Decision(agreement, agreement.Versions[^1], outcome), view))
                );
            }
        }

        yield return ("outdated", ReviewCards.Outdated(view, Full(walk.Edited), Full(walk.Edited).Pending!));
        yield return ("still true", ReviewCards.StillTrue(view, walk.FirstAgreed, walk.FirstAgreed.Agreed!));
    }

    private IEnumerable<(string Name, Card Card)> Histories()
    {
        var (view, edited) = (View(), Full(walk.Edited));
        yield return ("history", HistoryCards.History(view, edited));
        yield return ("history rejected", HistoryCards.History(view, Full(walk.Rejected)));
        for (var page = 1; page <= 12; page++)
        {
            yield return (
                $"changes {page}",
                HistoryCards.Changes(view, edited, edited.Find(1)!, edited.Find(2)!, page)
            );
        }
    }

    private AgreementView View(params IReadOnlyList<Agreement> agreements) =>
        new(type, agreements, people, options, BotApp.Start);

    // Reasons, evidence and edits as many and as long as they can be.
    private Agreement Full(Agreement agreement) =>
        agreement with
        {
            Versions =
            [
                .. agreement.Versions.Select(version =>
                    version with
                    {
                        Why = words(Reason),
                        Evidence = [.. Enumerable.Range(0, 20).Select(i => 999_999_980 + i)],
                        Settled = version.Settled is { Reason: not null } settled
                            ? settled with
                            {
                                Reason = words(Reason),
                            }
                            : version.Settled,
                        Edits = [.. Enumerable.Repeat(version.Edits, 20).SelectMany(edits => edits)],
                    }
                ),
            ],
        };

    // Two contents that differ in every field.
    private AgreementContent Content(int number) =>
        AgreementContent.Of(
            type.Fields,
            name =>
                type.Fields.First(field => field.Name == name) switch
                {
                    { Type: FieldType.Choice } field => string.Join(
                        '\n',
                        options.Of(name).Take(field.Multiple ? 100 : 1).Select(option => option.Value)
                    ),
                    { Type: FieldType.Day } => $"2026-10-0{number}",
                    { Type: FieldType.List } field => string.Join(
                        '\n',
                        Enumerable.Repeat(
                            words((field.MaxLength / (10 * number)) - 2).ReplaceLineEndings(" ") + number,
                            10 * number
                        )
                    ),
                    var field => words(field.MaxLength - 1) + number,
                }
        );
}
