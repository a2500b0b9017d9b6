using Bot.Core.Chat;
using Bot.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Members;

public static class MemberRegistration
{
    public static IServiceCollection AddMembers(this IServiceCollection services) =>
        services
            .AddDocumentSet(MemberStore.Organizations)
            .AddDocumentSet(MemberStore.Workspaces)
            .AddDocumentSet(MemberStore.Members)
            .AddDocumentSet(ProfileStore.Set)
            .AddDocumentSet(RunOrganizationJobs.Schedules)
            .AddSingleton<ChangedOrganizations>()
            .AddSingleton<IScheduledJob, RunOrganizationJobs>()
            .AddSingleton<MemberStore>()
            .AddSingleton<ProfileStore>()
            .AddSingleton<MemberProfiles>()
            .AddSingleton<IScheduledJob, RefreshProfiles>()
            .AddSingleton<MemberDirectory>()
            .AddSingleton<IRequesterDirectory>(provider => provider.GetRequiredService<MemberDirectory>())
            .AddCommand<ChooseSide>(new CommandSpec(MemberActions.Side, null, MemberTexts.SideSummary))
            .AddCommand<Settings>(
                new CommandSpec(MemberActions.Settings, "settings|ajustes|setting|ajuste", MemberTexts.SettingsSummary)
                {
                    Examples = [MemberTexts.SettingsExample, MemberTexts.SettingsOfExample],
                }
            )
            .AddCommand<SetRole>(
                new CommandSpec(MemberActions.Role, "team|equipo role|rol", MemberTexts.RoleSummary)
                {
                    Examples = [MemberTexts.RoleExample],
                    Needs = Roles.Admin,
                }
            )
            .AddCommand<EditMember>(new CommandSpec(MemberActions.Edit, null, MemberTexts.SettingsSummary))
            .AddCommand<SaveMember>(new CommandSpec(MemberActions.Save, null, MemberTexts.SettingsSummary))
            .AddCommand<EditCompany>(
                new CommandSpec(
                    MemberActions.EditCompany,
                    "settings|ajustes company|empresa",
                    MemberTexts.CompanySummary
                )
                {
                    Examples = [MemberTexts.CompanyExample],
                    Arguments = ArgumentStyle.None,
                    Needs = Roles.Admin,
                }
            )
            .AddCommand<SaveCompany>(
                new CommandSpec(MemberActions.SaveCompany, null, MemberTexts.CompanySummary) { Needs = Roles.Admin }
            );
}
