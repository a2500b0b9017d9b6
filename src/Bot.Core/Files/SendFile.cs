using Bot.Core.Chat;

namespace Bot.Core.Files;

/// <summary>A button that hands out a file.</summary>
internal sealed class SendFile(FileDelivery files) : ICommandHandler
{
    public const string Name = "file.send";

    public static readonly CommandSpec Spec = new(Name, null, FileTexts.Command);

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        command.Value.Split(' ', 2) is [var producer, var argument]
            ? files.ReplyAsync(command, new FileOffer(producer, argument), cancellationToken)
            : Task.FromResult(Reply.ToRequester(FileTexts.Gone));
}

/// <summary>Buttons that hand out files.</summary>
public static class FileButton
{
    public static Button To(FileOffer offer, LocalizedText? label = null) =>
        new(label ?? FileTexts.Download, SendFile.Name, $"{offer.Producer} {offer.Argument}");
}
