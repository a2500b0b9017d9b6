using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Feedback.Notes;

/// <summary>Proposes the entries of a text with several reports. Nothing is stored as feedback.</summary>
internal sealed class ProposeNotes(IDocumentStore data)
{
    public async Task<Reply> ProposeAsync(
        ChatCommand command,
        string words,
        IReadOnlyList<FeedbackDetails> entries,
        CancellationToken cancellationToken
    )
    {
        var draft = new NotesDraft(
            command.Organization.Id,
            command.DeliveryKey,
            command.Member.Id,
            words,
            entries,
            command.Place,
            command.At
        );
        await data.PutAsync(NotesDraft.Set, draft, cancellationToken);
        return Reply.ToRequester(NotesCards.Proposed(draft)) with
        {
            Understood = new Understood("notes", [FeedbackActions.Capture], Sure: true, Stored: false),
        };
    }
}

/// <summary>Opens the form with one check box for each proposed entry.</summary>
internal sealed class ChooseNotes(IDocumentStore data) : ICommandHandler
{
    public const string Name = "feedback.notes.choose";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        await data.GetAsync(NotesDraft.Set, command.Organization.Id, command.Value, cancellationToken) is { } draft
            ? Reply.Open(NotesCards.Choose(draft))
            : Reply.ToRequester(NotesTexts.Gone);
}

/// <summary>Stores the chosen entries, or all of them, and the draft is gone: one commit.</summary>
internal sealed class LogNotes(IDocumentStore data) : ICommandHandler
{
    public const string Name = "feedback.notes";
    public const string Input = "entries";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var chosen = (command.Field(Input) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var isForm = command.Fields.Count > 0;
        var organization = command.Organization.Id;
        var stored = await data.CommitAsync<IReadOnlyList<FeedbackEntry>>(
            organization,
            async transaction =>
            {
                var draft = await transaction.GetAsync(
                    NotesDraft.Set,
                    organization,
                    command.Value,
                    CancellationToken.None
                );
                var entries =
                    draft
                        ?.Entries.Where((_, i) => !isForm || chosen.Contains(i.ToString(CultureInfo.InvariantCulture)))
                        .ToList()
                    ?? [];
                var results = new List<FeedbackEntry>();
                foreach (var details in entries)
                {
                    var voice = new Voice(
                        command.Member.Id,
                        details.Text,
                        command.At,
                        $"{draft!.Id}/{results.Count}",
                        draft.Place
                    );
                    var report = new FeedbackReport(organization, details, voice, command.Member.FormerIds);
                    results.Add((await FeedbackCapture.StoreAsync(transaction, report)).Entry);
                }

                if (results.Count > 0)
                {
                    await transaction.DeleteAsync(NotesDraft.Set, organization, command.Value);
                }

                return results;
            },
            cancellationToken
        );
        return stored.Count > 0 ? Reply.Replace(NotesCards.Logged(stored)) with { IsStored = true }
            : isForm && chosen.Length == 0 ? Reply.Invalid(Input, NotesTexts.NothingChosen)
            : Reply.ToRequester(NotesTexts.Gone);
    }
}

/// <summary>Stores the whole text as one entry.</summary>
internal sealed class LogNotesAsOne(IDocumentStore data, FeedbackReceipt receipt, FeedbackReader reader)
    : ICommandHandler
{
    public const string Name = "feedback.notes.one";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var draft = await data.GetAsync(NotesDraft.Set, command.Organization.Id, command.Value, cancellationToken);
        return draft is null
            ? Reply.ToRequester(NotesTexts.Gone)
            : await receipt.StoreAsync(
                command with
                {
                    DeliveryKey = $"{draft.Id}/one",
                },
                await reader.ReadAsync(command.Organization, draft.Words, cancellationToken),
                draft.Words,
                null,
                cancellationToken
            );
    }
}

/// <summary>Undoes the entries that were stored from one text.</summary>
internal sealed class UndoNotes(FeedbackStore store) : ICommandHandler
{
    public const string Name = "feedback.notes.undo";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        foreach (var word in command.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && await store.GetAsync(command.Organization.Id, number, cancellationToken) is { } entry
                && entry.Voices.LastOrDefault(voice => command.Member.Is(voice.Member)) is { } voice
            )
            {
                await store.ChangeAsync(
                    entry,
                    current => FeedbackHistory.Undo(current, voice.At, command.Member, command.At),
                    cancellationToken
                );
            }
        }

        return Reply.Replace(NotesTexts.Undone);
    }
}
