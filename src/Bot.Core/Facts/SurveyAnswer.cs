namespace Bot.Core.Facts;

/// <summary>
/// An answer to "would you recommend us", from 0 to 10. <see cref="Person"/> is an id or a hash of the email address;
/// null if the survey was anonymous.
/// </summary>
public sealed record SurveyAnswer(
    string Id,
    string? Account,
    string? Person,
    DateOnly Day,
    int Score,
    string? Comment,
    Labels Labels
);
