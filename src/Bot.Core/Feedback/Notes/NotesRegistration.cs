using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Messaging;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Feedback.Notes;

internal static class NotesRegistration
{
    public static IServiceCollection AddNotes(this IServiceCollection services) =>
        services
            .AddDocumentSet(NotesDraft.Set)
            .AddExpiring(NotesDraft.Set)
            .AddSingleton<ProposeNotes>()
            .AddSingleton<INotesReader, ReadNotes>()
            .AddCommand<ChooseNotes>(new CommandSpec(ChooseNotes.Name, null, NotesTexts.Summary))
            .AddCommand<LogNotes>(new CommandSpec(LogNotes.Name, null, NotesTexts.Summary))
            .AddCommand<LogNotesAsOne>(new CommandSpec(LogNotesAsOne.Name, null, NotesTexts.Summary))
            .AddCommand<UndoNotes>(new CommandSpec(UndoNotes.Name, null, NotesTexts.Summary));
}
