using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Members;

namespace Bot.Core.Assets;

/// <summary>Shows how many assets there are by stage and persona, as a picture and a table.</summary>
internal sealed class ShowCoverage(AssetType kind, AgreementViews views) : ICommandHandler
{
    public const string Name = "asset.coverage";

    // As many as platforms show beside the stage.
    private const int MostPersonas = 4;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var assets = view
            .Agreements.Where(agreement => agreement.Agreed is { IsSuspended: false })
            .Select(agreement => AssetContent.Read(agreement.Agreed!.Content))
            .Where(content => !(content.Expiry < view.Today))
            .ToList();
        return Reply.ToRequester(
            assets.Count == 0
                ? Chat.Card.Ask(
                    view.Kind.Texts.NoneYet,
                    new Button(view.Kind.Texts.ProposeNew, view.Actions.Propose, "")
                )
                : Card(view, assets)
        );
    }

    private static Card Card(AgreementView view, List<AssetContent> assets)
    {
        var personas = view.Options.Of(AssetFields.PersonaChoice.Name);
        var shown = personas.Take(MostPersonas).ToList();
        var stages = Stages.All.Select(stage => (Stage: stage, Assets: Of(assets, stage))).ToList();
        var summary = AssetTexts.CoverageWords(stages.Count(stage => stage.Assets.Count == 0));
        return new Card(
            AssetTexts.CoverageTitle,
            [
                new Heading(AssetTexts.CoverageTitle),
                new Paragraph(summary),
                new BarChart(
                    AssetTexts.CoverageTitle,
                    summary,
                    [.. stages.Select(stage => new Bar(stage.Stage.Name(), stage.Assets.Count))],
                    "N0"
                )
                {
                    Axis = AssetTexts.Stage,
                },
                new Table(
                    AssetTexts.CoverageCaption,
                    [AssetTexts.Stage, .. shown.Select(persona => persona.Label)],
                    [
                        .. stages.Select(stage =>
                            (IReadOnlyList<LocalizedText>)
                                [stage.Stage.Name(), .. shown.Select(persona => Cell(stage.Assets, persona.Value))]
                        ),
                    ]
                ),
                new Note(AssetTexts.CoverageLegend),
                .. personas.Count > shown.Count
                    ? new Block[] { new Note(AssetTexts.MorePersonas(personas.Count - shown.Count)) }
                    : [],
                new Buttons([new Button(view.Kind.Texts.ProposeNew, view.Actions.Propose, "")]),
            ]
        );
    }

    private static List<AssetContent> Of(List<AssetContent> assets, Stage stage) =>
        [.. assets.Where(asset => asset.Stages.Count == 0 || asset.Stages.Contains(stage.Code()))];

    private static LocalizedText Cell(List<AssetContent> assets, string persona) =>
        assets.Count(asset => asset.Personas.Count == 0 || asset.Personas.Contains(persona)) is var count and > 0
            ? AssetTexts.Count(count)
            : AssetTexts.Missing;
}
