using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>How a form asks for a field and a card shows it.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Area,

    /// <summary>Several values, one per line.</summary>
    List,

    /// <summary>One or several of the given options.</summary>
    Choice,

    /// <summary>A calendar day, stored as yyyy-MM-dd.</summary>
    Day,
}

/// <summary>
/// One field of an agreement type. The order of the fields is their order in the form, the cards and the hash.
/// </summary>
public sealed record FieldDefinition(string Name, LocalizedText Label, FieldType Type)
{
    public LocalizedText? Hint { get; init; }

    public bool Required { get; init; }

    public int MaxLength { get; init; } = Type == FieldType.Line ? 150 : 3000;

    /// <summary>Part of the subject: asked for once, then fixed, and shown in the title.</summary>
    public bool IsKey { get; init; }

    /// <summary>Shown in the title, so cards do not repeat it.</summary>
    public bool IsTitle { get; init; }

    /// <summary>The most important line: cards show it first, without its label.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>What a card shows first; the other fields come with "Show all".</summary>
    public bool IsEssential { get; init; }

    /// <summary>
    /// The field whose text this one has in the other language; see <see cref="ContentTranslations"/>. Null for most.
    /// </summary>
    public string? TranslationOf { get; init; }

    public bool Multiple { get; init; }

    /// <summary>A list whose items have parts, separated by "|".</summary>
    public bool HasParts { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Key of the type whose subjects are options too ("persona").</summary>
    public string? OptionsOf { get; init; }

    /// <summary>
    /// Other names of the field in companies' table headers, most likely first, separated by spaces and normalized by
    /// <see cref="Import.FileColumn.Plain"/>. An import also knows the labels and the name.
    /// </summary>
    public string ColumnNames { get; init; } = "";

    /// <summary>What is wrong with a text that was typed or imported; null if it can be read. Null for most fields.</summary>
    public Func<string, LocalizedText?>? Check { get; init; }

    /// <summary>Other names of an option in tables by its value, written like <see cref="ColumnNames"/>.</summary>
    public IReadOnlyDictionary<string, string> OptionNames { get; init; } = new Dictionary<string, string>();
}

/// <summary>
/// The texts of one agreement type. <see cref="Of"/> follows a version: "of the persona Ops lead", "del mensaje …".
/// <see cref="One"/> names an agreement in a list of several types: "persona Ops lead".
/// </summary>
public sealed record AgreementTypeTexts(Func<LocalizedText, LocalizedText> Of, Func<LocalizedText, LocalizedText> One)
{
    public required LocalizedText Plural { get; init; }

    /// <summary>Title of the form, at most 24 characters.</summary>
    public required LocalizedText ProposeTitle { get; init; }

    public required LocalizedText ProposeNew { get; init; }

    public required LocalizedText NoneYet { get; init; }

    /// <summary>Error: an agreement with that name already exists.</summary>
    public required LocalizedText Exists { get; init; }

    /// <summary>Help text of the command that shows an agreement.</summary>
    public required LocalizedText ShowSummary { get; init; }

    /// <summary>A sample name to type after the command, for help.</summary>
    public required LocalizedText ExampleName { get; init; }
}

/// <summary>Describes one type of agreement: its fields, names, titles and texts.</summary>
public interface IAgreementType
{
    /// <summary>Wire name, such as "persona" in "persona.sign".</summary>
    string Key { get; }

    /// <summary>Command words with alternatives: "message|mensaje|mensajes".</summary>
    string Words { get; }

    AgreementTypeTexts Texts { get; }

    IReadOnlyList<FieldDefinition> Fields { get; }

    /// <summary>
    /// The subject of a new agreement with this content. It never changes, and it has no slash because buttons use
    /// slashes as separators.
    /// </summary>
    string Subject(AgreementContent content);

    /// <summary>The title on cards.</summary>
    LocalizedText Title(AgreementContent content, FieldOptions options);

    /// <summary>Other names that people search for.</summary>
    IEnumerable<string> Names(AgreementContent content, FieldOptions options);

    /// <summary>
    /// Set if this type has a single agreement, which singles out one of another type. This way two can never be
    /// singled out at once, and a change needs both signatures. Null for all other types.
    /// </summary>
    Singleton? SinglesOut => null;

