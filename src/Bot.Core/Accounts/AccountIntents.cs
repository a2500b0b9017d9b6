using Bot.Core.Chat;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Accounts;

/// <summary>
/// Plain questions about one customer. Their feedback alone answers less, so these are asked before it.
/// </summary>
public static class AccountIntents
{
    // What such a question says besides the name: "what do we know about Acme", "¿cómo va Acme?".
    private static readonly HashSet<string> Frame =
    [
        .. (
            "tell me more all everything about what do does we you know of on how is are doing going s whats hows "
            + "give us the a story status overview summary with at now today right who please account customer "
            + "que sabemos sabes de del la el los las cuentame dime como va van esta estan todo sobre le pasa hay "
            + "con hablame resumen estado ahora hoy quien es cuenta cliente por favor nos lo historia"
        ).Split(' '),
    ];

    private static readonly HashSet<string> Asking =
    [
        .. "tell know how hows going doing story status overview cuentame dime sabemos sabes como hablame resumen estado".Split(
            ' '
        ),
    ];

    public static IServiceCollection AddAccountIntents(this IServiceCollection services) =>
        services
            .AddIntent("account", Lines)
            .AddIntent(Intent.BareWords, sentence => Lines(sentence).Select(line => line with { IsExact = true }))
            .AddIntent(Intent.WholeSentence, sentence => IsAboutAccount(sentence) ? Lines(sentence) : [])
            .AddIntent(
                Intent.WholeSentence,
                sentence =>
                    IsAbout(sentence, Leaving)
                        ? [new Line(IsExport(sentence) ? AccountActions.ExportAtRisk : AccountActions.AtRisk)]
                        : []
            )
            .AddIntent(
                Intent.WholeSentence,
                sentence => IsAbout(sentence, Growing) ? [new Line(AccountActions.Growth)] : []
            );

    private static readonly HashSet<string> Customers =
    [
        .. "account accounts customer customers client clients who cuenta cuentas cliente clientes quien quienes".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Leaving =
    [
        .. "risk leave leaving churn churning cancel lose losing riesgo irse ir marcharse cancelar perder".Split(' '),
    ];

    private static readonly HashSet<string> Exporting =
    [
        .. "export download csv excel spreadsheet exporta exportar exportame descarga descargar descargame bajame".Split(
            ' '
        ),
    ];

    private static readonly HashSet<string> Around =
    [
        .. Exporting,
        .. (
            "which what are is at our the us might may could will about to of going we do have any show me list "
            + "que cuales hay en nos se puede pueden podria podrian va van a estan esta tenemos nuestras nuestros "
            + "los las de por con a quien muestra muestrame dime who right now ahora hoy "
            + "as to in file list an please can you give lista archivo un una como dame favor puedes"
        ).Split(' '),
    ];

    private static readonly HashSet<string> Growing =
    [
        .. "grow growing expand upsell upgrade crecer ampliar".Split(' '),
    ];

    private static bool IsExport(Sentence sentence) => Folding.Words(sentence.Text.Text).Any(Exporting.Contains);

    private static bool IsAbout(Sentence sentence, HashSet<string> what)
    {
        var words = Folding.Words(sentence.Text.Text).ToList();
        return words.Exists(Customers.Contains)
            && words.Exists(what.Contains)
            && words.TrueForAll(word => Customers.Contains(word) || what.Contains(word) || Around.Contains(word));
    }

    private static IEnumerable<Line> Lines(Sentence sentence) =>
        sentence.Find(MentionKinds.Account) is { } account ? [new Line(AccountActions.Show, account.Name)] : [];

    // Each word besides the name belongs to the question, so there is nothing else that it could ask for.
    private static bool IsAboutAccount(Sentence sentence)
    {
        if (sentence.Mentions is not [{ Kind: MentionKinds.Account } account])
        {
            return false;
        }

        var words = sentence
            .Text.Tokens.Select((token, at) => (token, at))
            .Where(pair => pair.token.IsWord && !account.Covers(pair.at))
            .SelectMany(pair => Folding.Words(pair.token.Raw))
            .ToList();
        return words.Exists(Asking.Contains) && words.TrueForAll(Frame.Contains);
    }
}
