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
            : Reply.ToRequester(AssetCards.Nothing(view, near, command.Text)) with { IsMiss = !BeginsWithKind() };

        // "asset webinar for IT managers" can mean nothing else; a whole sentence may.
        bool BeginsWithKind() =>
            AssetWish
                .Read(string.Join(' ', command.Text.Split(' ').Take(2)), view, vocabulary, vocabulary.OwnWords)
                .Kinds.Count > 0;
    }
}
