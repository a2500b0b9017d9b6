using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Primary;

/// <summary>
/// Which persona is the primary one: an agreement of its own and the only one of its kind, so that there are never two
/// primaries, both sides sign the change, and the persona's own text and history stay out of it.
/// </summary>
public sealed class PrimaryKind : IAgreementKind
{
    public const string KindKey = "primary";

    public string Key => KindKey;

    public string Words => "persona|persona|personas primary|principal";

    public KindTexts Texts => PrimaryTexts.Kind;

    public IReadOnlyList<KindField> Fields { get; } =
    [
        new("persona", PersonaTexts.Persona, FieldShape.Choice)
        {
            Required = true,
            IsTitle = true,
            OptionsOf = PersonaKind.KindKey,
            Hint = PrimaryTexts.Hint,
        },
    ];

    public SinglesOut? SinglesOut { get; } = new("persona", PrimaryTexts.Called);

    public string Subject(AgreementContent content) => KindKey;

    public Phrase Title(AgreementContent content, KindOptions options) =>
        PrimaryTexts.Title(options.Label("persona", content["persona"] ?? "–"));

    public IEnumerable<string> Names(AgreementContent content, KindOptions options) => [];

    public Finding Find(string words, IReadOnlyList<Agreement> agreements, KindOptions options) =>
        new(agreements.Count == 0 ? null : agreements[0], agreements);

    public AgreementContent Start(string words, KindOptions options)
    {
        var (best, _) = Nearness.Search(
            CommandLine.Parse(words).Rest,
            options.Of("persona"),
            option => [option.Label.English.ToString(), .. option.Names, option.Value]
        );
        return AgreementContent.Of(Fields, _ => best.Count == 1 ? best[0].Value : null);
    }
}
