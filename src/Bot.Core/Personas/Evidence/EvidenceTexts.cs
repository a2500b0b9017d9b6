using Bot.Core.Chat;
using Bot.Core.Personas.Fit;

namespace Bot.Core.Personas.Evidence;

internal static class EvidenceTexts
{
    public static readonly LocalizedText Title = new(
        $"{"Who we attract and who buys":b}, last 12 months",
        $"{"A quién atraemos y quién compra":b}, últimos 12 meses"
    );

    private static readonly LocalizedText Leads = new("leads", "leads");
    private static readonly LocalizedText Won = new("won deals", "oportunidades ganadas");

    public static LocalizedText Line(AttributeEvidence evidence)
    {
        var name = evidence.Attribute switch
        {
            FitKey.Title => PersonaTexts.Titles,
            FitKey.Size => PersonaTexts.CompanySize,
            FitKey.Industry => PersonaTexts.Industries,
            _ => PersonaTexts.Region,
        };
        return evidence is { Leads.Of: 0, Won.Of: 0 }
            ? new($"{name:b}: no data", $"{name:b}: sin datos")
            : new(
                $"{name:b}: {Share(evidence.Leads, Leads)} · {Share(evidence.Won, Won)}",
                $"{name:b}: {Share(evidence.Leads, Leads)} · {Share(evidence.Won, Won)}"
            );
    }

    /// <summary>
    /// How many facts have no data for each attribute. They do not weaken a share, but readers should know their
    /// number.
    /// </summary>
    public static LocalizedText Silent(PersonaEvidence evidence) =>
        new(
            $"Records without a value were left out (leads / won deals): "
                + $"{Text.Join(", ", evidence.Attributes.Where(IsSilent).Select(Silent))}.",
            $"No se cuentan los registros sin dato (leads / oportunidades ganadas): "
                + $"{Text.Join(", ", evidence.Attributes.Where(IsSilent).Select(Silent))}."
        );

    /// <summary>
    /// Whether some, but not all, facts have no data. If none has any, <see cref="Line"/> already says so.
    /// </summary>
    public static bool IsSilent(AttributeEvidence evidence) =>
        evidence.Leads.Of + evidence.Won.Of > 0 && evidence.Leads.Silent + evidence.Won.Silent > 0;

    private static LocalizedText Silent(AttributeEvidence evidence)
    {
        var name = FitTexts.Name(evidence.Attribute);
        return new(
            $"{name} {evidence.Leads.Silent} / {evidence.Won.Silent}",
            $"{name} {evidence.Leads.Silent} / {evidence.Won.Silent}"
        );
    }

    private static LocalizedText Share(Tally tally, LocalizedText what) =>
        tally.Of == 0
            ? new($"no data for {what}", $"sin datos de {what}")
            : new(
                $"{tally.Matching} of {tally.Of} {what} ({(decimal)tally.Matching / tally.Of:P0})",
                $"{tally.Matching} de {tally.Of} {what} ({(decimal)tally.Matching / tally.Of:P0})"
            );
}
