using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>What the import of a row would do.</summary>
internal enum ImportAction
{
    /// <summary>No agreement has that name.</summary>
    New,

    /// <summary>
    /// The text differs from the latest version, and no proposal of another member is pending. It is offered as an
    /// edit.
    /// </summary>
    Change,

    /// <summary>The latest version, agreed or pending, already has this text.</summary>
    Same,

    /// <summary>
    /// Another member's proposal with a different text is pending. An import does not void signatures.
    /// </summary>
    Waits,

    /// <summary>This exact text was rejected before.</summary>
    Rejected,
}

/// <summary>
/// A row, and what it would do to which agreement. <see cref="Content"/> is what it would propose: the row's values,
/// and for its empty cells those of <see cref="Basis"/>, the version that it starts from.
/// </summary>
internal sealed record PlannedRow(
    int Line,
    ImportAction Fate,
    string Subject,
    AgreementContent Content,
    AgreementVersion? Basis
)
{
    public bool IsOffered => Fate is ImportAction.New or ImportAction.Change;
}

/// <summary>What the import of a file would do now. Pure.</summary>
internal sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows)
{
    public static ImportPlan Of(AgreementView view, IReadOnlyList<ProposalRow> rows, Member asker)
    {
        var named = Named(view);
        var planned = new List<PlannedRow>();
        foreach (var row in rows)
        {
            var subject = view.Kind.Subject(row.Content);
            planned.Add(Plan(view, row, subject, named.GetValueOrDefault(subject) ?? view.Find(subject), asker));
        }

        // Two rows may name one agreement, by its old and its new name. Only the first is offered.
        return new ImportPlan([.. planned.DistinctBy(row => row.Subject)]);
    }

    public int Count(ImportAction fate) => Rows.Count(row => row.Fate == fate);

    public IReadOnlyList<PlannedRow> Of(ImportAction fate) => [.. Rows.Where(row => row.Fate == fate)];

    /// <summary>Hash of the plan. It changes if the plan changes, so a member confirms only what they saw.</summary>
    public string Mark()
    {
        var state = string.Join(
            '\n',
            Rows.Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Line} {row.Fate} {row.Subject} {row.Basis?.Hash} {row.Content.Hash("", row.Subject)}"
                )
            )
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..12];
    }

    // The current name of an agreement comes before the name that it was first proposed with.
    private static Dictionary<string, Agreement> Named(AgreementView view)
    {
        var named = new Dictionary<string, Agreement>();
        foreach (var agreement in view.Agreements)
        {
            foreach (
                var version in new[]
                {
                    agreement.Current,
                    agreement.Pending,
                    agreement.Latest,
                }.OfType<AgreementVersion>()
            )
            {
                named.TryAdd(view.Kind.Subject(version.Content), agreement);
            }
        }

        return named;
    }

    private static PlannedRow Plan(
        AgreementView view,
        ProposalRow row,
        string subject,
        Agreement? agreement,
        Member asker
    )
    {
        var newest = agreement?.Latest;
        if (newest is null or { State: AgreementState.Withdrawn or AgreementState.Rejected })
        {
            // A second import of the same file does not propose a rejected text again.
            var isRejected = newest is { State: AgreementState.Rejected } && IsSame(view, newest, row);
            return new PlannedRow(
                row.Line,
                isRejected ? ImportAction.Rejected : ImportAction.New,
                agreement?.Subject ?? subject,
                row.Content,
                newest
            );
        }

        var content = AgreementContent.Of(
            view.Kind.Fields,
            name => Merged(view.Kind.Fields.First(field => field.Name == name), newest.Content[name], row.Content[name])
        );
        var isSame = IsSame(view, newest, row) || (agreement!.Agreed is { } agreed && IsSame(view, agreed, row));
        var fate =
            isSame ? ImportAction.Same
            : newest.State == AgreementState.Proposed && !asker.Is(newest.Author) ? ImportAction.Waits
            : ImportAction.Change;
        return new PlannedRow(row.Line, fate, agreement!.Subject, content, newest);
    }

    private static bool IsSame(AgreementView view, AgreementVersion version, ProposalRow row) =>
        view.Kind.Fields.All(field =>
            Merged(field, version.Content[field.Name], row.Content[field.Name]) == version.Content[field.Name]
        );

    // Differences that a table cannot carry (spaces, empty lines, the order of choices) are no change.
    private static string? Merged(FieldDefinition field, string? before, string? now) =>
        now is null || (before is not null && Plain(field, before) == Plain(field, now)) ? before : now;

    private static string Plain(FieldDefinition field, string words)
    {
        IEnumerable<string> lines = words.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return string.Join('\n', field.Type == FieldType.Choice ? lines.Order(StringComparer.Ordinal) : lines);
    }
}
