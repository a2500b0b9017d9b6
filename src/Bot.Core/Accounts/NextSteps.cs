using Bot.Core.Accounts.Offers;
using Bot.Core.Agreements;
using Bot.Core.Assets;
using Bot.Core.Chat;
using Bot.Core.Journey;
using Bot.Core.Messages;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Accounts;

/// <summary>What to do next with an account: a line, and the button that opens it.</summary>
internal sealed record NextStep(LocalizedText Line, Button Open);

/// <summary>Suggests what both sides signed for an account's stage: the message, an asset, and an offer.</summary>
internal sealed class NextSteps(AgreementViews views)
{
    private const int ButtonLength = 60;

    /// <summary>The suggestions by stage and kind of offer, read once for a whole list.</summary>
    public async Task<Func<Stage?, string?, IReadOnlyList<NextStep>>> ReadAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var messages = await views.ViewAsync(organization, views.Kind(MessageType.KindKey), now, cancellationToken);
        var assets = await views.ViewAsync(organization, views.Kind(AssetType.KindKey), now, cancellationToken);
        var offers = await views.ViewAsync(organization, views.Kind(OfferType.KindKey), now, cancellationToken);
        var known = Stages.All.ToDictionary(stage => stage, stage => Of(stage, messages, assets));
        return (stage, offer) => [.. stage is { } at ? known[at] : [], .. Offer(offers, offer)];
    }

    private static List<NextStep> Of(Stage stage, AgreementView messages, AgreementView assets)
    {
        var steps = new List<NextStep>();
        // After the sale, what is said for the renewal fits better than what is said to everybody.
        var later = stage == Stage.Customer ? Stage.Growth : stage;
        var found =
            Message(messages, stage.Code()) ?? Message(messages, later.Code()) ?? Message(messages, MessageType.Any);
        if (found is not null)
        {
            steps.Add(Step(messages, found, AccountTexts.Message(messages.Title(found))));
        }

        var asset = Asset(assets, stage.Code()) ?? Asset(assets, later.Code());
        if (asset is not null)
        {
            steps.Add(Step(assets, asset, AccountTexts.Asset(assets.Title(asset))));
        }

        return steps;
    }

    // An asset for any stage says nothing about this one.
    private static Agreement? Asset(AgreementView view, string stage)
    {
        var none = new HashSet<string>();
        var wish = new AssetWish(none, new HashSet<string> { stage }, none, null, none);
        return AssetFinder
            .Find(view, wish, OrganizationWords.None)
            .Fitting.FirstOrDefault(asset =>
                AssetContent.Read(asset.Agreed!.Content) is var content
                && content.Stages.Contains(stage)
                && !(content.Expiry < view.Today)
            );
    }

    private static IEnumerable<NextStep> Offer(AgreementView view, string? kind) =>
        view
            .Agreements.Where(offer =>
                kind is not null
                && offer.Agreed is { } agreed
                && agreed.Content[OfferFields.Kind] == kind
                && view.Warnings(agreed).Count == 0
            )
            .Take(1)
            .Select(offer => Step(view, offer, AccountTexts.Offer(view.Title(offer))));

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
