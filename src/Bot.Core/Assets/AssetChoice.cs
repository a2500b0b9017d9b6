using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Understanding;

namespace Bot.Core.Assets;

/// <summary>Answers what to send with the assets that fit the words, or says that the library has none.</summary>
internal sealed class AssetChoice(VocabularyCache vocabularies) : IAgreementChoice
{
    public string Kind => AssetType.KindKey;

    public async Task<Reply?> AnswerAsync(ChatCommand command, AgreementView view, CancellationToken cancellationToken)
    {
        var vocabulary = await vocabularies.GetAsync(command.Organization.Id, cancellationToken);
        var wish = AssetWish.Read(command.Text, view, vocabulary, vocabulary.OwnWords);
        var (fitting, near) = AssetFinder.Find(view, wish, vocabulary.OwnWords);
        return wish.IsEmpty ? null
            : fitting.Count > 0 ? Reply.ToRequester(AssetCards.Found(view, fitting, command.Text))
            // Words that name a kind of asset mean one; others may mean something else.
            : Reply.ToRequester(AssetCards.Nothing(view, near, command.Text)) with { IsMiss = wish.Kinds.Count == 0 };
    }
}
