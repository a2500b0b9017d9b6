using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Home;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Reminds the owner of a request once, in the morning of the day that they named. The buttons of the card are those of
/// the request. Nobody hears of one that was answered, given back or put off before.
/// </summary>
internal sealed class RequestDue(IEnumerable<IRequestWorkflow> workflows) : IQuestionType
{
    public const string TypeKey = "request-due";

    // In the owner's zone. Whoever takes a request for today hears in the afternoon.
    private static readonly TimeSpan[] Hours = [TimeSpan.FromHours(9), TimeSpan.FromHours(16)];

    public string Key => TypeKey;

    public IReadOnlyList<AnswerOption> Answers { get; } = [];

    /// <summary>The reminder that follows from a stored request; null if there is no day or it is over.</summary>
    public static Question? Of(RequestView view, Request request)
    {
        if (
            request is not { IsOpen: true, Owner: { } owner, Due: { } due }
            || view.Members.FirstOrDefault(member => member.Is(owner)) is not { } member
        )
        {
            return null;
        }

        var at = Hours
            .Select(hour => due.ToDateTime(TimeOnly.FromTimeSpan(hour)))
            .Select(local => new DateTimeOffset(local, member.TimeZone.GetUtcOffset(local)).ToUniversalTime())
            .FirstOrDefault(at => at > view.Now);
        return at == default ? null : new Question(request.Organization, TypeKey, IdOf(request), [owner], at);
    }

    public async ValueTask<bool> IsNeededAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(reader, question, cancellationToken) is { IsOpen: true } request
        && IdOf(request) == question.Id;

    public async ValueTask<Card> CardAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var request = await FindAsync(reader, question, cancellationToken);
        var workflow = workflows.FirstOrDefault(workflow => workflow.Type.Key == request?.Type);
        if (request is null || workflow is null)
        {
            return Card.Say(OwnerTexts.WhichRequest);
        }

        var view = await workflow.ViewAsync(question.Organization, question.DueAt, cancellationToken);
        return request.IsOpen ? OwnerCards.Due(view, request) : Card.Say(RequestTexts.Standing(workflow.Type, request));
    }

    public ValueTask ApplyAsync(IDocumentTransaction transaction, Question question, QuestionAnswer answer) => default;

    private static ValueTask<Request?> FindAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    ) =>
        RequestStore.FindAsync(
            reader,
            question.Organization,
            int.Parse(question.Id.Split('-')[0], CultureInfo.InvariantCulture),
            cancellationToken
        );

    private static string IdOf(Request request) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Number}-{request.Due:yyyyMMdd}-{request.Owner}");
}

/// <summary>The requests that the reader of a home page takes care of.</summary>
internal sealed class OwnedRequests(IDocumentStore data) : IWaitingItems
{
    private const int Shown = 3;
    private const int WordsLength = 120;

    public int Order => 14;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken) =>
        [
            .. (await RequestStore.OwnedAsync(data, reader.Organization.Id, reader.Member.Id, cancellationToken))
                .OrderBy(request => request.Due ?? DateOnly.MaxValue)
                .Take(Shown)
                .Select(request => new WaitingItem(
                    OwnerTexts.Waiting(request, Truncate.ToLine(request.Sentence, WordsLength)),
                    new Button(
                        RequestTexts.Title(request),
                        new RequestActions(request.Type).Show,
                        RequestActions.Value(request)
                    )
                )),
        ];
}

/// <summary>Requests that a member took care of pass to another member.</summary>
internal sealed class RequestDuty : IDuty
{
    public async ValueTask<LocalizedText?> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        (await RequestStore.OwnedAsync(reader, member.Organization, member.Id, cancellationToken)).Count switch
        {
            0 => null,
            1 => new("1 request", "1 solicitud"),
            var count => new($"{count} requests", $"{count} solicitudes"),
        };

    public async ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        var owned = await RequestStore.OwnedAsync(transaction, from.Organization, from.Id, CancellationToken.None);
        foreach (var request in owned)
        {
            await transaction.ReplaceAsync(RequestStore.Set, request with { Owner = to.Id });
        }
    }
}
