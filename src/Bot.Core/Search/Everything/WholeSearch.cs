using System.Text.RegularExpressions;

namespace Bot.Core.Search.Everything;

/// <summary>Reads searches in plain words: "find everything about onboarding", "búscame todo sobre SSO".</summary>
internal static partial class WholeSearch
{
    /// <summary>What is searched for; null if the text asks for no search of everything.</summary>
    public static string? Read(string text) =>
        Asked().Match(text) is { Success: true } asked ? asked.Groups["words"].Value.Trim() : null;

    /// <summary>The words of a typed search without those that only lead to them ("everything about …").</summary>
    public static string Words(string text) => All().Replace(text.Trim(), "").TrimEnd('?', '.', '!').Trim();

    [GeneratedRegex(
        @"^(?:(?:please|can you|could you|por favor|puedes) )*(?:find|search(?: for)?|look for|show me|get me"
            + @"|busca(?:r|me)?|búsca(?:me)?|encuentra) (?:me )?(?:everything|anything|all|todo)"
            + @"(?:(?: that)? we (?:have|know)| lo que (?:hay|tenemos|sabemos))?"
            + @" (?:about|on|for|with|de|del|sobre|con|lo de)(?: the| el| la| los| las)? (?<words>[^?!]+)[?!.]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"^(?:for )?(?:(?:everything|anything|todo)(?: lo)? )?(?:(?:about|on|de|del|sobre) )?"
            + @"(?:(?:the|el|la|los|las) )?(?=\S)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex All();
}
