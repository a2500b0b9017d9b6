using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Names that companies give a type's fields in table headers: the field's labels in both languages and its name, then
/// <see cref="FieldDefinition.ColumnNames"/>, normalized by <see cref="FileColumn.Plain"/>.
/// </summary>
internal static class FieldNames
{
    /// <summary>Labels and name first, then the other names.</summary>
    public static IEnumerable<string> Of(FieldDefinition field) => OwnNames(field).Concat(OtherNames(field));

    /// <summary>
    /// Maps fields to the positions of their headers. A header serves one field, and the most likely name wins.
    /// </summary>
    public static Dictionary<string, int> Map(IAgreementType type, IReadOnlyList<string> headers)
    {
        var plain = headers.Select(FileColumn.Plain).ToList();
        var columns = new Dictionary<string, int>();
        foreach (var field in type.Fields)
        {
            Assign(field, OwnNames(field));
        }

        // A table's only column "Claim" holds the wording, not the name of the claim.
        foreach (
            var field in type
                .Fields.Where(field => !columns.ContainsKey(field.Name))
                .OrderBy(field => !field.IsHeadline)
        )
        {
            Assign(field, OtherNames(field));
        }

        return columns;

        void Assign(FieldDefinition field, IEnumerable<string> names)
        {
            var position = names
                .Select(name => plain.IndexOf(name))
                .FirstOrDefault(position => position >= 0 && !columns.ContainsValue(position), -1);
            if (position >= 0)
            {
                columns[field.Name] = position;
            }
        }
    }

    private static string[] OwnNames(FieldDefinition field) =>
        [
            FileColumn.Plain(field.Label.English.ToString()),
            FileColumn.Plain(field.Label.Spanish.ToString()),
            FileColumn.Plain(field.Name),
        ];

    private static string[] OtherNames(FieldDefinition field) =>
        field.ColumnNames.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
