using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Fit;

/// <summary>Compares a prospect with the named persona, or with all agreed personas.</summary>
internal static class FitAnswer
{
    public static Card Of(AgreementView view, FitQuestion question)
    {
        var agreed = view.Agreements.Where(agreement => agreement.Agreed is not null).ToList();
        var result =
            question.Persona.Length == 0 ? null
            : view.Find(question.Persona) is { } subject ? new SearchResult(subject, [])
            : view.Kind.Find(question.Persona, view.Agreements, view.Options);
        if (result?.Match is { Agreed: null } proposed)
        {
            return FitCards.NotAgreed(view, proposed);
        }

        if (agreed.Count == 0)
        {
            return FitCards.NoneAgreed(view);
        }

        var candidates =
            result?.Match is { } named ? [named]
            : result is { IsAmbiguous: true } ? result.Near.Where(agreed.Contains).ToList()
            : [];
        var isUnknown = question.Persona.Length > 0 && candidates.Count == 0;
        return FitCards.Answer(
            view,
            question,
            Ranked(candidates.Count > 0 ? candidates : agreed, question),
            isUnknown ? question.Persona : null
        );
    }

    // The primary persona comes first in the input, so it stays first among equal scores.
    internal static IReadOnlyList<(Agreement Persona, PersonaFit Fit)> Ranked(
        IReadOnlyList<Agreement> personas,
        FitQuestion question
    ) =>
        [
            .. personas
                .Select(persona => (persona, PersonaFit.Of(persona.Agreed!.Content, question)))
                .OrderByDescending(item => item.Item2.Score),
        ];
}
