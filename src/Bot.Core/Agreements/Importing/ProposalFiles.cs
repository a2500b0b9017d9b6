using System.Text;
using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// Reads a dropped file or a pasted table and compares it with the stored agreements. It stores nothing.
/// </summary>
internal sealed class ProposalFiles(AgreementViews views, UploadedFiles uploads)
{
    // In bytes. Agreements are written by people; a larger file is something else.
    private const int LargestFile = 5 * 1024 * 1024;

    public IReadOnlyList<IAgreementType> Kinds => [.. views.Kinds.Where(type => type.SinglesOut is null)];

    /// <summary>Turns a table typed or pasted after a command into a file without a name.</summary>
    public static PendingImport Pasted(ChatCommand command, string words)
    {
        // People often put pasted tables in a code fence.
        var lines = words
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => !line.TrimStart().StartsWith("```", StringComparison.Ordinal));
        return PendingImport.Of(
            command.Member,
            command.DeliveryKey,
            "",
            Encoding.UTF8.GetBytes(string.Join('\n', lines)),
            command.At
        );
    }

    /// <summary>
    /// Returns exactly one of: the parsed file with its plan, the problems that make it unreadable, or the types that
    /// it may be.
    /// </summary>
    public async Task<(
        ImportedFile? File,
        IReadOnlyList<ImportProblem> Problems,
        IReadOnlyList<IAgreementType> Candidates
    )> ReadAsync(
        ChatCommand command,
        PendingImport pending,
        ProposalImportValue value,
        CancellationToken cancellationToken
    )
    {
        if (await ContentAsync(pending, cancellationToken) is not { } content)
        {
            return (null, [new ImportProblem(null, null, ProposalImportTexts.TooLarge)], []);
        }

        if (!FileContent.TryRead(content, out var text, out var reason))
        {
            return (null, [new ImportProblem(null, null, reason!)], []);
        }

        var tables = FileTables.Of(text, FileTypeDetector.Knows(Kinds));
        var candidates = Kinds.Where(type => type.Key == value.Kind).ToList() is { Count: 1 } named
            ? named
            : FileTypeDetector.Candidates(tables, Kinds);
        if (candidates.Count != 1)
        {
            return (null, candidates.Count == 0 ? [new ImportProblem(null, null, NoTable(tables))] : [], candidates);
        }

        var view = await views.ViewAsync(command.Organization.Id, candidates[0], command.At, cancellationToken);
        var (own, others) = FileTypeDetector.Only(candidates[0], tables, Kinds);
        var read = ProposalReading.Of(own, candidates[0], view.Options, value.Days);
        var plan = ImportPlan.Of(view, read.Rows, command.Member);
        var file = new ImportedFile(
            pending.FileName,
            view,
            read,
            plan,
            others,
            value with
            {
                Kind = candidates[0].Key,
                Mark = plan.Mark(),
            }
        );
        return file.IsUnreadable ? (null, read.Problems, []) : (file, [], []);
    }

    /// <summary>The preview, or the card shown in its place.</summary>
    public async Task<(Card Card, bool IsReadable)> PreviewAsync(
        ChatCommand command,
        PendingImport pending,
        ProposalImportValue value,
        CancellationToken cancellationToken
    )
    {
        var (file, problems, candidates) = await ReadAsync(command, pending, value, cancellationToken);
        return file is not null ? (ProposalImportCards.Preview(file), true)
            : candidates.Count > 0 ? (ProposalImportCards.WhichKind(pending.FileName, candidates, value), true)
            : (ProposalImportCards.Unreadable(pending.FileName, problems), false);
    }

    private async Task<byte[]?> ContentAsync(PendingImport pending, CancellationToken cancellationToken)
    {
        if (pending.Stored is null)
        {
            return pending.Content;
        }

        if (pending.Stored.Length > LargestFile || await uploads.OpenAsync(pending, cancellationToken) is not { } file)
        {
            return null;
        }

        using var content = new MemoryStream();
        await using var stream = file.Open();
        await stream.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    private static LocalizedText NoTable(FileTables tables) =>
        ProposalImportTexts.NoTable([
            .. tables.Tables.SelectMany(table => table.Header.Cells).Where(head => head.Length > 0).Distinct(),
        ]);
}
