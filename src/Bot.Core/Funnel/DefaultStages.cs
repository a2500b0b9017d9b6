using Bot.Core.Chat;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>The stages as they ship, until both sides sign their own.</summary>
internal static class DefaultStages
{
    public static IReadOnlyList<StageRule> All { get; } = [.. Stages.All.Select(Of)];

    public static StageRule Of(Stage stage) =>
        stage switch
        {
            Stage.Awareness => New(
                stage,
                StageFields.Marketing,
                new(
                    "They see an ad, a post or a talk of ours.",
                    "Ven un anuncio, una publicación o una charla nuestra."
                ),
                new("They leave their details.", "Dejan sus datos."),
                StageSource.Nothing,
                "spend"
            ),
            Stage.Lead => New(
                stage,
                StageFields.Marketing,
                new("They leave their details, or answer us.", "Dejan sus datos o nos responden."),
                new("We know that they fit and that they want to talk.", "Sabemos que encajan y que quieren hablar."),
                StageSource.Leads,
                "leads"
            ),
            Stage.Qualified => New(
                stage,
                StageFields.Sales,
                new(
                    "Sales has talked to them and opened a deal.",
                    "Ventas ha hablado con ellos y abre una oportunidad."
                ),
                new("A demo is in the calendar.", "Hay una demo en el calendario."),
                StageSource.Deals,
                "leadrate"
            ),
            Stage.Demo => New(
                stage,
                StageFields.Sales,
                new("A demo is in the calendar.", "Hay una demo en el calendario."),
                new(
                    "They have seen the product, and we know what holds them back.",
                    "Han visto el producto y sabemos qué les frena."
                ),
                StageSource.Crm,
                null
            ),
            Stage.Objections => New(
                stage,
                StageFields.Both,
                new("They say what holds them back.", "Dicen qué les frena."),
                new("Each objection has an answer.", "Cada objeción tiene respuesta."),
                StageSource.Crm,
                null
            ),
            Stage.Decision => New(
                stage,
                StageFields.Sales,
                new("They have an offer.", "Tienen una oferta."),
                new("They sign, or they say no.", "Firman o dicen que no."),
                StageSource.Crm,
                "closerate"
            ),
            Stage.Customer => New(
                stage,
                StageFields.Both,
                new("They signed.", "Han firmado."),
                new("They use what they bought.", "Usan lo que compraron."),
                StageSource.Won,
                "customers"
            ),
            Stage.Growth => New(
                stage,
                StageFields.Both,
                new("They use what they bought.", "Usan lo que compraron."),
                null,
                StageSource.Nothing,
                "nrr"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(stage)),
        };

    private static StageRule New(
        Stage stage,
        string leads,
        LocalizedText entry,
        LocalizedText? exit,
        StageSource source,
        string? kpi
    ) => new(stage, stage.Name(), leads, entry, exit, source, [], kpi, null);
}
