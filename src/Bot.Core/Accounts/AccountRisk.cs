using Bot.Core.Accounts.Offers;
using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Feedback;
using Bot.Core.Journey;
using Bot.Core.Themes;

namespace Bot.Core.Accounts;

/// <summary>Why a customer may leave. Stored in answers, so names never change.</summary>
public enum RiskReason
{
    Ending,
    Renewal,
    Pains,
    Detractor,
    BrokenPromise,
    LessRevenue,
    FewerSeats,
    Silence,
}

/// <summary>A reason with its number of reports, answers or promises, or its day.</summary>
internal sealed record RiskFinding(RiskReason Reason, int Count = 0, DateOnly? Day = null);

/// <summary>A customer that may leave.</summary>
internal sealed record AccountAtRisk(
    string Key,
    string Name,
    IReadOnlyList<RiskFinding> Findings,
    IReadOnlyList<Money> Monthly,
    string? Rep
)
{
    /// <summary>The stage whose message and assets fit.</summary>
    public Stage Stage => Has(RiskReason.Renewal, RiskReason.Ending) ? Stage.Growth : Stage.Customer;

    /// <summary>The kind of offer that answers the reasons: problems first.</summary>
    public string Offer =>
        Has(RiskReason.Pains, RiskReason.Detractor, RiskReason.BrokenPromise) ? OfferFields.Support
        : Has(RiskReason.LessRevenue, RiskReason.FewerSeats, RiskReason.Silence) ? OfferFields.Tools
        : OfferFields.Product;

    private bool Has(params ReadOnlySpan<RiskReason> reasons)
    {
        foreach (var finding in Findings)
        {
            if (reasons.Contains(finding.Reason))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Finds the customers that may leave. Customers and revenue are counted as in the figures of churn. Pure.</summary>
internal static class AccountRisk
{
    public const int ChangeDays = 90;
    public const int SilentDays = 180;

    public static IReadOnlyList<AccountAtRisk> Find(AccountBook book, DateOnly today) =>
        [.. book.Index.CustomersOn(today).Select(customer => Of(book, customer, today)).OfType<AccountAtRisk>()];

    /// <summary>One customer with its reasons; null if it has none, or is no customer.</summary>
    public static AccountAtRisk? Of(AccountBook book, string key, DateOnly today) =>
        book.Index.Code(key) is not 0 and var code
        && book.Index.CustomersOn(today).FirstOrDefault(customer => customer.Code == code) is { } found
            ? Of(book, found, today)
            : null;

    private static AccountAtRisk? Of(AccountBook book, CustomerFacts customer, DateOnly today)
    {
        var (heard, promises) = (book.Heard[customer.Key], book.Promises[customer.Key]);
        var pains = 0;
        DateOnly? last = null;
        foreach (var filed in heard)
        {
            pains += IsOpenPain(book.Themes, filed, today) ? 1 : 0;
            foreach (var voice in filed.Entry.Voices)
            {
                var day = DateOnly.FromDateTime(voice.At.UtcDateTime);
                last = last > day ? last : day;
            }
        }

        var broken = promises.Count(promise => promise.Verdict?.Answer == FollowUpAnswer.NotKept);
        last = last > customer.LastSign ? last : customer.LastSign;
        var isSilent = last < today.AddDays(-SilentDays) && !(book.Heard.IsEmpty && book.Index.Answers.Count == 0);
        if (customer.Dates.Count + customer.Others.Count + pains + broken == 0 && !isSilent)
        {
            return null;
        }

        var findings = new List<RiskFinding>(customer.Dates);
        if (pains > 0)
        {
            findings.Add(new RiskFinding(RiskReason.Pains, pains));
        }

        if (broken > 0)
        {
            findings.Add(new RiskFinding(RiskReason.BrokenPromise, broken));
        }

        findings.AddRange(customer.Others);
        if (isSilent)
        {
            findings.Add(new RiskFinding(RiskReason.Silence, Day: last));
        }

        return new AccountAtRisk(
            customer.Key,
            book.NameOf(customer.Key) ?? customer.Key,
            findings,
            customer.Monthly,
            customer.Rep
        );
    }

    private static bool IsOpenPain(ThemeSnapshot themes, FiledEntry filed, DateOnly today) =>
        filed.Entry.Kind is FeedbackKind.PainPoint or FeedbackKind.ChurnReason
        && filed.Filing?.Kind != FilingKind.NotFeedback
        && DateOnly.FromDateTime(filed.Entry.At.UtcDateTime) >= today.AddDays(-SilentDays)
        && !(filed.Filing?.Theme is { } theme && themes.Root(theme)?.IsDecided == true);
}
