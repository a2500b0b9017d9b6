using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas;

/// <summary>A buyer persona, with the fields of companies' published persona pages.</summary>
public sealed class PersonaType : IAgreementType
{
    public const string KindKey = "persona";

    public string Key => KindKey;

    public string Words => "persona|persona|personas|perfiles|perfil";

    public AgreementTypeTexts Texts => PersonaTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => PersonaFields.All;

    public string Subject(AgreementContent content) => Slug.Of(PersonaContent.Read(content).Name);

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(PersonaContent.Read(content).Title);

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options)
    {
        var persona = PersonaContent.Read(content);
        return [persona.Name, .. persona.Titles];
    }

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.Of(
            PersonaSearch.Search(
                SearchResult.NameIn(words),
                agreements,
                agreement => SearchResult.AllNames(this, agreement, options)
            )
        );

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == PersonaFields.Name.Name ? CommandLine.Parse(words).Rest : null);
}
