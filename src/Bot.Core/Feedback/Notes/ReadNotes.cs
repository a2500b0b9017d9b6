using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback.Notes;

/// <summary>Proposes the reports in notes that are typed without a command.</summary>
internal sealed class ReadNotes(FeedbackReader reader, ProposeNotes propose) : INotesReader
{
    public bool IsNotes(string text) => NoteText.IsNotes(text);

    public async Task<Reply?> ReadAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (!IsNotes(command.Text))
        {
            return null;
        }

        var entries = await reader.ReadNotesAsync(command.Organization, command.Text, cancellationToken);

        // A long question tells a story too: "… so, do we have that?".
        return entries.Count == 0 || (entries.Count == 1 && command.Text.TrimEnd().EndsWith('?'))
            ? null
            : await propose.ProposeAsync(command, command.Text, entries, cancellationToken);
    }
}
