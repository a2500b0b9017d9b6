using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Digests;

/// <summary>Plain questions and orders about the weekly digest.</summary>
internal static class DigestIntents
{
    public static IServiceCollection AddDigestIntents(this IServiceCollection services) =>
        services
            .AddIntent("digest.show", Show)
            .AddIntent("digest.now", new Line(DigestActions.Now) { Acts = true })
            .AddIntent("digest.subscribe", new Line(DigestActions.Edit))
            .AddIntent("digest.stop", new Line(DigestActions.Stop) { Acts = true });

    private static IEnumerable<Line> Show(Sentence sentence)
    {
        var preview = new Line(DigestActions.Preview);
        var past = new Line(DigestActions.Past);
        var isPast = sentence.Text.Tokens.Any(token =>
            token.Word
                is "last"
                    or "past"
                    or "previous"
                    or "older"
                    or "ago"
                    or "pasada"
                    or "pasado"
                    or "anterior"
                    or "anteriores"
                    or "ultimo"
                    or "hace"
        );
        var isSchedule = sentence.Has("when") || sentence.Has("settings");
        return isSchedule ? [new Line(DigestActions.Show), preview]
            : isPast ? [past, preview]
            : [preview, past];
    }
}
