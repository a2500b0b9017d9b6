using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;
using Bot.Core.Members;
using Bot.Core.OpenQuestions;

namespace Bot.Core.Assets;

/// <summary>Opens the form for an asset that answers a question; the question is its title to start with.</summary>
internal sealed class AddAsset(RequestWorkflow<OpenQuestionType> requests) : ICommandHandler
{
    public const string Name = "asset.answer";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await requests.AuthorizeAsync(command, isForAll: true, cancellationToken);
        if (gate.Refusal is { } refusal)
        {
            return refusal;
        }

        var view = ((AssetRequestView)gate.View).Assets;
        var title = Truncate.ToLine(gate.Request!.Sentence, AssetFields.Title.MaxLength);
        var form = ContentForm.For(view, null, view.Kind.Start(title, view.Options), gate.Member);
        return Reply.Open(
            form with
            {
                Action = SubmitAsset.Name,
                Value = RequestActions.Value(gate.Request),
                Intro = LocalizedText.Invariant(gate.Request.Sentence),
            }
        );
    }
}

/// <summary>
/// Publishes the asset and answers the question with it: everybody who asked hears. The asset is stored first; a retry
/// after a crash finds it and answers.
/// </summary>
internal sealed class SubmitAsset(
    AssetType kind,
    RequestWorkflow<OpenQuestionType> requests,
    AgreementWorkflow agreements
) : ICommandHandler
{
    public const string Name = "asset.answer.submit";

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await requests.AuthorizeAsync(command, isForAll: true, cancellationToken);
        if (gate.Refusal is { } refusal && !gate.IsRetry(command))
        {
            return refusal;
        }

        var view = ((AssetRequestView)gate.View).Assets;
        var (proposal, errors) = ContentForm.Read(command, view, null);
        if (proposal is null)
        {
            return Reply.Invalid(errors);
        }

        var subject = kind.Subject(proposal.Content);
        var decision = await agreements.DecideAsync(
            command,
            kind,
            subject,
            (current, actor) => ApprovalRules.Propose(current, proposal, actor),
            cancellationToken
        );
        if (decision.Outcome == Outcome.Stale)
        {
            return Reply.Invalid(AssetFields.Title.Name, kind.Texts.Exists);
        }

        var after = view.With(decision.Agreement);
        if (decision.Agreement.Agreed is not { } agreed)
        {
            // A rep's asset answers when marketing has signed it; the question stays open.
            return Reply.ToRequester(AssetTexts.WaitsForMarketing(after.Title(decision.Version!)));
        }

        var answer = gate.Blank(command) with { Subject = subject, Version = agreed.Number };
        return await requests.ResolveAsync(command, gate, RequestState.Answered, answer, cancellationToken)
            ?? Reply.ToRequester(gate.View.Receipt(gate.Request!, answer, gate.Others));
    }
}
