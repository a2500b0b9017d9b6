using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.WorkingTime;

/// <summary>A dropped calendar file: shows its days off, and stores only the file.</summary>
internal sealed class ImportDaysOff(IDocumentStore data, PendingImportStore files) : ICommandHandler
{
    public static readonly CommandSpec Spec = new("workingtime.import", null, WorkingTimeTexts.Summary)
    {
        Needs = Roles.Admin,
        MatchesFreeText = command => command.File is { } file && CalendarFile.Is(file),
    };

    private const int Shown = 10;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.File is not { Stored: null } file || Read(command, file.Content) is not { } calendar)
        {
            return Reply.ToRequester(WorkingTimeTexts.NotACalendar);
        }

        if (calendar.Days.Count == 0)
        {
            return Reply.ToRequester(WorkingTimeTexts.NoWholeDays);
        }

        var pending = PendingImport.Of(command.Member, command.DeliveryKey, file, command.At);
        await files.AddAsync(pending, cancellationToken);
        var before = await CompanyHours.ReadAsync(data, command.Organization.Id, cancellationToken);
        var found = WorkingTimeTexts.Found(calendar.Days.Count, calendar.Timed);
        return Reply.ToRequester(
            new Card(
                found,
                [
                    new Heading(WorkingTimeTexts.DaysOff),
                    new Paragraph(found),
                    .. before.DaysOff.Count > 0
                        ? new Block[] { new Note(WorkingTimeTexts.Replaces(before.DaysOff.Count)) }
                        : [],
                    new Bullets([
                        .. calendar
                            .Days.Take(Shown)
                            .Select(off => WorkingTimeTexts.Off(off.Day, LocalizedText.Invariant(off.Name))),
                    ]),
                    new Buttons([
                        new Button(WorkingTimeTexts.UseThem, UseDaysOff.Name, pending.Id, ButtonStyle.Primary),
                        new Button(WorkingTimeTexts.Leave, LeaveDaysOff.Name, pending.Id),
                    ]),
                ]
            )
        );
    }

    public static CalendarFile? Read(ChatCommand command, ReadOnlyMemory<byte> content) =>
        CalendarFile.Read(
            content,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime)
        );
}

/// <summary>Stores the days off of a previewed calendar, instead of those of an earlier one.</summary>
internal sealed class UseDaysOff(IDocumentStore data, PendingImportStore files) : ICommandHandler
{
    public const string Name = "workingtime.use";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (organization, id) = (command.Organization.Id, command.Value);
        var pending = await files.FindAsync(organization, command.Member.Id, id, command.At, cancellationToken);
        if (pending is null || ImportDaysOff.Read(command, pending.Content) is not { } calendar)
        {
            return Reply.Replace(ImportTexts.Gone);
        }

        await data.CommitAsync(
            organization,
            async transaction =>
            {
                var known = await CompanyHours.ReadAsync(transaction, organization, CancellationToken.None);
                await transaction.PutAsync(CompanyHours.Set, known with { DaysOff = calendar.Days });
                return true;
            },
            cancellationToken
        );
        await files.DeleteAsync(organization, id, cancellationToken);
        return Reply.Replace(WorkingTimeTexts.Imported(calendar.Days.Count));
    }
}

/// <summary>Discards a previewed calendar.</summary>
internal sealed class LeaveDaysOff(PendingImportStore files) : ICommandHandler
{
    public const string Name = "workingtime.leave";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        await files.DeleteAsync(command.Organization.Id, command.Value, cancellationToken);
        return Reply.Replace(WorkingTimeTexts.Left);
    }
}
