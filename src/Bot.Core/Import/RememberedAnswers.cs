using System.Collections.Immutable;

namespace Bot.Core.Import;

/// <summary>The answers about files with one header, for the next file of its kind.</summary>
/// <param name="Header">The fingerprint of the header.</param>
internal sealed record RememberedAnswers(
    string Organization,
    string Header,
    ImmutableSortedDictionary<string, string> Answers
);
