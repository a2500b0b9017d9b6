using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Builds the views of a type whose answers are more than text.</summary>
public interface IRequestViews
{
    /// <summary>The key of the type.</summary>
    string Type { get; }

    Task<RequestView> ViewAsync(string organization, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>
/// Everything that the cards and forms of one type are built from. Here an answer is a text, the note. A type with
/// other answers overrides what an answer is and what cards show of it.
/// </summary>
public class RequestView(IRequestType type, IReadOnlyList<Member> members, DateTimeOffset now)
{
    public IRequestType Type => type;

    public IReadOnlyList<Member> Members => members;

    public DateTimeOffset Now => now;

    public MemberNames Names { get; } = MemberNames.Of(members);

    public RequestActions Actions { get; } = new(type.Key);

    /// <summary>The open deals of accounts, by which open requests are ranked.</summary>
    public AccountPipeline Pipeline { get; set; } = AccountPipeline.None;

    /// <summary>The distinct open deals of the accounts that it was asked for.</summary>
    public OpenDeals DealsOf(Request request) => Pipeline.Of(request.AccountNames);

    /// <summary>The request's current state, even if a scheduled job has not stored it yet.</summary>
    public virtual Request Current(Request request) => request;

    /// <summary>What every member can do to bring about an answer.</summary>
    public virtual IEnumerable<Button> Offers(Request request) => [];

    /// <summary>Opens what answered the request.</summary>
    public virtual IEnumerable<Button> Links(RequestAnswer answer) => [];

    public virtual IEnumerable<Block> Blocks(RequestAnswer answer) =>
        [new Paragraph(LocalizedText.Invariant(answer.Note ?? ""))];

    /// <summary>The answer in one line; null if there is none.</summary>
    public virtual LocalizedText? Headline(RequestAnswer answer) => LocalizedText.Invariant(answer.Note ?? "");

    /// <summary>Who answered, and when.</summary>
    public virtual LocalizedText By(RequestAnswer answer) => AnswerTexts.AnsweredBy(Names[answer.By], answer.At);

    /// <summary>The form for the answer, or a card that says why there is none.</summary>
    public virtual Reply AskForAnswer(Request request) => Reply.Open(RequestForms.Answer(this, request));

    /// <summary>Reads the submitted form into the answer, or returns its errors.</summary>
    public virtual (RequestAnswer? Answer, Reply? Error) Read(ChatCommand command, RequestAnswer answer) =>
        AnswerTexts.NoteOf(command, AnswerTexts.AnswerLabel, AnswerTexts.AnswerMissing) switch
        {
            { Error: { } error } => (null, error),
            var read => (answer with { Note = read.Note }, null),
        };

    /// <summary>The reply to the member who answered.</summary>
    public virtual LocalizedText Receipt(Request request, RequestAnswer answer, int others) =>
        AnswerTexts.AnsweredReceipt(request, others);
}
