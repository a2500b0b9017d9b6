using Bot.Core.Agreements;

namespace Bot.Core.Personas;

/// <summary>The content of a persona by its fields, as far as code reads them. What is not filled is empty.</summary>
public readonly record struct PersonaContent(AgreementContent Values)
{
    public string Name => Values[PersonaFields.Name] ?? "";

    /// <summary>The name in one line.</summary>
    public string Title => Name.ReplaceLineEndings(" ").Trim();

    /// <summary>Job titles, as written.</summary>
    public IReadOnlyList<string> Titles => Values.Lines(PersonaFields.Titles);

    /// <summary>The job titles, or the name if there are none.</summary>
    public IReadOnlyList<string> TitlesOrName =>
        Titles is { Count: > 0 } titles ? titles : Values.Lines(PersonaFields.Name);

    public IReadOnlyList<string> CompanySizes => Values.Lines(PersonaFields.CompanySize);

    public IReadOnlyList<string> Industries => Values.Lines(PersonaFields.Industries);

    public IReadOnlyList<string> Regions => Values.Lines(PersonaFields.Region);

    public IReadOnlyList<string> Pains => Values.Lines(PersonaFields.Pains);

    public IReadOnlyList<string> DealBreakers => Values.Lines(PersonaFields.DealBreakers);

    public IReadOnlyList<string> Disqualifiers => Values.Lines(PersonaFields.Disqualifiers);

    public IReadOnlyList<string> Questions => Values.Lines(PersonaFields.Questions);

    public static PersonaContent Read(AgreementContent content) => new(content);
}
