using Bot.Core.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Understanding;

/// <summary>Plain questions about people and settings.</summary>
internal static class MemberIntents
{
    public static IServiceCollection AddMemberIntents(this IServiceCollection services) =>
        services
            .AddSingleton<IVocabularySource, MemberVocabulary>()
            .AddIntent("settings", Lines)
            .AddIntent(
                Intent.BareWords,
                sentence => sentence.Has("team") ? [new Line(MemberActions.Settings) { IsExact = true }] : []
            );

    private static IEnumerable<Line> Lines(Sentence sentence)
    {
        var settings = new Line(MemberActions.Settings);
        var company = new Line(MemberActions.EditCompany);
        return sentence.Text.Tokens.Any(token =>
            token.Word is "company" or "empresa" or "currency" or "moneda" or "emoji"
        )
            ? [company, settings]
            : [settings];
    }
}
