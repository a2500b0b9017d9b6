using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>How a field is asked for and shown.</summary>
public enum FieldType
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
public sealed record FieldDefinition(string Name, LocalizedText Label, FieldType Type)
{
    public LocalizedText? Hint { get; init; }

    public bool Required { get; init; }

    public int MaxLength { get; init; } = Type == FieldType.Line ? 150 : 3000;

    /// <summary>Part of the subject: asked for once, then fixed; the title shows it.</summary>
    public bool IsKey { get; init; }

    /// <summary>The title shows it, so that cards do not repeat it.</summary>
    public bool IsTitle { get; init; }

    /// <summary>The line that matters most: cards show it first, without its label.</summary>
    public bool IsHeadline { get; init; }

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
public sealed record AgreementTypeTexts(Func<LocalizedText, LocalizedText> Of, Func<LocalizedText, LocalizedText> One)
{
    public required LocalizedText Plural { get; init; }

    /// <summary>Title of the form, at most 24 characters.</summary>
    public required LocalizedText ProposeTitle { get; init; }

    public required LocalizedText ProposeNew { get; init; }

    public required LocalizedText NoneYet { get; init; }

    /// <summary>There is one by that name already.</summary>
    public required LocalizedText Exists { get; init; }

    /// <summary>What asking for one gives, for help.</summary>
    public required LocalizedText ShowSummary { get; init; }

    /// <summary>A name as typed behind a command, for help.</summary>
    public required LocalizedText ExampleName { get; init; }
}

/// <summary>A kind of agreement: all that the mechanism has to know about it.</summary>
public interface IAgreementType
{
    /// <summary>The wire name: commands are "persona", "persona.sign" and so on.</summary>
    string Key { get; }

    /// <summary>The command word with its alternatives: "message|mensaje|mensajes".</summary>
    string Words { get; }

    AgreementTypeTexts Texts { get; }

    IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>What a new agreement with this content is about, for ever; without slashes, which separate it on buttons.</summary>
    string Subject(AgreementContent content);

    /// <summary>What it is called on cards.</summary>
    LocalizedText Title(AgreementContent content, FieldOptions options);

    /// <summary>Other names that people look for it by.</summary>
    IEnumerable<string> Names(AgreementContent content, FieldOptions options);

    /// <summary>
    /// Of such a kind there is one agreement only, and it singles out one of another kind: two can never be singled out at
    /// a time, and who changes it needs both sides. Null for all other kinds.
    /// </summary>
    Singleton? SinglesOut => null;

    /// <summary>Which one these words mean.</summary>
    SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options);

    /// <summary>What the form of a new one starts with when these words are typed behind "propose".</summary>
    AgreementContent Start(string words, FieldOptions options);

    /// <summary>
    /// What readers have to know before they use this content, such as that it has expired: sentences that stand at the
    /// top of every answer with it and before its words elsewhere. <paramref name="today"/> is the day in UTC.
    /// </summary>
    IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today) => [];

    /// <summary>The same for a version, with what happened to it since it was signed, such as that it is suspended.</summary>
    IEnumerable<LocalizedText> Warnings(AgreementVersion version, DateOnly today) => Warnings(version.Content, today);
}

/// <summary>The choice field that names the one that is singled out, and what that one is called, such as "primary persona".</summary>
public sealed record Singleton(string Field, LocalizedText Called);

/// <summary>
/// What was found: the one that was meant, or one to show instead with the sentence that says so, or some that may
/// have been meant (equally well when ambiguous).
/// </summary>
public sealed record SearchResult(
    Agreement? Match,
    IReadOnlyList<Agreement> Near,
    Agreement? Instead = null,
    LocalizedText? InsteadBecause = null,
    bool IsAmbiguous = false
)
{
    /// <summary>By the names that the kind gives: those of what people get, those that a proposal gives it, and what it is called in links.</summary>
    public static SearchResult ByName(
        IAgreementType type,
        string words,
        IReadOnlyList<Agreement> agreements,
        FieldOptions options
    )
    {
        var (best, near) = FuzzySearch.Search(
            CommandLine.Parse(words).Rest,
            agreements,
            agreement => AllNames(type, agreement, options)
        );
        return new SearchResult(
            best.Count == 1 ? best[0] : null,
            best.Count > 1 ? best : near,
            IsAmbiguous: best.Count > 1
        );
    }

    private static IEnumerable<string> AllNames(IAgreementType type, Agreement agreement, FieldOptions options) =>
        new[] { agreement.Current, agreement.Pending, agreement.Latest }
            .OfType<AgreementVersion>()
            .Distinct()
            .SelectMany(version => type.Names(version.Content, options))
            .Append(agreement.Subject);
}
