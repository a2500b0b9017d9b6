using System.Runtime.CompilerServices;
using Bot.Core.Personas.Matching;

namespace Bot.Tests.Personas.Matching;

/// <summary>A pair of the labelled list with what the product says of it.</summary>
public sealed record LabelledPair(bool IsMeasured, string Kind, string Wanted, string Said, bool IsSame)
{
    public Match Match =>
        Kind == "titles"
            ? JobTitle.Read(Wanted).Compare(JobTitle.Read(Said))
            : Industry.Read(Wanted).Compare(Industry.Read(Said));

    public static IReadOnlyList<LabelledPair> All { get; } = [.. Read()];

    private static IEnumerable<LabelledPair> Read([CallerFilePath] string here = "")
    {
        var part = Array.Empty<string>();
        foreach (
            var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "labelled-pairs.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
        )
        {
            if (line[0] == '[')
            {
                part = line.Trim('[', ']').Split(' ');
                continue;
            }

            var cells = line.Split(" | ");
            yield return new LabelledPair(part[0] == "measured", part[1], cells[0], cells[1], cells[2] == "same");
        }
    }
}
