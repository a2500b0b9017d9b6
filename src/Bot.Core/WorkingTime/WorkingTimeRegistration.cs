using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.WorkingTime;

public static class WorkingTimeRegistration
{
    /// <summary>Before the import of facts, which takes every file.</summary>
    public static IServiceCollection AddWorkingTime(this IServiceCollection services) =>
        services
            .AddDocumentSet(CompanyHours.Set)
            .AddWorkingTimeIntents()
            .AddCommand<ImportDaysOff>(ImportDaysOff.Spec)
            .AddCommand<ShowWorkingTime>(ShowWorkingTime.Spec)
            .AddCommand<EditWorkingTime>(Admins(EditWorkingTime.Name))
            .AddCommand<SaveWorkingTime>(Admins(SaveWorkingTime.Name))
            .AddCommand<UseDaysOff>(Admins(UseDaysOff.Name))
            .AddCommand<LeaveDaysOff>(Admins(LeaveDaysOff.Name));

    private static CommandSpec Admins(string name) => new(name, null, WorkingTimeTexts.Summary) { Needs = Roles.Admin };
}
