using Bot.Core.Search;

namespace Bot.Core.Agreements;

/// <summary>
/// What an agreement puts into the search index: the version that people see, the agreed one or else the proposal, under
/// the key of its type. The names of a proposed change are names too.
/// </summary>
internal sealed class AgreementDocuments(IEnumerable<IAgreementType> types)
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<FieldOption>> None =
        new Dictionary<string, IReadOnlyList<FieldOption>>();

    private readonly Dictionary<string, (IAgreementType Type, FieldOptions Options)> byKey = types.ToDictionary(
        type => type.Key,
        type => (type, FieldOptions.For(type, None))
    );

    public IEnumerable<SearchDocument> Of(Agreement agreement)
    {
        if (agreement.Current is not { } current || !byKey.TryGetValue(agreement.Kind, out var known))
        {
            yield break;
        }

        var (type, options) = known;
        var names = new[] { current, agreement.Pending }
            .OfType<AgreementVersion>()
            .SelectMany(version => Names(type, version.Content, options))
            .Append(agreement.Subject)
            .Distinct()
            .ToList();
        yield return new SearchDocument(
            agreement.Kind,
            agreement.Subject,
            names,
            string.Join('\n', type.Fields.Select(field => Words(field, current.Content, options))),
            current.AgreedAt ?? current.WaitingSince
        );
    }

    private static IEnumerable<string> Names(IAgreementType type, AgreementContent content, FieldOptions options)
    {
        var title = type.Title(content, options);
        return type.Names(content, options).Append(title.English.ToString()).Append(title.Spanish.ToString());
    }

    // People see the label of a choice, in either language.
    private static string Words(FieldDefinition field, AgreementContent content, FieldOptions options)
    {
        var words = content[field.Name] ?? "";
        return field.Type == FieldType.Choice
            ? string.Join(
                ' ',
                words
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(value => options.Label(field.Name, value))
                    .Select(label => $"{label.English} {label.Spanish}")
            )
            : words;
    }
}
