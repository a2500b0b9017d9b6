using Bot.Core.Accounts;
using Bot.Core.Agreements;
using Bot.Core.Agreements.Importing;
using Bot.Core.Assets;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Commitments;
using Bot.Core.CompanyWords;
using Bot.Core.Competitors;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Files;
using Bot.Core.Funnel;
using Bot.Core.Handoffs;
using Bot.Core.Help;
using Bot.Core.Helpfulness;
using Bot.Core.Home;
using Bot.Core.Import;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Installations;
using Bot.Core.Kpis;
using Bot.Core.Leavers;
using Bot.Core.Linking;
using Bot.Core.Members;
using Bot.Core.Messages;
using Bot.Core.Messaging;
using Bot.Core.Objections;
using Bot.Core.OpenQuestions;
using Bot.Core.Personas;
using Bot.Core.Personas.Drift;
using Bot.Core.Plan;
using Bot.Core.Sample;
using Bot.Core.Search;
using Bot.Core.Search.Everything;
using Bot.Core.Themes;
using Bot.Core.Understanding;
using Bot.Core.WorkingTime;
using Bot.Links;
using Bot.Playground;
using Bot.Slack;
using Bot.Teams;

namespace Bot.Hosting;

/// <summary>The whole of Duet, put together in sight: one line for each capability and each surface.</summary>
internal static class Composition
{
    public static void AddDuet(this WebApplicationBuilder builder)
    {
        builder.AddHealth();
        builder.AddStorage();
        builder
            .Services.AddSingleton(new HostInstance(Guid.NewGuid().ToString("N")))
            .AddHostedService<HostRecordWriter>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddProduct();
        builder
            .Services.AddHostedService<SampleAtStart>()
            .AddOptions<SampleOptions>()
            .BindConfiguration(SampleOptions.Section);
        builder
            .Services.AddSingleton<DueWork>()
            .AddHostedService<Ticker>()
            .AddHostedService<SearchService>()
            .AddHostedService<OutboxService>()
            .AddHostedService<InboxService>()
            .AddHostedService<ImportService>()
            .AddHostedService<WarmUp>();
        builder.Services.AddLinkCheck();
        builder.Services.AddPlayground();
        builder.AddTeams();
        builder.AddSlack();
    }

    /// <summary>The capabilities, without any surface; help lists them in this order.</summary>
    public static IServiceCollection AddProduct(this IServiceCollection services) =>
        services
            .AddChat()
            .AddSearch()
            .AddInbox()
            .AddOutbox()
            .AddFiles()
            .AddThemeIntents()
            .AddAccountIntents()
            .AddHandoffIntents()
            .AddFeedback()
            .AddThemes()
            .AddRequests()
            .AddQuestions()
            .AddHelpfulness()
            .AddAgreements()
            .AddPersonas()
            .AddObjections()
            .AddCompetitors()
            .AddMessages()
            .AddAssets()
            .AddFunnel()
            .AddClaims()
            .AddCommitments()
            .AddFacts()
            .AddKpis()
            .AddAccounts()
            .AddPlan()
            .AddHandoffs()
            .AddWorkingTime()
            .AddProposalImport()
            .AddImport()
            .AddDigests()
            .AddHome()
            .AddMembers()
            .AddInstallations()
            .AddLeavers()
            .AddDriftSettings()
            .AddCompanyWords()
            .AddLinking()
            .AddSample()
            .AddSearchEverything()
            .AddHelp()
            .AddOpenQuestions()
            .AddUnderstanding();

    public static void MapDuet(this WebApplication app)
    {
        app.UseFullStorage();
        app.MapHealth();
        app.MapPlayground();
        app.MapTeams();
        app.MapSlack();
    }
}
