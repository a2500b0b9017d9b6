using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.WorkingTime;

/// <summary>`working hours`: when the company works, and the next days off.</summary>
internal sealed class ShowWorkingTime(IDocumentStore data) : ICommandHandler
{
    public const string Name = "workingtime";

    public static readonly CommandSpec Spec = new(
        Name,
        "working|horario hours|laboral / office hours / business hours / holidays|festivos",
        WorkingTimeTexts.Summary
    )
    {
        Examples = [WorkingTimeTexts.Example],
        Arguments = ArgumentStyle.None,
    };

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var hours = await CompanyHours.ReadAsync(data, command.Organization.Id, cancellationToken);
        return Reply.ToRequester(WorkingTimeCards.Hours(hours, command));
    }
}

/// <summary>Opens the form for the working hours.</summary>
internal sealed class EditWorkingTime(IDocumentStore data) : ICommandHandler
{
    public const string Name = "workingtime.edit";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Reply.Open(
            WorkingTimeCards.Form(await CompanyHours.ReadAsync(data, command.Organization.Id, cancellationToken))
        );
}

/// <summary>Stores the working hours.</summary>
internal sealed class SaveWorkingTime(IDocumentStore data) : ICommandHandler
{
    public const string Name = "workingtime.save";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var days = (command.Field("days") ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => Enum.TryParse<DayOfWeek>(word, out var day) ? day : (DayOfWeek?)null)
            .OfType<DayOfWeek>()
            .Distinct()
            .OrderBy(day => ((int)day + 6) % 7)
            .ToList();
        var (from, to) = (ClockWords.Read(command.Field("from")), ClockWords.Read(command.Field("to")));
        if (days.Count == 0)
        {
            return Reply.Invalid("days", WorkingTimeTexts.NoDay);
        }

        if (from is not { } begins)
        {
            return Reply.Invalid("from", WorkingTimeTexts.NoTime(command.Field("from") ?? ""));
        }

        if (to is not { } ends)
        {
            return Reply.Invalid("to", WorkingTimeTexts.NoTime(command.Field("to") ?? ""));
        }

        if (ends <= begins)
        {
            return Reply.Invalid("to", WorkingTimeTexts.EndsTooEarly);
        }

        var country = command.Field("country");
        var saved = await data.CommitAsync(
            command.Organization.Id,
            async transaction =>
            {
                var known = await CompanyHours.ReadAsync(transaction, command.Organization.Id, CancellationToken.None);
                var changed = known with
                {
                    Days = days,
                    From = begins,
                    To = ends,
                    Country = country switch
                    {
                        null or WorkingTimeCards.Usual => null,
                        WorkingTimeCards.NoCountry => "",
                        _ => PublicHolidays.Countries.Contains(country) ? country : known.Country,
                    },
                };
                await transaction.PutAsync(CompanyHours.Set, changed);
                return changed;
            },
            cancellationToken
        );
        var card = WorkingTimeCards.Hours(saved, command);
        return Reply.ToRequester(
            card with
            {
                Summary = WorkingTimeTexts.Saved,
                Blocks = [new Paragraph(WorkingTimeTexts.Saved), .. card.Blocks],
            }
        );
    }
}
