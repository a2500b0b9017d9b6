using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>What importing a row would do.</summary>
internal enum ImportAction
{
    /// <summary>There is none by that name.</summary>
    New,

    /// <summary>Other words than the newest version has, which nobody waits with: offered as an edit.</summary>
    Change,

    /// <summary>The newest version says so already, agreed or waiting.</summary>
    Same,

    /// <summary>Somebody else's proposal with other words waits for signatures, which an import does not void.</summary>
    Waits,

    /// <summary>It was rejected in these words.</summary>
    Rejected,
}

/// <summary>
/// A row with what it would do to which agreement. <see cref="Content"/> is what would be proposed: the row's words, and
/// where it has none those of <see cref="Basis"/>, the version that it starts from.
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

/// <summary>What importing a file would do now. Pure.</summary>
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

        // Two rows may name one agreement, by its old and by its new name: only the first is offered.
        return new ImportPlan([.. planned.DistinctBy(row => row.Subject)]);
    }

    public int Count(ImportAction fate) => Rows.Count(row => row.Fate == fate);

    public IReadOnlyList<PlannedRow> Of(ImportAction fate) => [.. Rows.Where(row => row.Fate == fate)];

    /// <summary>The same as long as it would do the same: who confirms confirms what they saw.</summary>
    public string Mark()
    {
        var said = string.Join(
            '\n',
            Rows.Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Line} {row.Fate} {row.Subject} {row.Basis?.Hash} {row.Content.Hash("", row.Subject)}"
                )
            )
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..12];
    }

    // What people call an agreement today comes before what it was called when it was first proposed.
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
            // What was rejected word for word does not come back by importing the same file once more.
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

    // Spaces and empty lines that a table cannot carry are no change, nor is the order of what was ticked.
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
