using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Members;

namespace Bot.Core.Accounts;

/// <summary>The accounts at risk as CSV, in the order of the list, one row for each currency that they pay in.</summary>
internal sealed class AtRiskFile(AtRiskList risks, MemberStore members) : IFileProducer
{
    public static readonly FileOffer Offer = new(AccountActions.AtRisk, "");

    public string Key => AccountActions.AtRisk;

    public async Task<FileResult> MakeAsync(FileRequest request, CancellationToken cancellationToken)
    {
        var ranked = await risks.ReadAsync(request.Organization, request.At, cancellationToken);
        var names = await members.NamesAsync(request.Organization.Id, cancellationToken);
        return ranked.Shown.Count == 0
            ? FileResult.None(RiskTexts.None)
            : CsvFile.Of(
                RiskTexts.Title,
                RiskTexts.FileHead,
                ranked.Shown.SelectMany(account => Rows(account, ranked.Owner(account, names))),
                request.Reader
            );
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(AccountAtRisk account, string? owner) =>
        account
            .Monthly.Cast<Money?>()
            .DefaultIfEmpty(null)
            .Select(monthly =>
                (IReadOnlyList<object?>)
                    [account.Name, monthly?.Amount, monthly?.Currency, RiskTexts.Reasons(account), owner]
            );
}

/// <summary>`accounts at risk export`: the whole list as a file.</summary>
internal sealed class ExportAtRisk(FileDelivery files) : ICommandHandler
{
    public static readonly CommandSpec Spec = new(
        AccountActions.ExportAtRisk,
        "accounts|cuentas at|en risk|riesgo export|exportar|download|descargar",
        RiskTexts.ExportSummary
    )
    {
        SpanishWords = "exportar|descargar cuentas en riesgo",
        Arguments = ArgumentStyle.None,
    };

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        files.ReplyAsync(command, AtRiskFile.Offer, cancellationToken);
}
