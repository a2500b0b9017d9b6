namespace Bot.Core.Facts;

/// <summary>
/// Somebody who showed interest. <see cref="Id"/> is the CRM's or a fingerprint of the mail address; the address itself
/// is not kept, because no figure needs it. <see cref="Title"/> is the job title as they gave it.
/// </summary>
public sealed record Lead(string Id, DateOnly Created, string? Account, Labels Labels, string? Title = null);
