using System.Globalization;

namespace Bot.Core.Commitments;

/// <summary>
/// Selects the commitments of a list: all, or those of one claim or account, from an index on. It is also the value of
/// the list's buttons.
/// </summary>
internal sealed record CommitmentFilter(string Kind, string Name, int From = 0)
{
    private const string OfAll = "all";
    private const string OfClaim = "claim";
    private const string OfAccount = "account";

    public static readonly CommitmentFilter All = new(OfAll, "");

    public bool IsAll => Kind == OfAll;

    public bool IsClaim => Kind == OfClaim;

    public static CommitmentFilter Claim(string subject) => new(OfClaim, subject);

    public static CommitmentFilter Account(string account) => new(OfAccount, account);

    public override string ToString() => $"{Kind}/{From.ToString(CultureInfo.InvariantCulture)}/{Name}";

    public static CommitmentFilter Parse(string value)
    {
        var parts = value.Split('/', 3);
        return
            parts is [OfClaim or OfAccount or OfAll, var from, var name]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? new CommitmentFilter(parts[0], name, start)
            : All;
    }

    public IEnumerable<Commitment> Of(IEnumerable<Commitment> commitments) =>
        commitments.Where(commitment =>
            IsAll || (IsClaim ? commitment.Claim == Name : WonDealSet.Key(commitment.Account) == WonDealSet.Key(Name))
        );
}
