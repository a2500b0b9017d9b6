using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>An option, with the other names that people use for it.</summary>
public sealed record FieldOption(string Value, LocalizedText Label, IReadOnlyList<string> Names);

/// <summary>The options of a type's choice fields, including those that are other agreements.</summary>
public sealed record FieldOptions(IReadOnlyDictionary<string, IReadOnlyList<FieldOption>> ByField)
{
    // The most options that every platform can show in a choice.
    private const int Most = 100;

    public IReadOnlyList<FieldOption> Of(string field) => ByField.GetValueOrDefault(field, []);

    /// <summary>The option's label; the value itself if the option no longer exists.</summary>
    public LocalizedText Label(string field, string value) =>
        Of(field).FirstOrDefault(option => option.Value == value)?.Label ?? LocalizedText.Invariant(value);

    /// <param name="type">The type whose choice fields are read.</param>
    /// <param name="others">Subjects of other types as options, by type key.</param>
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
                                    .Options.Select(option => new FieldOption(
                                        option.Value,
                                        option.Label,
                                        OtherNames(field, option)
                                    ))
                                    .Concat(field.OptionsOf is { } other ? others.GetValueOrDefault(other, []) : [])
                                    .Take(Most),
                            ]
                )
        );

    private static string[] OtherNames(FieldDefinition field, Option option) =>
        field.OptionNames.GetValueOrDefault(option.Value, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
