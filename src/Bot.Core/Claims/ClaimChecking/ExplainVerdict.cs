using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Shows how a verdict comes about: the sentence beside the claim that decides, slot by slot.</summary>
internal sealed class ExplainVerdict(ClaimIndexCache claims) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var sentence =
            command.Value.Length > 0 ? RequestAsk.Read(command.Value).Sentence : CheckRequest.Of(command).Draft;
        if (!sentence.Any(char.IsLetterOrDigit))
        {
            return Reply.Open(CheckForms.Check(new CheckRequest("", null, null)));
        }

        var index = await claims.GetAsync(command.Organization, cancellationToken);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, command.Organization.TimeZone).DateTime);
        var judgement = ClaimChecker.Check(index, sentence, today, command.Member.Language);
        return Reply.ToRequester(ExplainCards.Of(judgement)) with { Verdicts = [WireVerdicts.Of(judgement)] };
    }
}
