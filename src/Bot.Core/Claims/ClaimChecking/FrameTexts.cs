using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>One slot of two frames, in words; null for a slot that is empty.</summary>
internal sealed record FrameRow(Slot Slot, LocalizedText Label, LocalizedText? Said, LocalizedText? Signed);

/// <summary>Puts the frames of a sentence and of a claim into words.</summary>
internal static class FrameTexts
{
    public static IEnumerable<FrameRow> Rows(Frame said, Frame signed, CompiledClaim claim)
    {
        yield return new(Slot.Speaker, new("Who", "Quién"), Speaker(said), Speaker(signed));
        yield return new(Slot.What, new("What", "Qué"), What(said), What(signed));
        yield return new(Slot.Polarity, new("Yes or no", "Sí o no"), Polarity(said), Polarity(signed));
        yield return new(Slot.Modality, new("How surely", "Con qué certeza"), Modality(said), Modality(signed));
        yield return new(Slot.Amount, new("How much", "Cuánto"), Amounts(said), Amounts(signed));
        yield return new(
            Slot.Plan,
            new("Plan", "Plan"),
            Names(said.Plans),
            Text(claim.Version.Content[ClaimFields.Plan])
        );
        yield return new(
            Slot.Region,
            new("Region", "Región"),
            Names(said.Regions),
            Text(claim.Version.Content[ClaimFields.Region])
        );
        yield return new(Slot.Condition, new("Condition", "Condición"), Conditions(said), Conditions(signed));
        yield return new(Slot.Absolute, new("Without exception", "Sin excepción"), Absolutes(said), Absolutes(signed));
        yield return new(Slot.State, new("State", "Estado"), null, State(claim));
    }

    private static LocalizedText Speaker(Frame frame) =>
        frame.Doubts.FirstOrDefault(doubt => doubt.Kind is Qualifier.Others or Qualifier.Reported or Qualifier.Wanted)
            is { } other
            ? LocalizedText.Invariant(other.Words)
            : new("we", "nosotros");

    private static LocalizedText? What(Frame frame) =>
        Text(string.Join(", ", frame.Terms.Where(term => term.Weight > 0).Select(term => term.Word)))
        ?? Text(frame.Sentence);

    private static LocalizedText Polarity(Frame frame) =>
        frame.Negations.Count > 0 || frame.Has(Qualifier.Denial)
            ? new("denies it", "lo niega")
            : new("says it", "lo afirma");

    private static LocalizedText Modality(Frame frame) =>
        frame.Doubts.FirstOrDefault(doubt => doubt.Kind == Qualifier.Past || Qualifiers.IsOfSentence(doubt.Kind))
            is { } doubt
            ? LocalizedText.Invariant(doubt.Words)
            : new("stated", "afirmado");

    private static LocalizedText? Amounts(Frame frame) =>
        frame.Quantities.Count == 0
            ? null
            : new(
                string.Join(", ", frame.Quantities.Select(quantity => Amount(quantity, spanish: false))),
                string.Join(", ", frame.Quantities.Select(quantity => Amount(quantity, spanish: true)))
            );

    private static string Amount(Quantity quantity, bool spanish)
    {
        var limit = LimitTexts.Of(quantity.Limit);
        return quantity.Limit == Limit.None
            ? quantity.Words
            : $"{quantity.Words} ({(spanish ? limit.Spanish : limit.English)})";
    }

    private static LocalizedText? Conditions(Frame frame) =>
        Text(string.Join("; ", frame.Conditions.Select(condition => condition.Words)));

    private static LocalizedText? Absolutes(Frame frame) =>
        Text(
            string.Join(
                ", ",
                frame
                    .Marks.Where(mark => Qualifiers.IsAbsolute(mark.Key) || mark.Key == Qualifier.All)
                    .Select(mark => mark.Value)
                    .Concat(frame.Universals.Select(universal => universal.Word))
            )
        );

    private static LocalizedText? State(CompiledClaim claim) =>
        ClaimTexts.States.FirstOrDefault(state => state.Value == claim.State)?.Label;

    private static LocalizedText? Names(IReadOnlySet<string> scopes) =>
        scopes.Count == 0 ? null
        : scopes.Any(scope => scope is ScopeWords.Everything or ScopeWords.Everyone) ? new("all", "todos")
        : Text(string.Join(", ", scopes.Order(StringComparer.Ordinal)));

    private static LocalizedText? Text(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : LocalizedText.Invariant(words);
}
