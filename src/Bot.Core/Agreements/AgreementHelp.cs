using Bot.Core.Chat;
using Bot.Core.Help;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The line of help about one type of agreement, with the name of one that both sides signed.</summary>
internal sealed class AgreementHelp<TType>(int order, TType type, AgreementViews views) : IHelpLines
    where TType : IAgreementType
{
    // Without a name, the words show the list.
    public async Task<IReadOnlyList<HelpLine>> LinesAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var signed = await SignedNames.OfAsync(type, views, command, cancellationToken);
        var words = type.Words.Split('|');
        return
        [
            new HelpLine(
                order,
                type.Texts.ShowSummary,
                $"{words[0]} {signed?.English}".Trim(),
                $"{words[1]} {signed?.Spanish}".Trim()
            ),
        ];
    }
}

/// <summary>Puts the name of an agreement that both sides signed in the place of the type's sample name.</summary>
internal sealed class AgreementExampleName<TType>(TType type, AgreementViews views) : IExampleName
    where TType : IAgreementType
{
    public LocalizedText Sample => type.Texts.ExampleName;

    public Task<(string English, string Spanish)?> FindAsync(
        ChatCommand command,
        CancellationToken cancellationToken
    ) => SignedNames.OfAsync(type, views, command, cancellationToken);
}

/// <summary>Names of signed agreements, as people type them.</summary>
internal static class SignedNames
{
    /// <summary>The name of one signed agreement of the type; null if none is signed.</summary>
    public static async Task<(string English, string Spanish)?> OfAsync(
        IAgreementType type,
        AgreementViews views,
        ChatCommand command,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(command.Organization.Id, type, command.At, cancellationToken);
        return First(view, Language.English) is { } english && First(view, Language.Spanish) is { } spanish
            ? (english, spanish)
            : null;
    }

    // Only a name that finds its agreement.
    private static string? First(AgreementView view, Language language) =>
        ExampleNames.FirstFit(
            from agreement in view.Agreements
            where agreement.Agreed is not null
            let name = NameOf(view.Title(agreement), language)
            where view.Kind.Find(name, view.Agreements, view.Options).Match?.Subject == agreement.Subject
            select name
        );

    private static string NameOf(LocalizedText title, Language language) =>
        new RenderContext(language, TimeZoneInfo.Utc, default)
            .Plain(title)
            .Replace(" · ", " ", StringComparison.Ordinal);
}

/// <summary>The first line for approvers while versions wait for them.</summary>
internal sealed class ReviewHelp(AgreementStore agreements) : IHelpLines
{
    private const int Order = 5;

    public async Task<IReadOnlyList<HelpLine>> LinesAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var waiting = await agreements.WaitingAsync(command.Organization.Id, cancellationToken);
        var mine = waiting.Count(item => QueueCards.IsMine(item.Version, command.Member));
        return mine == 0 ? [] : [new HelpLine(Order, ReceiptTexts.SignWaiting(mine), "review", "revisión")];
    }
}
