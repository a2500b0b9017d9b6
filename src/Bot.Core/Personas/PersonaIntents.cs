using Bot.Core.Agreements;
using Bot.Core.Personas.Drift;
using Bot.Core.Personas.Fit;
using Bot.Core.Personas.Primary;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Personas;

/// <summary>Plain questions about personas.</summary>
internal static class PersonaIntents
{
    public static IServiceCollection AddPersonaIntents(this IServiceCollection services) =>
        services
            .AddAgreementVocabulary(PersonaType.KindKey, PersonaVocabulary.Readers)
            .AddIntent("persona", Show)
            .AddIntent(Intent.BareWords, Named)
            .AddIntent("persona.fit", sentence => [new Line(AskFit.Name, sentence.Text.Text.Trim())])
            .AddIntent("persona.drift", new Line(DriftActions.Show))
            .AddIntent("propose", Propose);

    private static IEnumerable<Line> Show(Sentence sentence) =>
        sentence.Find(MentionKinds.Persona) is { } persona
            ? [new Line(PersonaType.KindKey, persona.Name)]
            : [new Line(PrimaryPersonaType.KindKey), new Line(PersonaType.KindKey)];

    private static IEnumerable<Line> Named(Sentence sentence) =>
        sentence.Find(MentionKinds.Persona) is { } persona
            ? [new Line(PersonaType.KindKey, persona.Name) { IsExact = true }]
        : sentence.Has("buyer") ? [new Line(PrimaryPersonaType.KindKey) { IsExact = true }]
        : [];

    private static IEnumerable<Line> Propose(Sentence sentence) =>
        sentence.Find(MentionKinds.Persona) is { } persona && !sentence.Has("message")
            ? [new Line($"{PersonaType.KindKey}.propose", persona.Name)]
        : sentence.Has("buyer") ? [new Line($"{PersonaType.KindKey}.propose")]
        : [];
}
