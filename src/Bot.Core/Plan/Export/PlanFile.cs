using System.Text;
using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>The plan of a quarter as a Markdown file. The argument is the quarter's key.</summary>
internal sealed class PlanFile(PlanReader plans, MemberStore members) : IFileProducer
{
    public const string Name = "plan.export";

    public string Key => Name;

    public static FileOffer Offer(PlanQuarter quarter) => new(Name, quarter.Key);

    public async Task<FileResult> MakeAsync(FileRequest request, CancellationToken cancellationToken)
    {
        var organization = request.Organization;
        var today = PlanDays.Today(organization, request.At);
        if (PlanDays.Quarter(request.Argument, today, organization.FiscalMonth) is not { } quarter)
        {
            return FileResult.None(PlanTexts.NotRead(Truncate.ToLine(request.Argument, 60)));
        }

        var page = await plans.ReadAsync(organization, quarter, request.At, cancellationToken);
        var names = await members.NamesAsync(organization.Id, cancellationToken);
        var text = PlanMarkdown.Of(page, names, request.Reader);
        return new MadeFile(
            $"{CsvFile.FileName($"plan {quarter.Key}")}.md",
            "text/markdown",
            Encoding.UTF8.GetBytes(text),
            Rows: null
        );
    }
}

/// <summary>`plan export Q4`: the plan as a Markdown file.</summary>
internal sealed class ExportPlan(FileDelivery files) : ICommandHandler
{
    public static readonly CommandSpec Spec = new(
        PlanFile.Name,
        "plan|plan export|exportar|download|descargar",
        PlanExportTexts.Summary
    )
    {
        SpanishWords = "exportar|descargar plan / exportar|descargar el plan",
        Examples = [PlanExportTexts.Example],
    };

    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = (command.Action is null ? command.Text : command.Value).Trim();
        return files.ReplyAsync(command, new FileOffer(PlanFile.Name, words), cancellationToken);
    }
}

internal static class PlanExportTexts
{
    public static readonly LocalizedText Summary = new(
        "Download the plan of a quarter as a Markdown file",
        "Descargar el plan de un trimestre en un archivo Markdown"
    );
    public static readonly LocalizedText Example = new($"{"plan export":c}", $"{"exportar plan":c}");
}
