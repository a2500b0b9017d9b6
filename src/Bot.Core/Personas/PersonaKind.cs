using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas;

/// <summary>A buyer persona: the fields that companies' published persona pages carry.</summary>
public sealed class PersonaKind : IAgreementKind
{
    public const string KindKey = "persona";

    public string Key => KindKey;

    public string Words => "persona|persona|personas";

    public KindTexts Texts => PersonaTexts.Kind;

    public IReadOnlyList<KindField> Fields { get; } =
    [
        new("name", PersonaTexts.Name, FieldShape.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            Hint = PersonaTexts.NameHint,
        },
        new("titles", PersonaTexts.Titles, FieldShape.List),
        new("reportsTo", PersonaTexts.ReportsTo, FieldShape.Line),
        new("companySize", PersonaTexts.CompanySize, FieldShape.Line) { Hint = PersonaTexts.CompanySizeHint },
        new("industries", PersonaTexts.Industries, FieldShape.List),
        new("region", PersonaTexts.Region, FieldShape.Line),
        new("job", PersonaTexts.Job, FieldShape.Area) { Hint = PersonaTexts.JobHint },
        new("measuredBy", PersonaTexts.MeasuredBy, FieldShape.List),
        new("goals", PersonaTexts.Goals, FieldShape.List),
        new("pains", PersonaTexts.Pains, FieldShape.List),
        new("motivations", PersonaTexts.Motivations, FieldShape.List),
        new("objections", PersonaTexts.Objections, FieldShape.List),
        new("sources", PersonaTexts.Sources, FieldShape.List),
        new("roles", PersonaTexts.Roles, FieldShape.Choice) { Multiple = true, Options = PersonaTexts.RoleOptions },
        new("dealMakers", PersonaTexts.DealMakers, FieldShape.List),
        new("dealBreakers", PersonaTexts.DealBreakers, FieldShape.List),
        new("disqualifiers", PersonaTexts.Disqualifiers, FieldShape.List),
        new("questions", PersonaTexts.Questions, FieldShape.List),
    ];

    public string Subject(AgreementContent content) => Slug.Of(content["name"] ?? "");

    public Phrase Title(AgreementContent content, KindOptions options) =>
        Phrase.Verbatim((content["name"] ?? "").ReplaceLineEndings(" ").Trim());

    public IEnumerable<string> Names(AgreementContent content, KindOptions options) =>
        (content["titles"] ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(content["name"] ?? "");

    public Finding Find(string words, IReadOnlyList<Agreement> agreements, KindOptions options) =>
        Finding.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, KindOptions options) =>
        AgreementContent.Of(Fields, field => field == "name" ? CommandLine.Parse(words).Rest : null);
}
