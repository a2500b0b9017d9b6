using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Objections;

/// <summary>An objection as customers say it, what to ask first, and the answer that both sides signed.</summary>
public sealed class ObjectionType : IAgreementType
{
    public const string KindKey = "objection";

    // Below these, or this close to another objection, it is a guess.
    private const double LeastShare = 0.3,
        Ahead = 1.3;
    private const int FewestWords = 2;
    private const int MostNear = 5;

    public string Key => KindKey;

    public bool IsAnswer => true;

    // Only what customers say is the objection; the answer speaks of much else.
    public bool TellsTopic(FieldDefinition field) =>
        field == ObjectionFields.Said || field == ObjectionFields.OtherWays;

    public string Words => "objection|objeción|objections|objeciones";

    public AgreementTypeTexts Texts => ObjectionTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => ObjectionFields.All;

    public string Subject(AgreementContent content) => Slug.Of(Said(content));

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(Said(content));

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        [Said(content), .. OtherWays(content)];

    /// <summary>
    /// The objection with that name; else the one that is about the same, if it is the only one. Customers say an
    /// objection in many words.
    /// </summary>
    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options)
    {
        var named = SearchResult.ByName(this, words, agreements, options);
        if (named.Match is not null || named.IsAmbiguous)
        {
            return named;
        }

        var about = new PassageIndex(Passages(agreements), OrganizationWords.None).Find(words);
        var isSure =
            about is [{ Share: >= LeastShare } best, ..]
            && (best.IsNamed || best.Words >= FewestWords)
            && (about.Count == 1 || best.Score >= Ahead * about[1].Score);
        var near = about
            .Select(hit => agreements.First(agreement => agreement.Subject == hit.Subject))
            .Take(MostNear)
            .ToList();
        return isSure ? new SearchResult(near[0], []) : new SearchResult(null, near.Count > 0 ? near : named.Near);
    }

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == ObjectionFields.Said.Name ? CommandLine.Parse(words).Rest : null);

    internal static string Said(AgreementContent content) => content[ObjectionFields.Said] ?? "";

    internal static IReadOnlyList<string> OtherWays(AgreementContent content) =>
        (content[ObjectionFields.OtherWays] ?? "").Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static IEnumerable<Passage> Passages(IReadOnlyList<Agreement> agreements) =>
        from agreement in agreements
        let content = (agreement.Current ?? agreement.Latest)!.Content
        from line in new[] { Said(content) }.Concat(OtherWays(content))
        select new Passage(KindKey, agreement.Subject, line, 1);
}
