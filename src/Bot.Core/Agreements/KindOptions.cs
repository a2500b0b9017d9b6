using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>An option with the other names that people know it by.</summary>
public sealed record KindOption(string Value, Phrase Label, IReadOnlyList<string> Names);

/// <summary>The options of a kind's choice fields, those that are other agreements included.</summary>
public sealed record KindOptions(IReadOnlyDictionary<string, IReadOnlyList<KindOption>> ByField)
{
    // What a form's choice may hold on every platform.
    private const int Most = 100;

    public IReadOnlyList<KindOption> Of(string field) => ByField.GetValueOrDefault(field, []);

    /// <summary>The option's label; a value whose option is gone stands for itself.</summary>
    public Phrase Label(string field, string value) =>
        Of(field).FirstOrDefault(option => option.Value == value)?.Label ?? Phrase.Verbatim(value);

    /// <param name="kind">Whose fields.</param>
    /// <param name="others">Of each other kind that is named by a field: its subjects as options.</param>
    public static KindOptions For(IAgreementKind kind, IReadOnlyDictionary<string, IReadOnlyList<KindOption>> others) =>
        new(
            kind.Fields.Where(field => field.Shape == FieldShape.Choice)
                .ToDictionary(
                    field => field.Name,
                    field =>
                        (IReadOnlyList<KindOption>)
                            [
                                .. field
                                    .Options.Select(option => new KindOption(option.Value, option.Label, []))
                                    .Concat(field.OptionsOf is { } other ? others.GetValueOrDefault(other, []) : [])
                                    .Take(Most),
                            ]
                )
        );
}
