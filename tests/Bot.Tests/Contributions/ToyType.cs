using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Tests.Contributions;

/// <summary>An agreement type as small as one can be.</summary>
internal sealed class ToyType : IAgreementType
{
    private static readonly FieldDefinition Name = new("name", new LocalizedText("Name", "Nombre"), FieldType.Line)
    {
        Required = true,
        IsTitle = true,
    };

    private static readonly FieldDefinition Rule = new("rule", new LocalizedText("Rule", "Regla"), FieldType.Area)
    {
        Required = true,
        IsHeadline = true,
        ColumnNames = "policy norma",
    };

    private static readonly FieldDefinition Colour = new(
        "colour",
        new LocalizedText("Colour", "Color"),
        FieldType.Choice
    )
    {
        Options = [new Option("red", new LocalizedText("red", "rojo"))],
        OptionNames = new Dictionary<string, string> { ["red"] = "crimson" },
    };

    public string Key => "toy";

    public string Words => "toy|juguete|toys|juguetes";

    public AgreementTypeTexts Texts { get; } =
        new(
            title => new LocalizedText($"of the toy {title}", $"del juguete {title}"),
            title => new LocalizedText($"toy {title}", $"juguete {title}")
        )
        {
            Plural = new LocalizedText("Toys", "Juguetes"),
            ProposeTitle = new LocalizedText("Propose a toy", "Proponer un juguete"),
            ProposeNew = new LocalizedText("Propose a toy", "Proponer un juguete"),
            NoneYet = new LocalizedText("No toy yet.", "Todavía no hay juguetes."),
            Exists = new LocalizedText("There is one.", "Ya hay uno."),
            ShowSummary = new LocalizedText("See a toy", "Ver un juguete"),
            ExampleName = new LocalizedText("ball", "pelota"),
        };

    public IReadOnlyList<FieldDefinition> Fields => [Name, Rule, Colour];

    public string Subject(AgreementContent content) => Slug.Of(content[Name] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(content[Name] ?? "");

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) => [content[Name] ?? ""];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) => AgreementContent.Empty;
}
