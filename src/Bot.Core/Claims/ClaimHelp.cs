using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Help;
using Bot.Core.Members;

namespace Bot.Core.Claims;

/// <summary>The line of help about checking a promise, with a claim that both sides signed.</summary>
internal sealed class ClaimHelp(AgreementViews views) : IHelpLines
{
    private const int Order = 20;

    public async Task<IReadOnlyList<HelpLine>> LinesAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ClaimsAsync(command.Organization.Id, command.At, cancellationToken);
        var signed = view
            .Agreements.Select(agreement => agreement.Agreed)
            .OfType<AgreementVersion>()
            .Where(version => view.Warnings(version).Count == 0)
            .Select(version => ClaimContent.Read(version.Content))
            .ToList();
        return
        [
            new HelpLine(
                Order,
                CheckTexts.SentenceSummary,
                $"can we say {Wording(signed, Language.English) ?? "you are live within a week"}",
                $"podemos decir {Wording(signed, Language.Spanish) ?? "que en una semana está en marcha"}"
            ),
        ];
    }

    // A claim in the reader's language if there is one; its title if its wording is long.
    private static string? Wording(IReadOnlyList<ClaimContent> signed, Language language)
    {
        var own = signed.OrderByDescending(claim => claim.Language == language).ToList();
        return ExampleNames.FirstFit(
            own.SelectMany(claim => new[] { claim.Wording.TrimEnd('.').ReplaceLineEndings(" "), claim.Title })
        );
    }
}
