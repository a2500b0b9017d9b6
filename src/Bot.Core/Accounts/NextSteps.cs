using Bot.Core.Agreements;
using Bot.Core.Assets;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Messages;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Accounts;

/// <summary>What to do next with an account: a line, and the button that opens it.</summary>
internal sealed record NextStep(LocalizedText Line, Button Open);

/// <summary>Suggests what both sides signed for an account's stage: the message and an asset.</summary>
internal sealed class NextSteps(AgreementViews views)
{
    private const int ButtonLength = 60;

    /// <summary>The suggestions by stage, read once for a whole list.</summary>
    public async Task<Func<Stage?, IReadOnlyList<NextStep>>> ReadAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var messages = await views.ViewAsync(organization, views.Kind(MessageType.KindKey), now, cancellationToken);
        var assets = await views.ViewAsync(organization, views.Kind(AssetType.KindKey), now, cancellationToken);
        var known = Stages.All.ToDictionary(stage => stage, stage => Of(stage, messages, assets));
        return stage => stage is { } at ? known[at] : [];
    }

    private static IReadOnlyList<NextStep> Of(Stage stage, AgreementView messages, AgreementView assets)
    {
        var steps = new List<NextStep>();
        if ((Message(messages, stage.Code()) ?? Message(messages, MessageType.Any)) is { } found)
        {
            steps.Add(Step(messages, found, AccountTexts.Message(messages.Title(found))));
        }

        var wish = new AssetWish(
            new HashSet<string>(),
            new HashSet<string> { stage.Code() },
            new HashSet<string>(),
            null,
            new HashSet<string>()
        );
        var asset = AssetFinder
            .Find(assets, wish, OrganizationWords.None)
            .Fitting.Where(one =>
                AssetContent.Read(one.Agreed!.Content) is var content
                && content.Stages.Contains(stage.Code())
                && !(content.Expiry < assets.Today)
            )
            .FirstOrDefault();
        if (asset is not null)
        {
            steps.Add(Step(assets, asset, AccountTexts.Asset(assets.Title(asset))));
        }

        return steps;
    }

    // A message for everybody at the stage goes before one for a persona.
    private static Agreement? Message(AgreementView view, string stage) =>
        view
            .Agreements.Where(message => message.Agreed is not null)
            .Select(message => (Message: message, Content: MessageContent.Read(message.Agreed!.Content)))
            .Where(one => one.Content.Stage == stage)
            .OrderBy(one => one.Content.Persona == MessageType.Any ? 0 : 1)
            .Select(one => one.Message)
            .FirstOrDefault();

    private static NextStep Step(AgreementView view, Agreement agreement, LocalizedText line)
    {
        var title = view.Title(agreement);
        return new NextStep(
            line,
            new Button(
                new LocalizedText(
                    Truncate.ToLine(title.English.ToString(), ButtonLength),
                    Truncate.ToLine(title.Spanish.ToString(), ButtonLength)
                ),
                view.Actions.Show,
                agreement.Subject
            )
        );
    }
}
