using Bot.Core.Chat;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// What a row would change, in one line: each field, with its values before and after if they are short.
/// </summary>
internal static class RowChanges
{
    private const int Short = 40;

    public static LocalizedText Of(AgreementView view, PlannedRow row)
    {
        var fields = ContentChanges
            .Between(view, row.Basis!.Content, row.Content)
            .Select(change => Of(view, row, change.Field));
        var voided =
            row.Basis.State == AgreementState.Proposed
                ? row.Basis.Signatures.Select(signature =>
                    ProposalImportTexts.VoidsSignature(view.Names[signature.Member])
                )
                : [];
        var all = fields.Concat(voided).ToList();
        return new LocalizedText(Text.Join("; ", all), Text.Join("; ", all));
    }

    private static LocalizedText Of(AgreementView view, PlannedRow row, FieldDefinition field)
    {
        var (before, after) = (row.Basis!.Content[field.Name], row.Content[field.Name]);
        return Math.Max(before?.Length ?? 0, after?.Length ?? 0) <= Short
            ? ProposalImportTexts.FieldChanged(field.Label, Words(view, field, before), Words(view, field, after))
            : field.Label;
    }

    private static LocalizedText? Words(AgreementView view, FieldDefinition field, string? words) =>
        words is null ? null : ContentBlocks.Values(view, field, words).Aggregate(AgreementTexts.Dotted);
}
