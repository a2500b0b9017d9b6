using Bot.Core.Chat;

namespace Bot.Core.Agreements.Importing;

/// <summary>In one line, what a row would change: each field, with how it reads before and after where that is short.</summary>
internal static class RowChanges
{
    private const int Short = 40;

    public static Phrase Of(AgreementView view, PlannedRow row)
    {
        var fields = ContentChanges.Between(view, row.Basis!.Content, row.Content).Select(change => Of(view, row, change.Field));
        var voided = row.Basis.State == AgreementState.Proposed ? row.Basis.Signatures.Select(signature => ProposalImportTexts.VoidsSignature(view.Names[signature.Member])) : [];
        var all = fields.Concat(voided).ToList();
        return new Phrase(Text.Join("; ", all), Text.Join("; ", all));
    }

    private static Phrase Of(AgreementView view, PlannedRow row, KindField field)
    {
        var (before, after) = (Words(view, field, row.Basis!.Content[field.Name]), Words(view, field, row.Content[field.Name]));
        var isShort = Length(before) <= Short && Length(after) <= Short;
        return isShort ? ProposalImportTexts.FieldChanged(field.Label, before, after) : field.Label;
    }

    private static Phrase? Words(AgreementView view, KindField field, string? words) =>
        words is null ? null : ContentBlocks.Values(view, field, words).Aggregate(AgreementTexts.Dotted);

    private static int Length(Phrase? phrase) => phrase is null ? 0 : Math.Max(phrase.English.ToString().Length, phrase.Spanish.ToString().Length);
}
