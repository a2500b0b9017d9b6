namespace Bot.Core.Facts;

/// <summary>The visits of a page with a form, and the forms that were sent, on a day.</summary>
public sealed record FormDay(DateOnly Day, string? Form, decimal Visits, decimal Submissions, Labels Labels)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id => FactIds.Of(Day, null, Form, Labels);
}
