using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Journey;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>Feedback as CSV. The argument is a search with its filters; without words it is a list.</summary>
internal sealed class FeedbackFile(FeedbackStore store, MemberStore members, VocabularyCache vocabularies)
    : IFileProducer
{
    public string Key => FeedbackActions.Export;

    public async Task<FileResult> MakeAsync(FileRequest request, CancellationToken cancellationToken)
    {
        var organization = request.Organization;
        var all = await members.ListAsync(organization.Id, cancellationToken);
        var (query, error) = FeedbackSearchQuery.Parse(request.Argument, all, organization.TimeZone);
        if (query is null)
        {
            return FileResult.None(error!);
        }

        var entries = await FindAsync(organization.Id, query, cancellationToken);
        var names = MemberNames.Of(all);
        return entries.Count == 0
            ? FileResult.None(request.Argument.Length == 0 ? FeedbackTexts.NoneYet : FeedbackTexts.NoneSuch)
            : CsvFile.Of(
                FeedbackCommandTexts.FileName(FeedbackCards.Excerpt(query.Shown)),
                FeedbackCommandTexts.FileHead,
                entries.Select(entry => Cells(entry, names)),
                request.Reader
            );
    }

    // One more than fits, so that the file can say that there are more.
    private async Task<IReadOnlyList<FeedbackEntry>> FindAsync(
        string organization,
        FeedbackSearchQuery query,
        CancellationToken cancellationToken
    )
    {
        const int Most = CsvFile.MostRows + 1;
        if (SearchTerms.Of(query.Words).Count == 0)
        {
            return await store.ListAsync(organization, query.Filter, 0, Most, cancellationToken);
        }

        var vocabulary = await vocabularies.GetAsync(organization, cancellationToken);
        var found = await store.SearchAsync(organization, query.Words, vocabulary.Words, Most, cancellationToken);
        return [.. found.Where(query.Matches)];
    }

    private static IReadOnlyList<object?> Cells(FeedbackEntry entry, MemberNames names)
    {
        var details = entry.Details;
        return
        [
            entry.Number,
            entry.Created,
            details.Account,
            details.Text,
            details.Kind.Name(),
            details.Stage?.Name(),
            details.Persona,
            details.Deal,
            details.Amount?.Amount,
            details.Amount?.Currency,
            string.Join(' ', details.Tags.Select(tag => "#" + tag)),
            entry.Voices.Count,
            names[entry.Reporter],
            entry.Voices.Select(voice => voice.Source?.Link).FirstOrDefault(link => link is not null),
        ];
    }
}

/// <summary>`feedback export account:Acme pricing`: what a list or search finds, all of it, as a file.</summary>
internal sealed class ExportFeedback(FileDelivery files) : ICommandHandler
{
    public static readonly CommandSpec Spec = new(
        FeedbackActions.Export,
        "feedback|comentario|comentarios export|exportar|download|descargar",
        FeedbackCommandTexts.ExportSummary
    )
    {
        SpanishWords = "exportar|descargar comentarios",
        Examples = [FeedbackCommandTexts.ExportExample],
    };

    public static FileOffer Offer(string query) => new(FeedbackActions.Export, query);

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var words = (command.Action is null ? command.Text : command.Value).Trim();
        var reply = await files.ReplyAsync(command, Offer(words), cancellationToken);
        var rest = CommandLine.Parse(words).Rest;
        if (command.Action is not null || !rest.Contains(' ') || words.Length > FeedbackCards.CarriedWords)
        {
            return reply with { IsMiss = false };
        }

        if (reply is not { IsMiss: false, Card: { } card })
        {
            return reply;
        }

        // "feedback export to Excel is missing" begins like this command.
        var log = new Button(FeedbackTexts.LogButton, FeedbackActions.Capture, $"export {words}");
        return reply.With(card with { Blocks = [.. card.Blocks, new Buttons([log])] });
    }
}
