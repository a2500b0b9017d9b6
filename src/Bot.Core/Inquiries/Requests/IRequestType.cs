using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Describes one type of request: its words, who may answer, and its texts. Asking, merging, listing, answering and
/// telling everyone who asked is the same for all types.
/// </summary>
public interface IRequestType
{
    /// <summary>Stored with each request, and the first part of wire names ("claims"). It never changes.</summary>
    string Key { get; }

    /// <summary>The first word of its typed commands; see <see cref="CommandSpec"/>.</summary>
    string Words { get; }

    /// <summary>The words of the command that asks.</summary>
    string AskWords => $"{Words} ask|preguntar|pregunta";

    /// <summary>The same for Spanish alone; see <see cref="CommandSpec.SpanishWords"/>.</summary>
    string? SpanishAskWords => null;

    /// <summary>The words of the command that lists open requests, or shows the one whose number follows.</summary>
    string OpenWords => $"{Words} requests|solicitudes|request|solicitud|peticiones|petición";

    /// <summary>The same for Spanish alone.</summary>
    string? SpanishOpenWords => null;

    /// <summary>Words that list the open requests on their own ("questions"); null for none.</summary>
    string? ListWords => null;

    RequestTypeTexts Texts { get; }

    bool MayAnswer(Member member);

    /// <summary>Whether the member may take care of a request, by when they like.</summary>
    bool MayTake(Member member) => MayAnswer(member);

    /// <summary>Whether those who may answer get a card for each new request.</summary>
    bool IsAnnounced => true;

    /// <summary>Whether two sentences ask the same, so that they become one request.</summary>
    bool IsSame(QuestionFingerprint one, QuestionFingerprint other) => one.IsSameAs(other);
}

/// <summary>The texts of one type of request. The examples of help are typed commands.</summary>
public sealed record RequestTypeTexts
{
    public required LocalizedText AskSummary { get; init; }

    public required LocalizedText AskExample { get; init; }

    public required LocalizedText ListSummary { get; init; }

    public required LocalizedText ListTitle { get; init; }

    public required LocalizedText NoneOpen { get; init; }

    /// <summary>The title of the form: "May we promise this?".</summary>
    public required LocalizedText Question { get; init; }

    /// <summary>Follows "Lena asks": "whether we may promise this".</summary>
    public required LocalizedText Asks { get; init; }

    public required LocalizedText MayNotAnswer { get; init; }

    public LocalizedText SentenceLabel { get; init; } = new("Your question", "Tu pregunta");

    public LocalizedText SentenceMissing { get; init; } = new("Write your question.", "Escribe tu pregunta.");

    /// <summary>What to do until the answer comes; null for nothing.</summary>
    public LocalizedText? UntilThen { get; init; }

    public LocalizedText Planned { get; init; } = new("an answer is being prepared", "la respuesta está en camino");

    public LocalizedText InTheMaking { get; init; } =
        new("An answer is being prepared.", "La respuesta está en camino.");

    public LocalizedText AnswerButton { get; init; } = new("Answer…", "Responder…");

    public LocalizedText Declined { get; init; } = new("The request was declined.", "La solicitud se ha rechazado.");
}
