using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Home;
using Bot.Core.Personas.Drift;
using Bot.Core.Personas.Evidence;
using Bot.Core.Personas.Fit;
using Bot.Core.Personas.Primary;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Personas;

public static class PersonaRegistration
{
    public static IServiceCollection AddPersonas(this IServiceCollection services) =>
        services
            .AddAgreementType<PersonaType>()
            .AddAgreementHelp<PersonaType>(30)
            .AddAgreementType<PrimaryPersonaType>()
            .AddHomeShortcut(
                20,
                new Button(PersonaTexts.HomeShortcut, new AgreementActions(PersonaType.KindKey).Show, "")
            )
            .AddSingleton(
                new WelcomeButton(
                    20,
                    new Button(PersonaTexts.ProposeFirst, new AgreementActions(PersonaType.KindKey).Propose, "")
                )
            )
            .AddSingleton<IAgreementCardSection, ShownEvidence>()
            .AddCommand<AskFit>(AskFit.Spec)
            .AddCommand<AnswerFit>(new CommandSpec(AnswerFit.Name, null, FitTexts.Summary))
            .AddPersonaIntents()
            .AddPersonaDrift();
}
