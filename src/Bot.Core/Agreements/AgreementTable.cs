using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>A list of agreements as records, for platforms where people sort them.</summary>
internal static class AgreementTable
{
    private const int LongestValue = 80;

    private static readonly LocalizedText Name = new("Name", "Nombre");
    private static readonly LocalizedText Version = new("Version", "Versión");
    private static readonly LocalizedText State = new("State", "Estado");
    private static readonly LocalizedText AgreedOn = new("Agreed on", "Acuerdo del");
    private static readonly LocalizedText Agreed = new("Agreed", "Acordada");
    private static readonly LocalizedText Due = new("Due for review", "Pendiente de revisión");

    public static Table Of(AgreementView view, IEnumerable<Agreement> agreements) =>
        new(
            view.Kind.Texts.Plural,
            [Name, .. Columns(view), State, AgreedOn],
            [
                .. agreements.Select(agreement =>
                    (IReadOnlyList<LocalizedText>)
                        [
                            AgreementTexts.Marked(view.Title(agreement), view.Called(agreement)),
                            .. Cells(view, agreement.Current!),
                            AgreementTexts.Warned(StateOf(view, agreement), view.Warnings(agreement.Current!)),
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

    public static LocalizedText Line(AgreementView view, Agreement agreement)
    {
        var title = AgreementTexts.Marked(AgreementTexts.Bold(view.Title(agreement)), view.Called(agreement));
        return (agreement.Agreed, agreement.Pending) switch
        {
            ({ } agreed, null) when agreed.IsDueForReview(view.Now) => new(
                $"{title}: version {agreed.Number}, due for review since {agreed.ReviewAt!.Value:d}",
                $"{title}: versión {agreed.Number}, pendiente de revisión desde el {agreed.ReviewAt!.Value:d}"
            ),
            ({ } agreed, null) when view.Kind.ListFields.Count > 0 => Details(view, agreed.Content)
                .Aggregate(title, AgreementTexts.Dotted),
            ({ } agreed, null) => new(
                $"{title}: version {agreed.Number}, agreed {agreed.AgreedAt!.Value:d}",
                $"{title}: versión {agreed.Number}, acordada el {agreed.AgreedAt!.Value:d}"
            ),
            ({ } agreed, { } waiting) => new(
                $"{title}: version {agreed.Number}; version {waiting.Number} is waiting for "
                    + $"{AgreementTexts.Sides(waiting.Missing)}",
                $"{title}: versión {agreed.Number}; la {waiting.Number} espera la firma de "
                    + $"{AgreementTexts.Sides(waiting.Missing)}"
            ),
            (null, { } waiting) => new(
                $"{title}: not agreed yet, waiting for {AgreementTexts.Sides(waiting.Missing)}",
                $"{title}: sin acordar, espera la firma de {AgreementTexts.Sides(waiting.Missing)}"
            ),
            _ => title,
        };
    }

    /// <summary>What a list tells of an agreement instead of its version; an address is a link.</summary>
    public static IReadOnlyList<LocalizedText> Details(AgreementView view, AgreementContent content) =>
        [.. view.Kind.ListFields.Select(field => Value(view, field, content[field] ?? ""))];

    private static LocalizedText Value(AgreementView view, FieldDefinition field, string value) =>
        field.Type == FieldType.Choice ? view.Options.Label(field.Name, value)
        : Uri.TryCreate(value.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? LocalizedText.Invariant($"{new LinkSpan(address.Host, address)}")
        : LocalizedText.Invariant(Truncate.ToLine(value, LongestValue));

    private static IEnumerable<LocalizedText> Columns(AgreementView view) =>
        view.Kind.ListFields.Count == 0 ? [Version] : view.Kind.ListFields.Select(field => field.Label);

    private static IEnumerable<LocalizedText> Cells(AgreementView view, AgreementVersion version) =>
        view.Kind.ListFields.Count == 0
            ? [LocalizedText.Invariant($"{version.Number}")]
            : Details(view, version.Content);

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
