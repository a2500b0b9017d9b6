using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Questions;

/// <summary>Open questions, which pass to another member and are asked again.</summary>
internal sealed class QuestionDuty : IDuty
{
    public async ValueTask<LocalizedText?> DescribeAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        (await OpenAsync(reader, member, cancellationToken)).Count switch
        {
            0 => null,
            1 => new("1 open question", "1 pregunta abierta"),
            var count => new($"{count} open questions", $"{count} preguntas abiertas"),
        };

    public async ValueTask HandOverAsync(IDocumentTransaction transaction, Member from, Member to)
    {
        foreach (var question in await OpenAsync(transaction, from, CancellationToken.None))
        {
            // Who was asked before gets no second message: its key is the same.
            await transaction.ReplaceAsync(
                QuestionStore.Set,
                question with
                {
                    AskedOf = [.. question.AskedOf.Where(id => !from.Is(id)).Append(to.Id).Distinct()],
                    AskedAt = null,
                    RemindedAt = null,
                }
            );
        }
    }

    private static async Task<IReadOnlyList<Question>> OpenAsync(
        IDocumentReader reader,
        Member member,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.ListAsync(QuestionStore.Set, member.Organization, cancellationToken)).Where(question =>
                question.IsOpen && question.IsFor(member)
            ),
        ];
}
