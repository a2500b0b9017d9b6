using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Handoffs;

/// <summary>Cards about how hand-offs go. Pure.</summary>
internal static class HandoffCards
{
    private const int MostButtons = 4;
    private const int Page = 10;
    private const int LongestName = 40;

    public static readonly AgreementActions Actions = new(HandoffType.KindKey);

    /// <summary>All hand-offs in a period.</summary>
    public static Card Overview(HandoffBook book, AgreementView view, IReadOnlyList<HandoffLine> lines, Period period)
    {
        var title = HandoffTexts.Heading(period);
        if (lines.Count == 0)
        {
            return new Card(HandoffCardTexts.None, [new Heading(title), .. Unsigned(view), .. Shipped(view)]);
        }

        var bullets = lines.Select(Line).ToList();
        return new Card(
            bullets[0],
            [
                new Heading(title),
                new Bullets(bullets) { AsTable = Table(lines) },
                .. Unsigned(view),
                .. Notes(book, lines),
                new Buttons([
                    List(HandoffCardTexts.LateOrMissed, HandoffQuery.NotInTime with { Period = period }),
                    List(HandoffCardTexts.StillOpen, new HandoffQuery([HandoffState.Open], Period: period)),
                    List(HandoffCardTexts.Mine, new HandoffQuery([], IsMine: true, Period: period)),
                    List(HandoffCardTexts.Before, new HandoffQuery([], Period: period.Previous())) with
                    {
                        Action = ShowHandoffs.Name,
                    },
                    .. lines
                        .Take(MostButtons)
                        .Select(line => new Button(
                            LocalizedText.Invariant(Truncate.ToLine(line.Handoff.Promise.Title, LongestName)),
                            Actions.Show,
                            line.Handoff.Agreement.Subject
                        )),
                    new Button(view.Kind.Texts.ProposeNew, Actions.Propose, ""),
                ]),
            ]
        );
    }

    /// <summary>How one hand-off goes, below its text.</summary>
    public static IReadOnlyList<Block> Section(HandoffBook book, HandoffLine line, Period period, Member reader)
    {
        var subject = line.Handoff.Agreement.Subject;
        return
        [
            new Heading(period.Name()),
            new Paragraph(line.Missing ?? HandoffCardTexts.Counts(line)),
            .. OwnerCards.Owners(book, [line], reader),
            .. Notes(book, [line]),
            new Note(HandoffCardTexts.SignedOn(line.Handoff.Since)),
            new Buttons([
                List(HandoffCardTexts.LateOrMissed, HandoffQuery.NotInTime with { Period = period, Subject = subject }),
                List(
                    HandoffCardTexts.StillOpen,
                    new HandoffQuery([HandoffState.Open], Period: period, Subject: subject)
                ),
            ]),
        ];
    }

    /// <summary>The cases behind a figure.</summary>
    public static Card Cases(
        HandoffBook book,
        HandoffQuery query,
        Period period,
        IReadOnlyList<(Handoff Handoff, JudgedCase Found)> cases
    )
    {
        var title = HandoffCardTexts.ListTitle(query, cases.Count, period);
        var names = MemberNames.Of(book.Members);
        var from = Math.Clamp(query.From, 0, cases.Count);
        var shown = cases.Skip(from).Take(Page).ToList();
        return new Card(
            title,
            [
                new Heading(title),
                .. shown.Count == 0
                    ? [new Paragraph(HandoffCardTexts.NoCase)]
                    : new Block[] { Table(book, shown, names) },
                .. from + Page < cases.Count
                    ? new Block[]
                    {
                        new Buttons([List(HandoffCardTexts.Next, query with { Period = period, From = from + Page })]),
                    }
                    : [],
            ]
        );
    }

    public static LocalizedText NameOf(FactSet facts, HandoffCase found)
    {
        var (account, title) = (facts.Name(found.Account), facts.Name(found.Title));
        return LocalizedText.Invariant(
            (account, title) switch
            {
                ("", "") => found.Key[(found.Key.IndexOf(':', StringComparison.Ordinal) + 1)..],
                ("", _) => title,
                (_, "") => account,
                _ => $"{account} · {title}",
            }
        );
    }

    public static LocalizedText OwnerOf(HandoffBook book, string name) =>
        HandoffCardTexts.OwnerOf(name, HandoffPeople.Named(name, book.Members) is { HasLeft: true });

    public static LocalizedText Line(HandoffLine line) =>
        LocalizedText.Invariant($"{line.Handoff.Promise.Title:b}: {line.Missing ?? HandoffCardTexts.Counts(line)}");

