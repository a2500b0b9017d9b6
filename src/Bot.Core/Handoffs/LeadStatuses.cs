using Bot.Core.Chat;

namespace Bot.Core.Handoffs;

/// <summary>How far a lead is, as the words of its status say it. Later ones include the earlier.</summary>
public enum LeadStatus
{
    Unknown,
    Rejected,
    Contacted,
    Accepted,
    Converted,
}

/// <summary>Reads the usual words for a lead's status in CRMs. Others say nothing.</summary>
public static class LeadStatuses
{
    private static readonly (LeadStatus Status, string[] Starts)[] Words =
    [
        (
            LeadStatus.Rejected,
            ["unqualified", "disqualified", "rejected", "not qualified", "bad fit", "not a fit", "junk"]
        ),
        (LeadStatus.Rejected, ["no calificado", "no cualificado", "descartado", "rechazado", "descalificado"]),
        (LeadStatus.Unknown, ["not contacted", "not yet contacted", "uncontacted", "sin contactar", "no contactado"]),
        (LeadStatus.Converted, ["converted", "open deal", "closed converted", "closed - converted", "convertido"]),
        (LeadStatus.Converted, ["opportunity", "oportunidad", "closed won"]),
        (LeadStatus.Accepted, ["accepted", "sales accepted", "sales qualified", "sql", "aceptado"]),
        (
            LeadStatus.Contacted,
            ["contacted", "connected", "working - contacted", "in contact", "contactado", "conectado"]
        ),
    ];

    /// <summary>By the beginning of the words, so that "Contacted (2)" is read too.</summary>
    public static LeadStatus Read(string status)
    {
        var folded = Folding.Fold(status).Trim();
        return folded.Length == 0
            ? LeadStatus.Unknown
            : Words
                .FirstOrDefault(words => words.Starts.Any(start => folded.StartsWith(start, StringComparison.Ordinal)))
                .Status;
    }
}
