using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>How a field is asked for and shown.</summary>
public enum FieldShape
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Running text.</summary>
    Area,

    /// <summary>Several values, one on each line.</summary>
    List,

    /// <summary>One or several of given options.</summary>
    Choice,

    /// <summary>A calendar day, kept as yyyy-MM-dd.</summary>
    Day,
}

/// <summary>One field of a kind's content. The order of a kind's fields is the order of its form, its cards and its hash.</summary>
public sealed record KindField(string Name, Phrase Label, FieldShape Shape)
{
    public Phrase? Hint { get; init; }

    public bool Required { get; init; }

    public int MaxLength { get; init; } = Shape == FieldShape.Line ? 150 : 3000;

    /// <summary>Part of the subject: asked for once, then fixed; the title shows it.</summary>
    public bool IsKey { get; init; }

    /// <summary>The title shows it, so that cards do not repeat it.</summary>
    public bool IsTitle { get; init; }

    /// <summary>The line that matters most: cards show it first, without its label.</summary>
    public bool IsLead { get; init; }

    public bool Multiple { get; init; }

    /// <summary>A list whose items have parts of their own, with bars between.</summary>
    public bool HasParts { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The kind whose subjects are options too ("persona").</summary>
    public string? OptionsOf { get; init; }
}

/// <summary>
/// The sentences that a kind brings of its own. <see cref="Of"/> puts it behind a version: "of the persona Ops lead",
/// "del mensaje …"; <see cref="One"/> names it in a line of several kinds: "persona Ops lead".
/// </summary>
public sealed record KindTexts(Func<Phrase, Phrase> Of, Func<Phrase, Phrase> One)
{
    public required Phrase Plural { get; init; }

    /// <summary>Title of the form, at most 24 characters.</summary>
    public required Phrase ProposeTitle { get; init; }

    public required Phrase ProposeNew { get; init; }

    public required Phrase NoneYet { get; init; }

    /// <summary>There is one by that name already.</summary>
    public required Phrase Exists { get; init; }

    /// <summary>What asking for one gives, for help.</summary>
    public required Phrase ShowSummary { get; init; }

    /// <summary>A name as typed behind a command, for help.</summary>
    public required Phrase ExampleName { get; init; }
}

/// <summary>A kind of agreement: all that the mechanism has to know about it.</summary>
public interface IAgreementKind
{
    /// <summary>The wire name: commands are "persona", "persona.sign" and so on.</summary>
    string Key { get; }

    /// <summary>The command word with its alternatives: "message|mensaje|mensajes".</summary>
    string Words { get; }

    KindTexts Texts { get; }

    IReadOnlyList<KindField> Fields { get; }

    /// <summary>What a new agreement with this content is about, for ever; without slashes, which separate it on buttons.</summary>
    string Subject(AgreementContent content);

    /// <summary>What it is called on cards.</summary>
    Phrase Title(AgreementContent content, KindOptions options);

    /// <summary>Other names that people look for it by.</summary>
    IEnumerable<string> Names(AgreementContent content, KindOptions options);

    /// <summary>
    /// Of such a kind there is one agreement only, and it singles out one of another kind: two can never be singled out at
    /// a time, and who changes it needs both sides. Null for all other kinds.
    /// </summary>
    SinglesOut? SinglesOut => null;

    /// <summary>Which one these words mean.</summary>
    Finding Find(string words, IReadOnlyList<Agreement> agreements, KindOptions options);

    /// <summary>What the form of a new one starts with when these words are typed behind "propose".</summary>
    AgreementContent Start(string words, KindOptions options);

    /// <summary>
    /// What readers have to know before they use this content, such as that it has expired: sentences that stand at the
    /// top of every answer with it and before its words elsewhere. <paramref name="today"/> is the day in UTC.
    /// </summary>
    IEnumerable<Phrase> Warnings(AgreementContent content, DateOnly today) => [];

    /// <summary>The same for a version, with what happened to it since it was signed, such as that it is suspended.</summary>
    IEnumerable<Phrase> Warnings(AgreementVersion version, DateOnly today) => Warnings(version.Content, today);
}

/// <summary>The choice field that names the one that is singled out, and what that one is called, such as "primary persona".</summary>
public sealed record SinglesOut(string Field, Phrase Called);

/// <summary>
/// What was found: the one that was meant, or one to show instead with the sentence that says so, or some that may
/// have been meant (equally well when ambiguous).
/// </summary>
public sealed record Finding(
    Agreement? Match,
    IReadOnlyList<Agreement> Near,
    Agreement? Instead = null,
    Phrase? InsteadBecause = null,
    bool IsAmbiguous = false
)
{
    /// <summary>By the names that the kind gives: those of what people get, those that a proposal gives it, and what it is called in links.</summary>
    public static Finding ByName(
        IAgreementKind kind,
        string words,
        IReadOnlyList<Agreement> agreements,
        KindOptions options
    )
    {
        var (best, near) = Nearness.Search(
            CommandLine.Parse(words).Rest,
            agreements,
            agreement => AllNames(kind, agreement, options)
        );
        return new Finding(best.Count == 1 ? best[0] : null, best.Count > 1 ? best : near, IsAmbiguous: best.Count > 1);
    }

    private static IEnumerable<string> AllNames(IAgreementKind kind, Agreement agreement, KindOptions options) =>
        new[] { agreement.Shown, agreement.Waiting, agreement.Newest }
            .OfType<AgreementVersion>()
            .Distinct()
            .SelectMany(version => kind.Names(version.Content, options))
            .Append(agreement.Subject);
}