    /// <summary>The fields that tell more in a list than the number of the version, such as a link.</summary>
    IReadOnlyList<FieldDefinition> ListFields => [];

    /// <summary>Whether people look its texts up to share one in a conversation.</summary>
    bool IsShared => true;

    /// <summary>Whether tables of such agreements are imported.</summary>
    bool IsImported => true;

    /// <summary>Whether its texts are what the company says to customers, and so may answer a report.</summary>
    bool IsAnswer => false;

    /// <summary>Whether people use its texts with customers, so that it counts who did and what came of it.</summary>
    bool IsUsed => IsAnswer;

    /// <summary>Whether a report with words of this field is about the agreement.</summary>
    bool TellsTopic(FieldDefinition field) => true;

    /// <summary>Whether an agreement is for everybody, and so comes after those for some.</summary>
    bool IsGeneral(string subject) => false;

    /// <summary>How long after both signatures, and after each confirmation, the owner is asked whether it is true.</summary>
    TimeSpan ReviewAfter => ApprovalRules.ReviewAfter;

    /// <summary>
    /// The sides that sign. What one side alone signs takes effect when a member of that side proposes it.
    /// </summary>
    IReadOnlyList<Side> Signers => ApprovalRules.BothSides;

    /// <summary>Whether a subject is there although nobody signed it yet, such as a stage that ships.</summary>
    bool Keeps(string subject) => false;

    /// <summary>The agreement that the words mean.</summary>
    SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options);

    /// <summary>Initial values of the form for a new agreement when these words follow "propose".</summary>
    AgreementContent Start(string words, FieldOptions options);

    /// <summary>
    /// What readers must know before they use this content, such as that it has expired. The warnings stand at the top
    /// of every answer, and before the text elsewhere. <paramref name="today"/> is the day in UTC.
    /// </summary>
    IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today) => [];

    /// <summary>Like Warnings(content, today), plus warnings about the version's state, such as a suspension.</summary>
    IEnumerable<LocalizedText> Warnings(AgreementVersion version, DateOnly today) =>
        version is { IsSuspended: true, SuspendedAt: { } since }
            ? [HistoryTexts.SuspendedSince(since)]
            : Warnings(version.Content, today);
}

/// <summary>
/// The choice field that names the agreement that is singled out, and its label, such as "primary persona".
/// </summary>
public sealed record Singleton(string Field, LocalizedText Called);

/// <summary>
/// Result of a search: the match, or an agreement to show instead with the sentence that explains it, or candidates
/// (equally good if ambiguous).
/// </summary>
public sealed record SearchResult(
    Agreement? Match,
    IReadOnlyList<Agreement> Near,
    Agreement? Instead = null,
    LocalizedText? InsteadBecause = null,
    bool IsAmbiguous = false
)
{
    /// <summary>Searches by <see cref="AllNames"/>.</summary>
    public static SearchResult ByName(
        IAgreementType type,
        string words,
        IReadOnlyList<Agreement> agreements,
        FieldOptions options
    ) => Of(FuzzySearch.Search(NameIn(words), agreements, agreement => AllNames(type, agreement, options)));

    /// <summary>
    /// The typed words without "key:value" pairs and hashtags. A name may be one, such as "ISO:27001": alone, it stays.
    /// </summary>
    public static string NameIn(string words) => CommandLine.Parse(words).Rest is { Length: > 0 } rest ? rest : words;

    /// <summary>The result of a search: a single best match, or several of which one is meant, or the nearest.</summary>
    public static SearchResult Of((IReadOnlyList<Agreement> Best, IReadOnlyList<Agreement> Near) found) =>
        new(
            found.Best.Count == 1 ? found.Best[0] : null,
            found.Best.Count > 1 ? found.Best : found.Near,
            IsAmbiguous: found.Best.Count > 1
        );

    /// <summary>The names of the current version, of a proposal, and the subject that links use.</summary>
    public static IEnumerable<string> AllNames(IAgreementType type, Agreement agreement, FieldOptions options) =>
        new[] { agreement.Current, agreement.Pending, agreement.Latest }
            .OfType<AgreementVersion>()
            .Distinct()
            .SelectMany(version => type.Names(version.Content, options))
            .Append(agreement.Subject);
}
