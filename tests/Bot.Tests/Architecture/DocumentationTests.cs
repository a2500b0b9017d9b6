using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_link_to_a_file_or_heading_of_ours_leads_somewhere()
    {
        var broken =
            from page in Pages()
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Exists(page, target)
            select $"{Path.GetRelativePath(Repository.Root, page)}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void The_readme_stays_short_enough_to_be_read() =>
        Assert.InRange(File.ReadLines(Repository.File("README.md")).Count(), 1, 120);

    [Fact]
    public void Every_decision_says_why_what_and_what_follows_and_is_listed()
    {
        var list = File.ReadAllText(Repository.File("docs", "decisions", "README.md"));
        var decisions = Directory
            .EnumerateFiles(Repository.File("docs", "decisions"), "*.md")
            .Where(path => Path.GetFileName(path) != "README.md")
            .ToList();

        Assert.All(
            decisions,
            path =>
            {
                var name = Path.GetFileName(path);
                var text = File.ReadAllText(path);
                Assert.Matches($"^# {name[..4]}. ", text);
                Assert.Equal(
                    ["## Context", "## Decision", "## Consequences"],
                    text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                );
                Assert.Contains($"]({name})", list, StringComparison.Ordinal);
            }
        );
        Assert.Equal(decisions.Count, decisions.Select(path => Path.GetFileName(path)[..4]).Distinct().Count());
    }

    private static IEnumerable<string> Pages() =>
        Directory
            .EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.File("README.md"))
            .Append(Repository.File("CONTRIBUTING.md"));

    private static bool Exists(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return parts.Length == 1 ? Path.Exists(path) : File.Exists(path) && Anchors(path).Contains(parts[1]);
    }

    // As GitHub makes them: lower case, without punctuation, a hyphen for each space.
    private static IEnumerable<string> Anchors(string path) =>
        File.ReadLines(path)
            .Where(line => line.StartsWith('#'))
            .Select(line => Punctuation().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();
}
