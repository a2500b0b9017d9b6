using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Home;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.OpenQuestions;

/// <summary>One line on the home page of those who may answer.</summary>
internal sealed class WaitingQuestions(RequestStore requests) : IWaitingItems
{
    public int Order => 15;

    public async Task<IReadOnlyList<WaitingItem>> ListAsync(HomeReader reader, CancellationToken cancellationToken)
    {
        if (!OpenQuestionType.IsForMarketing(reader.Member))
        {
            return [];
        }

        var open = await requests.OpenAsync(reader.Organization.Id, OpenQuestionType.TypeKey, cancellationToken);
        return open.Count == 0
            ? []
            :
            [
                new WaitingItem(
                    OpenQuestionTexts.Waiting(open.Count),
                    new Button(OpenQuestionTexts.ListTitle, OpenQuestionType.Actions.List, "")
                ),
            ];
    }
}

/// <summary>The open requests with most open pipeline behind them, in the weekly digest.</summary>
internal sealed class OpenQuestionsDigestSection(RequestWorkflow<OpenQuestionType> requests) : IDigestSection
{
    private const int Shown = 3;
    private const int WordsLength = 160;

    public string Key => "questions";

    public int Order => 60;

    public LocalizedText Name => OpenQuestionTexts.ListTitle;

    public async Task<DigestPart> WriteAsync(DigestWeek week, CancellationToken cancellationToken)
    {
        var open = await requests.OpenAsync(week.Organization.Id, cancellationToken);
        if (open.Count == 0)
        {
            return new DigestPart([]) { IsQuiet = true };
        }

        var view = await requests.ViewAsync(week.Organization.Id, week.Now, cancellationToken);
        var ranked = RequestRules.Ranked(open, view.Pipeline);
        return new DigestPart([
            new Heading(view.DealsOf(ranked[0]).Any ? OpenQuestionTexts.ByPipeline : OpenQuestionTexts.ListTitle),
            new Bullets([
                .. ranked
                    .Take(Shown)
                    .Select(request =>
                        OpenQuestionTexts.Line(view, request, Truncate.ToLine(request.Sentence, WordsLength))
                    ),
            ]),
        ]);
    }
}

/// <summary>Takes the questions that Duet could not answer, once per person.</summary>
internal sealed class TakeQuestion(RequestWorkflow<OpenQuestionType> requests) : IUnansweredQuestions
{
    public Task<Reply> TakeAsync(ChatCommand command, CancellationToken cancellationToken) =>
        requests.AskAsync(
            command,
            RequestAsk.Of(command.Text, null),
            isAgain: false,
            isApart: false,
            cancellationToken
        );
}

public static class OpenQuestionRegistration
{
    public static IServiceCollection AddOpenQuestions(this IServiceCollection services) =>
        services
            .AddRequestType<OpenQuestionType>()
            .AddRequestOwners()
            .AddOpenQuestionIntents()
            .AddSingleton<IUnansweredQuestions, TakeQuestion>()
            .AddSingleton<IWaitingItems, WaitingQuestions>()
            .AddSingleton<IDigestSection, OpenQuestionsDigestSection>();
}
