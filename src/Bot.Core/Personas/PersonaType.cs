using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas;

/// <summary>A buyer persona, with the fields of companies' published persona pages.</summary>
public sealed class PersonaType : IAgreementType
{
    public const string KindKey = "persona";

    public string Key => KindKey;

    public string Words => "persona|persona|personas";

    public AgreementTypeTexts Texts => PersonaTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new("name", PersonaTexts.Name, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            Hint = PersonaTexts.NameHint,
        },
        new("titles", PersonaTexts.Titles, FieldType.List),
        new("reportsTo", PersonaTexts.ReportsTo, FieldType.Line),
        new("companySize", PersonaTexts.CompanySize, FieldType.Line) { Hint = PersonaTexts.CompanySizeHint },
        new("industries", PersonaTexts.Industries, FieldType.List),
        new("region", PersonaTexts.Region, FieldType.Line),
        new("job", PersonaTexts.Job, FieldType.Area) { Hint = PersonaTexts.JobHint },
        new("measuredBy", PersonaTexts.MeasuredBy, FieldType.List),
        new("goals", PersonaTexts.Goals, FieldType.List),
        new("pains", PersonaTexts.Pains, FieldType.List),
        new("motivations", PersonaTexts.Motivations, FieldType.List),
        new("objections", PersonaTexts.Objections, FieldType.List),
        new("sources", PersonaTexts.Sources, FieldType.List),
        new("roles", PersonaTexts.Roles, FieldType.Choice) { Multiple = true, Options = PersonaTexts.RoleOptions },
        new("dealMakers", PersonaTexts.DealMakers, FieldType.List),
        new("dealBreakers", PersonaTexts.DealBreakers, FieldType.List),
        new("disqualifiers", PersonaTexts.Disqualifiers, FieldType.List),
        new("questions", PersonaTexts.Questions, FieldType.List),
    ];

    public string Subject(AgreementContent content) => Slug.Of(content["name"] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant((content["name"] ?? "").ReplaceLineEndings(" ").Trim());

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        (content["titles"] ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(content["name"] ?? "");

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.Of(
            PersonaSearch.Search(
                SearchResult.NameIn(words),
                agreements,
                agreement => SearchResult.AllNames(this, agreement, options)
            )
        );

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == "name" ? CommandLine.Parse(words).Rest : null);
}
