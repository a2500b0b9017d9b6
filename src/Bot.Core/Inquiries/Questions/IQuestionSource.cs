using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Inquiries.Questions;

/// <summary>
/// Documents that hold questions about themselves, such as commitments with their follow-ups. A question about anything
/// else is a document of its own; see <see cref="IQuestionType"/>.
/// </summary>
public interface IQuestionSource<TDocument>
    where TDocument : class
{
    /// <summary>A set with revisions. A document is due when one of its questions is.</summary>
    DocumentSet<TDocument> Set { get; }

    /// <summary>
    /// Reads what the document's questions are built from. Returns a pure function that runs in the commit and gives
    /// the questions of the stored document that are due. Null leaves the document until its lease ends.
    /// </summary>
    Task<Func<TDocument, IEnumerable<DueQuestion<TDocument>>>?> DueAsync(
        TDocument document,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );

    /// <summary>Asks about several documents with one message. Returns the claims that it did not handle.</summary>
    Task<IReadOnlyList<Claim<TDocument>>> AskTogetherAsync(
        IReadOnlyList<Claim<TDocument>> due,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => Task.FromResult(due);

    /// <summary>Stores a document that was read in the same transaction, with the next revision.</summary>
    async ValueTask SaveAsync(IDocumentTransaction transaction, TDocument document) =>
        await transaction.ReplaceAsync(Set, document);
}

/// <summary>A question of a document that is due, or its reminder.</summary>
/// <param name="Key">The key of its messages. It depends only on stored data.</param>
/// <param name="To">The members to ask, maybe none.</param>
/// <param name="Card">The card that asks or reminds.</param>
/// <param name="Asked">Marks the question as asked, with its posted cards.</param>
public sealed record DueQuestion<TDocument>(
    string Key,
    IReadOnlyList<Member> To,
    Card Card,
    Func<TDocument, IReadOnlyList<PostedCard>, TDocument> Asked
)
{
    /// <summary>Messages to others.</summary>
    public IReadOnlyList<OutboundMessage> Also { get; init; } = [];

    /// <summary>Whether an answer updates the posted cards.</summary>
    public bool IsUpdatable { get; init; } = true;
}
