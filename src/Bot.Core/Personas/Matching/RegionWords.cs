using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>Countries by names and codes in both languages, and the regions that group them.</summary>
internal static class RegionWords
{
    public static readonly Lexicon Places = Lexicon.Of("personas/places.txt");

    private static readonly Dictionary<string, string> Groups = new()
    {
        ["iberia"] = "es pt",
        ["dach"] = "de at ch",
        ["nordics"] = "se no dk fi",
        ["benelux"] = "nl be",
        ["europe"] = "es pt fr it de at ch nl be gb ie se no dk fi pl",
        ["latam"] = "mx ar cl co pe uy ec br cr pa do",
        ["north america"] = "us ca mx",
        ["emea"] = "es pt fr it de at ch nl be gb ie se no dk fi pl ma ae za",
        ["apac"] = "in cn jp au sg",
        ["world"] =
            "es pt fr it de at ch nl be gb ie se no dk fi pl us ca "
            + "mx ar cl co pe uy ec br cr pa do ma ae za in cn jp au sg",
    };

    /// <summary>The countries of a place.</summary>
    public static IEnumerable<string> Countries(string place) =>
        Groups.TryGetValue(place, out var group) ? group.Split(' ') : [place];
}
