using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Facts;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;
using Bot.Core.Messaging;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Applies decisions to the stored requests of one type. One commit stores a request and the messages about its change.
/// </summary>
internal sealed class RequestWorkflow<TType>(
    TType type,
    IDocumentStore data,
    RequestStore store,
    MemberStore members,
    Outbox outbox,
    DocumentChanges changes,
    VocabularyCache vocabularies,
    IAccountPipeline pipeline,
    IEnumerable<IRequestViews> views
) : IRequestWorkflow
    where TType : class, IRequestType
{
    public TType Type => type;

    IRequestType IRequestWorkflow.Type => type;

    /// <summary>Everything that cards need.</summary>
    public async Task<RequestView> ViewAsync(
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var view = views.FirstOrDefault(view => view.Type == type.Key) is { } own
            ? await own.ViewAsync(organization, now, cancellationToken)
            : new RequestView(type, await members.ListAsync(organization, cancellationToken), now);
        view.Pipeline = await pipeline.ReadAsync(organization, cancellationToken);
        return view;
    }

    public async Task<Request?> GetAsync(string organization, int number, CancellationToken cancellationToken) =>
        await store.GetAsync(organization, number, cancellationToken) is { } request && request.Type == type.Key
            ? request
            : null;

    /// <summary>A card with all details of a request.</summary>
    public async Task<Reply> ShowAsync(ChatCommand command, int number, CancellationToken cancellationToken)
    {
        if (await GetAsync(command.Organization.Id, number, cancellationToken) is not { } request)
        {
            return Reply.ToRequester(RequestTexts.NotThere(type));
        }

        var view = await ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return Reply.ToRequester(RequestCards.Whole(view, view.Current(request), command.Member));
    }

    public Task<IReadOnlyList<Request>> OpenAsync(string organization, CancellationToken cancellationToken) =>
        store.OpenAsync(organization, type.Key, cancellationToken);

    /// <param name="command">Names the member, and the request by its number.</param>
    /// <param name="isForAll">
    /// Every member may do it, such as propose an answer. False: only members who can answer.
    /// </param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async Task<RequestAuthorization> AuthorizeAsync(
        ChatCommand command,
        bool isForAll,
        CancellationToken cancellationToken
    )
    {
        var number = RequestActions.Number(command);
        var request = await GetAsync(command.Organization.Id, number, cancellationToken);
        var view = await ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return RequestAuthorization.Of(request, view, command.Member, isForAll);
    }

    /// <summary>Joins or opens a request, and builds the reply; see <see cref="RequestRules.Ask"/>.</summary>
    public async Task<Reply> AskAsync(
        ChatCommand command,
        RequestAsk ask,
        bool isAgain,
        bool isApart,
        CancellationToken cancellationToken
    )
    {
        var organization = command.Organization.Id;
        var vocabulary = await vocabularies.GetAsync(organization, cancellationToken);
        var own = vocabulary.OwnWords;
        ask = ask with { Account = ask.Account ?? Account(ask.Sentence, command.Member.Language, vocabulary) };
        var keys = QuestionFingerprint.Of(ask.Sentence, command.Member.Language, own).SearchKeys;
        var view = await ViewAsync(organization, command.At, cancellationToken);
        var decision = await data.CommitAsync(
            organization,
            async transaction =>
            {
                var similar = await RequestStore.FindSimilarAsync(
                    transaction,
                    organization,
                    type.Key,
                    command.DeliveryKey,
                    keys,
                    CancellationToken.None
                );
                var number = await RequestStore.NextNumberAsync(transaction, organization, CancellationToken.None);
                var voice = RequestVoice.Of(command, ask);
                var decided = RequestRules.Ask(type, similar, number, voice, command.Member, own, isAgain, isApart);
                return decided.IsChange ? await SaveAsync(transaction, view, decided) : decided;
            },
            cancellationToken
        );
        var mine = decision.Request.Voices.LastOrDefault(voice => command.Member.Is(voice.Member));
        return Reply.ToRequester(
            decision.Outcome == AskOutcome.AnsweredBefore || mine is null
                ? AnswerCards.Before(view, decision.Request, ask)
                : RequestCards.Receipt(view, decision, mine)
        );
    }

    /// <summary>
    /// Stores the result of <paramref name="decide"/>; null or an equal request changes nothing. Returns the current
    /// request (null if the number does not exist) and whether it changed.
    /// </summary>
    public async Task<(Request? Request, bool IsChanged)> ChangeAsync(
        string organization,
        int number,
        DateTimeOffset now,
        Func<Request, Request?> decide,
        CancellationToken cancellationToken
    )
    {
        var view = await ViewAsync(organization, now, cancellationToken);
        var (request, isChanged) = await changes.ChangeAsync(
            RequestStore.Set,
            organization,
            SortableKey.Of(number),
            current => current.Type == type.Key ? decide(current) : null,
            async (transaction, stored) =>
            {
                if (RequestDue.Of(view, stored) is { } question)
                {
                    await QuestionStore.AddAsync(transaction, question);
                }

                return RequestNotifications.Of(view, stored);
            },
            cancellationToken
        );
        return (request?.Type == type.Key ? request : null, isChanged);
    }

    /// <summary>Stores the answer and returns null. Returns a reply if another answer was stored first.</summary>
    public async Task<Reply?> ResolveAsync(
        ChatCommand command,
        RequestAuthorization gate,
        RequestState state,
        RequestAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var (request, _) = await ChangeAsync(
            command.Organization.Id,
            gate.Request!.Number,
            command.At,
            current => current.IsOpen ? current with { State = state, Proposal = null, Answer = answer } : null,
            cancellationToken
        );
        return request is null ? Reply.ToRequester(RequestTexts.NotThere(type))
            : request.Answer?.DeliveryKey == answer.DeliveryKey ? null
            : Reply.ToRequester(RequestAuthorization.Settled(gate.View, request)!);
    }

    // The customer that the sentence names, if it is one.
    private static string? Account(string sentence, Language language, Vocabulary vocabulary) =>
        vocabulary
            .Find(AnalyzedText.Of(sentence, language))
            .Where(mention => mention.Kind == MentionKinds.Account)
            .Select(mention => mention.Name)
            .Distinct()
            .ToList()
            is [var only]
            ? only
            : null;

    private async ValueTask<AskDecision> SaveAsync(
        IDocumentTransaction transaction,
        RequestView view,
        AskDecision decision
    )
    {
        var request = decision.Request;
        var stored = request with
        {
            Revision = request.Revision + 1,
            Copies = request.Revision < 0 ? RequestNotifications.Copies(type, request, view.Members) : request.Copies,
        };
        await transaction.PutAsync(RequestStore.Set, stored);
        await outbox.SendAsync(transaction, RequestNotifications.Of(view, stored));
        return decision with { Request = stored };
    }
}