    private static Button List(LocalizedText label, HandoffQuery query) => new(label, ListHandoffs.Name, query.Value);

    private static Table Table(IReadOnlyList<HandoffLine> lines) =>
        new(
            HandoffCardTexts.Caption,
            [
                HandoffTexts.Title,
                HandoffCardTexts.OnTime,
                HandoffCardTexts.BeforeColumn,
                HandoffCardTexts.KeptColumn,
                HandoffCardTexts.LateColumn,
                HandoffCardTexts.MissedColumn,
                HandoffCardTexts.StillOpen,
            ],
            [
                .. lines.Select(line =>
                    (IReadOnlyList<LocalizedText>)
                        [
                            LocalizedText.Invariant(line.Handoff.Promise.Title),
                            HandoffTexts.Share(line.Now.Share),
                            HandoffTexts.Share(line.Before.Share),
                            Count(line, HandoffState.Kept),
                            Count(line, HandoffState.Late),
                            Count(line, HandoffState.Missed),
                            Count(line, HandoffState.Open),
                        ]
                ),
            ]
        )
        {
            IsSortable = true,
        };

    private static LocalizedText Count(HandoffLine line, HandoffState state) =>
        LocalizedText.Invariant($"{line.Now[state]}");

    private static Table Table(HandoffBook book, List<(Handoff Handoff, JudgedCase Found)> cases, MemberNames names) =>
        new(
            HandoffCardTexts.Caption,
            [
                HandoffCardTexts.Who,
                HandoffTexts.Title,
                HandoffCardTexts.Since,
                HandoffCardTexts.Due,
                HandoffCardTexts.State,
                HandoffCardTexts.Owner,
            ],
            [
                .. cases.Select(one =>
                    (IReadOnlyList<LocalizedText>)
                        [
                            NameOf(book.Facts, one.Found.Case),
                            LocalizedText.Invariant(one.Handoff.Promise.Title),
                            HandoffTexts.At(one.Found.Case.Start, book.Organization.TimeZone),
                            HandoffTexts.At(one.Found.Deadline.Last, book.Organization.TimeZone),
                            HandoffCardTexts.StateOf(
                                one.Found,
                                one.Found.Answer is { } answer ? names[answer.Member] : null,
                                book.Organization.TimeZone
                            ),
                            OwnerOf(book, book.Facts.Name(one.Found.Case.Rep)),
                        ]
                ),
            ]
        )
        {
            IsSortable = true,
        };

    private static IEnumerable<Block> Notes(HandoffBook book, IReadOnlyList<HandoffLine> lines)
    {
        yield return new Note(HandoffCardTexts.HowJudged(book));
        var judged = lines.Where(line => line.Missing is null).ToList();
        if (judged.Count > 0 && judged.Min(line => book.Known(line.Handoff.Promise)) is var known && known < book.Today)
        {
            yield return new Note(HandoffCardTexts.KnownTo(known));
        }

        var all = new HandoffCounts([.. judged.SelectMany(line => line.Now.Cases)]);
        if (all.ByDays > 0)
        {
            yield return new Note(HandoffCardTexts.ByDays(all.ByDays));
        }

        if (all.ByAnswer > 0)
        {
            yield return new Note(HandoffCardTexts.ByAnswer(all.ByAnswer));
        }

        if (HandoffCardTexts.LeftOut(all) is { } left)
        {
            yield return new Note(left);
        }
    }

    private static IEnumerable<Block> Unsigned(AgreementView view)
    {
        var waiting = view.Agreements.Where(agreement => agreement is { Agreed: null, Pending: not null }).ToList();
        if (waiting.Count > 0)
        {
            yield return new Bullets([
                .. waiting
                    .Take(MostButtons)
                    .Select(agreement =>
                        LocalizedText.Invariant($"{view.Title(agreement.Pending!):b}: {HandoffCardTexts.NotSigned}")
                    ),
            ]);
        }
    }

    private static IEnumerable<Block> Shipped(AgreementView view)
    {
        yield return new Paragraph(HandoffCardTexts.None);
        yield return new Bullets([
            .. DefaultHandoffs.All.Select(one =>
                LocalizedText.Invariant($"{one.Title:b}: {HandoffTexts.Promise(one.Promise)}")
            ),
        ]);
        yield return new Buttons([
            .. DefaultHandoffs.All.Select(one => new Button(
                HandoffCardTexts.Propose(one.Title),
                ProposeDefault.Name,
                one.Key
            )),
            new Button(view.Kind.Texts.ProposeNew, Actions.Propose, ""),
        ]);
    }
}
