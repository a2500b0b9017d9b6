using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>An option with the other names that people know it by.</summary>
public sealed record FieldOption(string Value, LocalizedText Label, IReadOnlyList<string> Names);

/// <summary>The options of a kind's choice fields, those that are other agreements included.</summary>
public sealed record FieldOptions(IReadOnlyDictionary<string, IReadOnlyList<FieldOption>> ByField)
{
    // What a form's choice may hold on every platform.
    private const int Most = 100;

    public IReadOnlyList<FieldOption> Of(string field) => ByField.GetValueOrDefault(field, []);

    /// <summary>The option's label; a value whose option is gone stands for itself.</summary>
    public LocalizedText Label(string field, string value) =>
        Of(field).FirstOrDefault(option => option.Value == value)?.Label ?? LocalizedText.Invariant(value);

    /// <param name="type">Whose fields.</param>
    /// <param name="others">Of each other kind that is named by a field: its subjects as options.</param>
    public static FieldOptions For(
        IAgreementType type,
        IReadOnlyDictionary<string, IReadOnlyList<FieldOption>> others
    ) =>
        new(
            type.Fields.Where(field => field.Type == FieldType.Choice)
                .ToDictionary(
                    field => field.Name,
                    field =>
                        (IReadOnlyList<FieldOption>)
                            [
                                .. field
                                    .Options.Select(option => new FieldOption(option.Value, option.Label, []))
                                    .Concat(field.OptionsOf is { } other ? others.GetValueOrDefault(other, []) : [])
                                    .Take(Most),
                            ]
                )
        );
}
