using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Slack.Api;
using Bot.Slack.Installing;

namespace Bot.Slack;

/// <summary>
/// Opens forms. Slack opens a modal only with a trigger at most three seconds old, and never from a message. If that
/// fails, the person gets a button that opens the same form, or an instruction what to type.
/// </summary>
internal sealed class SlackForms(
    SlackApi api,
    SlackInstallations installations,
    SlackDrafts drafts,
    SlackSender sender,
    CommandCatalog catalog
)
{
    /// <summary>The wire name of a button whose value is handled as if the person had typed it again.</summary>
    public const string Words = "slack.words";

    private const int CarriedWords = 1500;

    /// <summary>Null if the form opened, otherwise the card to answer with.</summary>
    public async Task<Card?> OpenAsync(
        CommandResult answer,
        Form form,
        SlackOrigin origin,
        string? triggerId,
        CancellationToken cancellationToken
    )
    {
        var workspace = origin.Place.Workspace;
        if (!await installations.HasTokenAsync(workspace, cancellationToken))
        {
            return NeedsToken(answer.Command);
        }

        if (string.IsNullOrEmpty(triggerId))
        {
            return Button(answer.Command, SlackTexts.FormIsAButtonAway);
        }

        var view = await ViewAsync(answer, form, origin, cancellationToken);
        var result = await sender.SendViewAsync(
            workspace,
            view,
            body => api.OpenViewAsync(workspace, triggerId, body, cancellationToken)
        );
        return result switch
        {
            { IsOk: true } => null,
            { IsRevoked: true } => Card.Say(SlackTexts.Revoked),
            _ => Button(answer.Command, SlackTexts.FormCameTooLate),
        };
    }

    /// <summary>The form as a modal: all of a short form, or the first step of a long one.</summary>
    public async Task<JsonObject> ViewAsync(
        CommandResult answer,
        Form form,
        SlackOrigin origin,
        CancellationToken cancellationToken
    )
    {
        if (SlackFormSteps.Of(form, answer.Reader).Count == 1)
        {
            return SlackModals.Form(
                form,
                answer.Reader,
                new SlackFormMetadata(form.Action, form.Value, origin).ToString()
            );
        }

        var draft = await drafts.BeginAsync(origin.Place.Workspace, form, answer.Reader, cancellationToken);
        return SlackFormSteps.View(draft.Form, 0, answer.Reader, SlackDrafts.Metadata(draft, 0, origin));
    }

    /// <summary>A card with a button that repeats the command with a fresh trigger.</summary>
    public static Card Button(ChatCommand command, LocalizedText sentence) =>
        command switch
        {
            { Action: { } action } => Card.Ask(
                sentence,
                new Button(SlackTexts.OpenForm, action, command.Value, ButtonStyle.Primary)
            ),
            { Text.Length: <= CarriedWords } => Card.Ask(
                sentence,
                new Button(SlackTexts.OpenForm, Words, command.Text, ButtonStyle.Primary)
            ),
            _ => Card.Say(SlackTexts.FormTryAgain),
        };

    private Card NeedsToken(ChatCommand command)
    {
        var examples = catalog.Find(command).Registration?.Spec.Examples ?? [];
        return examples.Count == 0
            ? Card.Say(SlackTexts.FormNeedsToken)
            : new Card(
                SlackTexts.FormNeedsToken,
                [new Paragraph(SlackTexts.FormNeedsToken), new Bullets([.. examples.Take(3)])]
            );
    }
}
