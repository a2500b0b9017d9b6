using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Guard;

/// <summary>Answers whether a sentence, a draft or a message that somebody points at promises no more than what is signed. Without words it opens the form.</summary>
internal sealed class CheckPromise(SignedClaims claims, IMemberStore members) : ICommandHandler
{
    /// <summary>Sentences of a draft that are checked at once.</summary>
    public const int MostSentences = 50;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var ask = PromiseAsk.Of(command);
        var sentences = Clauses.Sentences(ask.Draft);
        if (sentences.Count == 0)
        {
            return command.Fields.Count > 0 ? Reply.Invalid("draft", GuardTexts.NothingToCheck) : Reply.Open(GuardForms.Check(ask));
        }

        var index = await claims.GetAsync(command.Organization, cancellationToken);
        var zone = command.Organization.TimeZone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(command.At, zone).DateTime);
        var judgements = sentences.Take(MostSentences).Select(sentence => PromiseGuard.Check(index, sentence, today, command.Member.Language)).ToList();
        return Reply.ToAsker(GuardCards.Answer(ask, judgements, sentences.Count - judgements.Count, await OwnersAsync(command.Organization.Id, judgements, cancellationToken), index.Claims.Count == 0));
    }

    private async Task<MemberNames> OwnersAsync(string organization, IReadOnlyList<Judgement> judgements, CancellationToken cancellationToken)
    {
        var owners = new List<Member>();
        foreach (var owner in judgements.Select(judgement => judgement.Claim?.Version.Owner).OfType<string>().Distinct())
        {
            owners.AddRange(await members.GetAsync(organization, owner, cancellationToken) is { } member ? [member] : []);
        }

        return MemberNames.Of(owners);
    }
}
