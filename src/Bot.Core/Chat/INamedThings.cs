namespace Bot.Core.Chat;

/// <summary>
/// Words that can be read in two ways. "claim history of every route" is the command "claim history" with
/// <see cref="Rest"/>, or the command "claim" (<see cref="Shows"/>) with the name <see cref="Name"/>.
/// </summary>
public sealed record TwoReadings(CommandSpec Shows, string Name, CommandSpec Command, string Rest);

/// <param name="IsCommandToo">The longer command would find something as well, so it is offered.</param>
public sealed record NameReading(bool IsCommandToo);

/// <summary>
/// Knows what things are called. A name may begin with the words of a command: to look up the claim "Sign up in one
/// step" must not sign anything.
/// </summary>
public interface INamedThings
{
    /// <summary>How the words are read as a name, or the beginning of one; null if nothing is called that.</summary>
    NameReading? Read(ChatCommand command, TwoReadings words);
}
