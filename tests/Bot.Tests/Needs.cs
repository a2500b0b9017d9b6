namespace Bot.Tests;

/// <summary>What some tests need beyond the .NET SDK: without it they skip with a sentence, or fail where DUET_NO_SKIPS=1 says that it must be there.</summary>
public static class Needs
{
    private static readonly string[] Browsers =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>The path of a Chromium.</summary>
    public static string Chromium()
    {
        var path = (
            Environment.GetEnvironmentVariable("DUET_CHROMIUM") is { } named ? [named] : Browsers
        ).FirstOrDefault(File.Exists);
        Need(
            path is not null,
            "This test drives a browser. Install Chromium (on Debian: apt-get install chromium) or set DUET_CHROMIUM to its path."
        );
        return path!;
    }

    /// <summary>Node, and the folder of the judges with Slack's packages installed.</summary>
    public static (string Node, string Folder) Judges()
    {
        var folder = Repository.File("tests/Judges");
        var node = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(path => Path.Combine(path, "node"))
            .FirstOrDefault(File.Exists);
        Need(
            node is not null && Directory.Exists(Path.Combine(folder, "node_modules")),
            "This test asks the platforms' own packages. Install Node 20 or later and run \"npm ci\" in tests/Judges."
        );
        return (node!, folder);
    }

    /// <summary>The connection string of a PostgreSQL server on which tests may create databases.</summary>
    public static string Postgres()
    {
        var server = Environment.GetEnvironmentVariable("DUET_POSTGRES");
        Need(
            server is not null,
            "This test needs PostgreSQL. Set DUET_POSTGRES to the connection string of a server on which it may create databases."
        );
        return server!;
    }

    private static void Need(bool isThere, string sentence)
    {
        if (Environment.GetEnvironmentVariable("DUET_NO_SKIPS") == "1")
        {
            Assert.True(isThere, sentence);
        }

        Assert.SkipUnless(isThere, sentence);
    }
}
