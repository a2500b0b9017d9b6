using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Slack.Api;

namespace Bot.Slack;

/// <summary>
/// Sends a file to a person's own chat with Duet: a message, and the file below it. The message is posted first, because
/// only its answer names the chat's channel, and Slack shares a file only with a channel.
/// </summary>
internal sealed class SlackUploads(SlackApi api, FileMaker maker)
{
    /// <param name="message">The message with the file.</param>
    /// <param name="post">Posts a message without a file.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<DeliveryResult> SendAsync(
        OutboundMessage message,
        Func<OutboundMessage, Task<DeliveryResult>> post,
        CancellationToken cancellationToken
    )
    {
        var plain = message with { File = null };
        var (file, problem) = await maker.MakeAsync(message, cancellationToken);
        if (file is null)
        {
            return await post(plain with { Card = Card.Say(problem!) });
        }

        var workspace = message.To.Workspace;
        var begun = await api.GetUploadUrlAsync(workspace, file.Name, file.Content.Length, cancellationToken);
        var uploaded = begun.IsOk
            ? await api.UploadAsync(begun.Field("upload_url"), file.Content.ToArray(), cancellationToken)
            : begun;
        if (!uploaded.IsOk)
        {
            return await InsteadAsync(uploaded, plain, file, post);
        }

        var delivered = await post(plain);
        if (delivered is not DeliveryResult.Posted posted)
        {
            return delivered;
        }

        // After a retry Slack answers with the message that is there already, so only the file may come twice.
        var completed = await api.CompleteUploadAsync(
            workspace,
            begun.Field("file_id")!,
            file.Name,
            cancellationToken,
            SlackAddresses.Message(posted.Message.MessageId).Channel
        );
        return completed.IsOk
            ? posted
            : await InsteadAsync(completed, plain with { Key = $"{plain.Key}/text" }, file, post);
    }

    // What passes is tried again. Where the app may not write files, the text of the file is better than none.
    private static async Task<DeliveryResult> InsteadAsync(
        SlackResult failure,
        OutboundMessage plain,
        MadeFile file,
        Func<OutboundMessage, Task<DeliveryResult>> post
    ) =>
        failure.IsLater || failure.IsPaced || failure.IsRevoked || failure.Error is "no_token" or "not_installed"
            ? SlackPoster.Outcome(failure, plain.To)
            : await post(
                plain with
                {
                    Card = FileCards.AsText(
                        file,
                        failure.Error == "missing_scope"
                            ? SlackTexts.NoFileScope(file.Name)
                            : SlackTexts.NoUpload(file.Name)
                    ),
                }
            );
}
