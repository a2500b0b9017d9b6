using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Something that is known about the agreements of one kind from elsewhere, such as figures: shown under the text of those who ask for one.</summary>
public interface IBesideAgreement
{
    /// <summary>The kind's key.</summary>
    string Kind { get; }

    /// <summary>What to show; nothing where nothing is known.</summary>
    Task<IReadOnlyList<Block>> BlocksAsync(AgreementView view, Agreement agreement, CancellationToken cancellationToken);
}
