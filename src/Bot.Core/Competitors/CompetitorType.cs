using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Competitors;

/// <summary>A competitor: what they say, where they are strong, what we say, and what to ask.</summary>
public sealed class CompetitorType : IAgreementType
{
    public const string KindKey = "competitor";

    public string Key => KindKey;

    public string Words => "competitor|competidor|competitors|competidores|versus|vs|battlecard|battlecards";

    public AgreementTypeTexts Texts => CompetitorTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => CompetitorFields.All;

    public bool IsUsed => true;

    /// <summary>Competitors change their offer more often than we change ours.</summary>
    public TimeSpan ReviewAfter => TimeSpan.FromDays(30);

    public string Subject(AgreementContent content) => Slug.Of(NameOf(content));

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(NameOf(content));

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) => [NameOf(content)];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(
            Fields,
            field => field == CompetitorFields.Name.Name ? CommandLine.Parse(words).Rest : null
        );

    internal static string NameOf(AgreementContent content) => content[CompetitorFields.Name] ?? "";
}
