namespace Bot.Core.Chat;

/// <summary>How one sentence of a checked text is judged, for programs that read answers as JSON.</summary>
/// <param name="Sentence">The sentence as written.</param>
/// <param name="Verdict">
/// One of supported, caveat, notToBePromised, unknown, trueNoPromise and nothing. The names are stable.
/// </param>
/// <param name="Claim">The claim that decides; null if none does.</param>
/// <param name="Slot">What of the sentence decides, such as amount or plan; null if no claim was compared.</param>
public sealed record SentenceVerdict(string Sentence, string Verdict, string? Claim, string? Slot);
