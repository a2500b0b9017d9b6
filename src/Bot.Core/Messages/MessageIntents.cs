using Bot.Core.Journey;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Messages;

/// <summary>Plain questions about what the company says.</summary>
internal static class MessageIntents
{
    public static IServiceCollection AddMessageIntents(this IServiceCollection services) =>
        services
            .AddIntent("message", Show)
            .AddIntent("competitor", Show)
            .AddIntent(Intent.BareWords, sentence => sentence.Topic().Length > 0 ? [new Line(MessageType.KindKey)] : [])
            .AddIntent("propose", Propose);

    private static IEnumerable<Line> Show(Sentence sentence)
    {
        var words = Words(sentence);
        if (words.Length == 0 && sentence.Find(MentionKinds.Claim) is { } claim)
        {
            yield return new Line(MentionKinds.Claim, claim.Name);
        }

        if (IsAboutGaps(sentence))
        {
            yield return new Line(ShowMessageGrid.Name);
        }

        yield return new Line(MessageType.KindKey, words.Length > 0 ? words : "any");
        if (words.Length > 0)
        {
            yield return new Line(MessageType.KindKey);
        }
    }

    private static IEnumerable<Line> Propose(Sentence sentence) =>
        sentence.Has("message") ? [new Line($"{MessageType.KindKey}.propose", Words(sentence))] : [];

    // "Which messages are missing, by persona and stage?"
    private static bool IsAboutGaps(Sentence sentence) =>
        sentence.Text.Tokens.Any(token =>
            token.Word is "grid" or "gap" or "gaps" or "missing" or "coverage" or "faltan" or "cobertura" or "huecos"
        );

    private static string Words(Sentence sentence)
    {
        var persona = sentence.Find(MentionKinds.Persona)?.Name;
        var stage = sentence
            .Text.Tokens.Select(token => Stages.TryParse(token.Word, out var stage) ? stage.Code() : null)
            .LastOrDefault(code => code is not null);
        return persona is null ? ""
            : stage is null ? persona
            : $"{persona} {stage}";
    }
}
