using Bot.Core.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Understanding;

/// <summary>A command as an answer to a sentence: its wire name, and what follows its words.</summary>
public sealed record Line(string Command, string Words = "")
{
    /// <summary>
    /// Whether it changes something. It is then offered as a button instead of being run.
    /// </summary>
    public bool Acts { get; init; }

    /// <summary>Whether the words name exactly what the command shows.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether finding nothing is an answer too: nobody reported that.</summary>
    public bool MayFindNothing { get; init; }

    /// <summary>What follows the command's words in Spanish, if it is not the same.</summary>
    public string? InSpanish { get; init; }

    /// <summary>
    /// Says what Duet does not have, if this line does not answer the question but is only the nearest to it. It is then
    /// offered as a button.
    /// </summary>
    public LocalizedText? Missing { get; init; }
}

/// <summary>
/// What one kind of sentence wants. <see cref="Label"/> is the label of its example sentences ("persona.fit").
/// <see cref="Lines"/> gives the commands that may answer it, best first; none if nothing does.
/// </summary>
public sealed record Intent(string Label, Func<Sentence, IEnumerable<Line>> Lines)
{
    /// <summary>The label for inputs of one to three words that are no sentence but may name something.</summary>
    public const string BareWords = "bare";

    /// <summary>
    /// The label for sentences of any length of which a slice reads every word, so that no classifier need guess.
    /// </summary>
    public const string WholeSentence = "whole";
}

public static class IntentRegistration
{
    /// <summary>Registers an intent that one command answers, without arguments.</summary>
    public static IServiceCollection AddIntent(this IServiceCollection services, string label, Line line) =>
        services.AddIntent(label, _ => [line]);

    public static IServiceCollection AddIntent(
        this IServiceCollection services,
        string label,
        Func<Sentence, IEnumerable<Line>> lines
    ) => services.AddSingleton(new Intent(label, lines));
}
