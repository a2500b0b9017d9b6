using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;

namespace Bot.Core.OpenQuestions;

/// <summary>
/// The question ledger: what people asked Duet without getting an answer. A question counts once per person, marketers
/// see the list ranked, and everyone who asked hears the answer.
/// </summary>
public sealed class OpenQuestionType : IRequestType
{
    public const string TypeKey = "asked";

    public static RequestActions Actions { get; } = new(TypeKey);

    public string Key => TypeKey;

    public string Words => "questions|preguntas|asked|preguntado";

    public string AskWords => $"ask|preguntar marketing / {Words} ask|preguntar|pregunta";

    public string SpanishAskWords => "preguntar|pregunta a marketing";

    public string OpenWords =>
        $"open|preguntas questions|abiertas / {Words} requests|solicitudes|request|solicitud|peticiones|petición";

    public string ListWords => Words;

    /// <summary>Nobody is notified of each question: the list, the home page and the digest show them.</summary>
    public bool IsAnnounced => false;

    public RequestTypeTexts Texts => OpenQuestionTexts.Type;

    public bool MayAnswer(Member member) => IsForMarketing(member);

    /// <summary>Whoever makes the content may take the request for it.</summary>
    public bool MayTake(Member member) => member.IsAdmin || member.Side == Side.Marketing;

    /// <summary>Approvers of marketing, and admins.</summary>
    public static bool IsForMarketing(Member member) =>
        member.IsAdmin || (member.IsApprover && member.Side == Side.Marketing);
}
