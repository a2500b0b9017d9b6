using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Primary;

/// <summary>
/// The choice of the primary persona. It is an agreement of its own, with a single instance: there are never two
/// primaries, both sides sign a change, and the persona's text and history stay separate.
/// </summary>
public sealed class PrimaryPersonaType : IAgreementType
{
    public const string KindKey = "primary";

    public string Key => KindKey;

    public string Words => "persona|persona|personas|perfiles|perfil primary|principal";

    public AgreementTypeTexts Texts => PrimaryPersonaTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => PrimaryPersonaFields.All;

    public Singleton? SinglesOut { get; } = new(PrimaryPersonaFields.Persona.Name, PrimaryPersonaTexts.Called);

    public string Subject(AgreementContent content) => KindKey;

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        PrimaryPersonaTexts.Title(
            options.Label(PrimaryPersonaFields.Persona.Name, content[PrimaryPersonaFields.Persona] ?? "–")
        );

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) => [];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        new(agreements.Count == 0 ? null : agreements[0], agreements);

    public AgreementContent Start(string words, FieldOptions options)
    {
        var (best, _) = PersonaSearch.Search(
            SearchResult.NameIn(words),
            options.Of(PrimaryPersonaFields.Persona.Name),
            option => [option.Label.English.ToString(), .. option.Names, option.Value]
        );
        return AgreementContent.Of(Fields, _ => best.Count == 1 ? best[0].Value : null);
    }
}
