namespace Bot.Core.Facts;

/// <summary>
/// A person who showed interest. <see cref="Id"/> is the CRM's id or a hash of the email address; the address itself
/// is not stored, because no figure needs it. <see cref="Title"/> is the job title as given.
/// </summary>
public sealed record Lead(string Id, DateOnly Created, string? Account, Labels Labels, string? Title = null);
