using Bot.Core.Chat;
using Bot.Core.Helpfulness;
using Bot.Core.Inquiries.Requests;
using Bot.Core.OpenQuestions;
using Bot.Tests.Agreements;

namespace Bot.Tests.Helpfulness;

public sealed class VerdictTests : IAsyncLifetime
{
    private const string Version = "claim/live-in-a-week/1";
    private const string Asked = "do we have a claim about how fast customers are live in a week?";
    private Loop loop = null!;

    private BotApp App => loop.App;

    private Company Company => loop.Company;

    public async ValueTask InitializeAsync()
    {
        loop = await Loop.StartAsync();
        await loop.ProposeAsync(
            Company.Maya,
            "claim propose",
            new()
            {
                ["name"] = "Live in a week",
                ["wording"] = "New customers go live within seven days of signing.",
                ["state"] = "available",
                ["proof"] = "38 of the last 40 customers",
            }
        );
        await App.DecideAsync(Company.Tom, "claim sign live in a week");
        await App.DecideAsync(Company.Sofia, "claim sign live in a week");
    }

    public ValueTask DisposeAsync() => loop.DisposeAsync();

    [Fact]
    public async Task Verdicts_count_on_the_version_that_was_shown_and_the_last_one_of_a_person_counts()
    {
        var (lena, diego) = (await AskAsync(Company.Lena), await AskAsync(Company.Diego));

        await App.PressAsync(Company.Lena, lena[0]);
        await App.PressAsync(Company.Lena, lena[0]);
        await App.PressAsync(Company.Diego, diego[1]);
        Assert.Equal(
            new VersionVerdicts(Company.Organization.Id, Version, Helped: 1, DidNotHelp: 1),
            await CountsAsync()
        );

        await App.PressAsync(Company.Diego, diego[0]);
        Assert.Equal(
            new VersionVerdicts(Company.Organization.Id, Version, Helped: 2, DidNotHelp: 0),
            await CountsAsync()
        );
    }

    [Fact]
    public async Task What_did_not_help_is_a_question_without_an_answer_in_the_persons_words()
    {
        var reply = await App.PressAsync(Company.Diego, (await AskAsync(Company.Diego))[1]);

        Assert.StartsWith(
            "Lo siento.",
            ((Paragraph)reply.Card!.Blocks[0]).Text.Spanish.ToString(),
            StringComparison.Ordinal
        );
        var open = await App.Get<RequestStore>()
            .OpenAsync(Company.Organization.Id, OpenQuestionType.TypeKey, CancellationToken.None);
        Assert.Equal(Asked, Assert.Single(open).Sentence);
    }

    [Fact]
    public async Task A_typed_command_asks_nobody_whether_it_helped()
    {
        var reply = await App.SayAsync(Company.Lena, "claim live in a week");

        Assert.DoesNotContain(reply.Card!.Blocks, block => block is Buttons { IsVerdict: true });
    }

    private Task<VersionVerdicts?> CountsAsync() =>
        App.Get<VerdictStore>().CountsAsync(Company.Organization.Id, Version, CancellationToken.None);

    private async Task<IReadOnlyList<Button>> AskAsync(Core.Members.Member member)
    {
        var reply = await App.SayAsync(member, Asked);
        return Assert.Single(reply.Card!.Blocks.OfType<Buttons>(), row => row.IsVerdict).Items;
    }
}
