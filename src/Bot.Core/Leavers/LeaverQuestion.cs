using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Inquiries.Questions;
using Bot.Core.Members;

namespace Bot.Core.Leavers;

/// <summary>
/// Asks the admins who takes over from a member who left. The question's id is the member's id and the time, because a
/// person may come back and leave again.
/// </summary>
internal sealed class LeaverQuestion(LeaverDuties duties, HandOver handOver) : IQuestionType
{
    public const string TypeKey = "leavers";
    private const string TakeOver = "take";
    private const char Separator = '@';

    public string Key => TypeKey;

    public IReadOnlyList<AnswerOption> Answers { get; } =
    [new(TakeOver, LeaverTexts.Take, ButtonStyle.Primary), new("later", LeaverTexts.NotNow)];

    public static string IdOf(Member leaver) => $"{leaver.Id}{Separator}{leaver.LeftAt!.Value.UtcTicks}";

    public async ValueTask<Card> CardAsync(
        IDocumentReader reader,
        Question question,
        CancellationToken cancellationToken
    )
    {
        var all = await reader.ListAsync(MemberStore.Members, question.Organization, cancellationToken);
        var leaver = all.FirstOrDefault(member => member.Is(LeaverOf(question)));
        var names = MemberNames.Of(all);
        return leaver is null ? Card.Say(LeaverTexts.AlreadyDone)
            : leaver is { HandedOverAt: not null, Successor: { } successor }
                ? Card.Say(LeaverTexts.IsDone(names[leaver.Id], names[successor]))
            : LeaverCards.Question(leaver, await duties.DescribeAsync(reader, leaver, cancellationToken), names);
    }

    public async ValueTask ApplyAsync(IDocumentTransaction transaction, Question question, QuestionAnswer answer)
    {
        if (answer.Option == TakeOver)
        {
            await handOver.ApplyAsync(transaction, question.Organization, LeaverOf(question), answer.Member, answer.At);
        }
    }

    private static string LeaverOf(Question question) => question.Id[..question.Id.LastIndexOf(Separator)];
}
