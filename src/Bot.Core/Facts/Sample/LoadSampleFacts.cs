using Bot.Core.Chat;
using Bot.Core.Sample;

namespace Bot.Core.Facts.Sample;

/// <summary>Stores the sample's facts as one import.</summary>
internal sealed class LoadSampleFacts(FactStore facts) : ISampleContent
{
    private const string ImportKey = "sample";

    private static readonly LocalizedText Deals = new("Deals", "Oportunidades");
    private static readonly LocalizedText Leads = new("Leads", "Leads");
    private static readonly LocalizedText Spend = new("Rows of spend", "Filas de gasto");

    public int Order => 40;

    public async Task<IReadOnlyList<SampleCount>> LoadAsync(
        SampleCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var rows = SampleFacts.Rows(calendar);
        await facts.UpsertAsync(SamplePeople.Organization, ImportKey, rows, cancellationToken);
        return
        [
            new SampleCount(Deals, rows.Deals.Count),
            new SampleCount(Leads, rows.Leads.Count),
            new SampleCount(Spend, rows.Spend.Count),
        ];
    }
}
