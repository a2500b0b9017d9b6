using System.Globalization;

namespace Bot.Benchmarks.Load;

/// <summary>How much is sent, and how.</summary>
internal sealed record LoadSettings(string Platform, int Requests, int InFlight, int Duplicates, int Seed)
{
    /// <summary>Null when the arguments are not understood.</summary>
    public static LoadSettings? Read(IReadOnlyList<string> args)
    {
        Dictionary<string, int> values = new()
        {
            ["--requests"] = 20_000,
            ["--in-flight"] = 32,
            ["--duplicates"] = 10,
            ["--seed"] = 1,
        };
        for (var i = 1; i < args.Count; i += 2)
        {
            if (
                !values.ContainsKey(args[i])
                || !int.TryParse(
                    args.ElementAtOrDefault(i + 1),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
            {
                return null;
            }

            values[args[i]] = value;
        }

        var (requests, inFlight, duplicates) = (values["--requests"], values["--in-flight"], values["--duplicates"]);
        return
            args is ["slack" or "teams", ..]
            && requests is > 0 and <= 1_000_000
            && inFlight is > 0 and <= 1_000
            && duplicates is >= 0 and <= 90
            ? new LoadSettings(args[0], requests, inFlight, duplicates, values["--seed"])
            : null;
    }
}
