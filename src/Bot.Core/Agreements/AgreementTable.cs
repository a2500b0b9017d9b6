using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>A list of agreements as records, for platforms where people sort them.</summary>
internal static class AgreementTable
{
    private static readonly LocalizedText Name = new("Name", "Nombre");
    private static readonly LocalizedText Version = new("Version", "Versión");
    private static readonly LocalizedText State = new("State", "Estado");
    private static readonly LocalizedText AgreedOn = new("Agreed on", "Acuerdo del");
    private static readonly LocalizedText Agreed = new("Agreed", "Acordada");
    private static readonly LocalizedText Due = new("Due for review", "Pendiente de revisión");

    public static Table Of(AgreementView view, IEnumerable<Agreement> agreements) =>
        new(
            view.Kind.Texts.Plural,
            [Name, Version, State, AgreedOn],
            [
                .. agreements.Select(agreement =>
                    (IReadOnlyList<LocalizedText>)
                        [
                            AgreementTexts.Marked(view.Title(agreement), view.Called(agreement)),
                            LocalizedText.Invariant($"{agreement.Current!.Number}"),
                            AgreementTexts.Warned(StateOf(view, agreement), view.Warnings(agreement.Current)),
                            agreement.Agreed?.AgreedAt is { } at
                                ? LocalizedText.Invariant($"{at:d}")
                                : LocalizedText.Invariant(""),
                        ]
                ),
            ]
        )
        {
            IsSortable = true,
        };

    private static LocalizedText StateOf(AgreementView view, Agreement agreement) =>
        (agreement.Agreed, agreement.Pending) switch
        {
            ({ } agreed, null) => agreed.IsDueForReview(view.Now)
                ? StateSpan.Of(Due, Tone.Caution)
                : StateSpan.Of(Agreed, Tone.Good),
            ({ }, { } waiting) => StateSpan.Of(
                new(
                    $"Version {waiting.Number} is waiting for {AgreementTexts.Sides(waiting.Missing)}",
                    $"La versión {waiting.Number} espera la firma de {AgreementTexts.Sides(waiting.Missing)}"
                ),
                Tone.Open
            ),
            (null, { } waiting) => StateSpan.Of(
                new(
                    $"Not agreed yet, waiting for {AgreementTexts.Sides(waiting.Missing)}",
                    $"Sin acordar, espera la firma de {AgreementTexts.Sides(waiting.Missing)}"
                ),
                Tone.Open
            ),
            _ => LocalizedText.Invariant(""),
        };
}
