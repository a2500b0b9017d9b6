using System.Globalization;

namespace Bot.Benchmarks.Capture;

/// <summary>How much is sent.</summary>
internal sealed record CaptureSettings(int Requests, int InFlight, int Rounds, int Stored, bool HasPeers)
{
    /// <summary>Null when the arguments are not understood.</summary>
    public static CaptureSettings? Read(IReadOnlyList<string> args)
    {
        Dictionary<string, int> values = new()
        {
            ["--requests"] = 3_000,
            ["--in-flight"] = 16,
            ["--rounds"] = 3,
            ["--stored"] = 100_000,
        };
        var numbers = args.Where(arg => arg != "--peers").ToList();
        for (var i = 0; i < numbers.Count; i += 2)
        {
            var isNumber = int.TryParse(
                numbers.ElementAtOrDefault(i + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var value
            );
            if (!isNumber || !values.ContainsKey(numbers[i]))
            {
                return null;
            }

            values[numbers[i]] = value;
        }

        return values["--requests"] > 0 && values["--in-flight"] > 0 && values["--rounds"] > 0
            ? new CaptureSettings(
                values["--requests"],
                values["--in-flight"],
                values["--rounds"],
                values["--stored"],
                args.Contains("--peers")
            )
            : null;
    }
}
