using Bot.Core.Data;

namespace Bot.Core.Inquiries.Questions;

/// <summary>Stores questions of all types, open and closed.</summary>
public sealed class QuestionStore(IDocumentStore data)
{
    public static DocumentSet<Question> Set { get; } =
        new DocumentSet<Question>(
            "questions",
            question => question.Organization,
            question => Id(question.Type, question.Id)
        )
            .WithRevision(question => question.Revision, (question, revision) => question with { Revision = revision })
            .WithDue(question => question.NextAt);

    public static string Id(string type, string id) => $"{type}/{id}";

    public async Task<Question?> GetAsync(
        string organization,
        string type,
        string id,
        CancellationToken cancellationToken
    ) => await data.GetAsync(Set, organization, Id(type, id), cancellationToken);

    /// <summary>Stores a question to be asked when it is due. False if it is known.</summary>
    public async Task<bool> AddAsync(Question question, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            question.Organization,
            transaction => AddAsync(transaction, question),
            cancellationToken
        );

    /// <summary>Like the other overload, in the commit of what it is about.</summary>
    public static ValueTask<bool> AddAsync(IDocumentTransaction transaction, Question question) =>
        transaction.InsertAsync(Set, question);
}
