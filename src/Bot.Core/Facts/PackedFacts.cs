using Bot.Core.Members;

namespace Bot.Core.Facts;

/// <summary>
/// A won or lost deal. Account, currency, labels and the buyer's title are codes for the set's names; the history is a
/// number for <see cref="StageHistory.Of"/>.
/// </summary>
public readonly record struct ClosedDeal(
    DateOnly Closed,
    DateOnly? Created,
    bool IsWon,
    bool IsFirstWin,
    int Account,
    int Currency,
    decimal Amount,
    LabelCodes Labels,
    int BuyerTitle,
    int History
) : IDatedFact
{
    DateOnly IDatedFact.On => Closed;
}

/// <summary>A deal that is neither won nor lost. The stage is a code for the set's names; see <see cref="ClosedDeal"/>.</summary>
public readonly record struct OpenDeal(
    DateOnly? Created,
    int Account,
    int Currency,
    decimal Amount,
    LabelCodes Labels,
    int Stage,
    int History
);

public readonly record struct LeadFact(DateOnly Created, LabelCodes Labels, int Account, int Title) : IDatedFact
{
    DateOnly IDatedFact.On => Created;
}

public readonly record struct SpendFact(DateOnly Day, Side Side, int Currency, decimal Amount, LabelCodes Labels)
    : IDatedFact
{
    DateOnly IDatedFact.On => Day;

    int IDatedFact.Account => 0;
}

/// <summary>A fact that counts on a day. Code for all facts is compiled for each of them, without copies.</summary>
internal interface IDatedFact
{
    DateOnly On { get; }

    /// <summary>The code of the account; 0 if it has none.</summary>
    int Account { get; }

    LabelCodes Labels { get; }
}

/// <summary>The codes of an account's industry, size and region; 0 if unknown.</summary>
public readonly record struct AccountFact(int Industry, int Size, int Region);

/// <summary>The code of a fact's label in each dimension; 0 if it has none.</summary>
[System.Runtime.CompilerServices.InlineArray(6)]
public struct LabelCodes
{
    private int first;
}

/// <summary>The first and the last day of a source's facts.</summary>
public readonly record struct Known(DateOnly First, DateOnly Last);
