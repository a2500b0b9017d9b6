using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Handoffs;

/// <summary>Says what no file has that a hand-off is judged by. Pure.</summary>
internal static class MissingFacts
{
    /// <summary>Null if the facts have both events.</summary>
    public static LocalizedText? Of(FactSet facts, HandoffPromise promise) =>
        promise.Start switch
        {
            HandoffStart.Won => OfCustomers(facts, promise.End),
            _ when facts.Tracks.Count == 0 => facts.LeadsKnown is null
                ? HandoffTexts.NoLeads
                : HandoffTexts.NoColumn(ColumnsOf(promise)),
            HandoffStart.Qualifies when !facts.Tracks.Any(lead => lead.Qualified is not null) => HandoffTexts.NoColumn(
                HandoffTexts.QualifiedColumn
            ),
            _ => Has(facts, promise.End) ? null : HandoffTexts.NoColumn(ColumnsOf(promise)),
        };

    private static LocalizedText? OfCustomers(FactSet facts, HandoffEnd end) =>
        facts.DealsKnown is null ? HandoffTexts.NoDeals
        : end == HandoffEnd.Subscription && !facts.Others.Subscriptions.Any(row => row.Start is not null)
            ? HandoffTexts.NoSubscriptions
        : null;

    private static bool Has(FactSet facts, HandoffEnd end) =>
        end switch
        {
            HandoffEnd.Contacted => facts.Tracks.Any(lead => lead.Contacted is not null),
            HandoffEnd.Answered => facts.Tracks.Any(lead =>
                (lead.Accepted ?? lead.Rejected ?? lead.Converted) is not null
            ),
            HandoffEnd.Deal => facts.DealsKnown is not null || facts.Tracks.Any(lead => lead.Converted is not null),
            _ => true,
        };

    private static LocalizedText ColumnsOf(HandoffPromise promise) =>
        promise.End switch
        {
            HandoffEnd.Answered => HandoffTexts.AnsweredColumns,
            HandoffEnd.Deal => HandoffTexts.ConvertedColumn,
            HandoffEnd.Contacted => HandoffTexts.ContactedColumn,
            _ => HandoffTexts.AnyColumn,
        };
}
