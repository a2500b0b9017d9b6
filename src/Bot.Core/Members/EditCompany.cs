using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Opens the form for the company's settings.</summary>
internal sealed class EditCompany : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Open(MemberForms.Company(command.Organization)));
}
